/// What a number of a cell means by its format.
enum NumberFormat: UInt8, Sendable {
  case number
  case date
  case dateTime
  case time
  /// A time that goes on beyond 24 hours.
  case duration

  /// One of the formats that every workbook has without saying so.
  init(builtIn id: Int) {
    switch id {
    case 14...17, 27...31, 36, 50...54, 57, 58: self = .date
    case 18...21, 32...35, 45, 47, 55, 56: self = .time
    case 22: self = .dateTime
    case 46: self = .duration
    default: self = .number
    }
  }

  /// Reads a format such as `dd/mm/yyyy` or `[h]:mm`; what is in quotes and brackets says nothing.
  init(code: String) {
    var letters = FormatLetters()
    letters.read(Array(code.utf8))
    self = letters.format
  }
}

/// The letters of a format that stand for parts of a date or time.
private struct FormatLetters {
  private var hasDay = false
  private var hasMonthOrMinute = false
  private var hasTime = false
  private var hasElapsed = false
  private var hasGeneral = false

  var format: NumberFormat {
    if hasGeneral { return .number }
    if hasElapsed, !hasDay { return .duration }
    if hasDay { return hasTime || hasElapsed ? .dateTime : .date }
    if hasTime { return .time }
    return hasMonthOrMinute ? .date : .number
  }

  /// Reads the first section; the others are for negative numbers and text.
  mutating func read(_ code: [UInt8]) {
    let plain = String(decoding: code, as: UTF8.self).lowercased()
    hasGeneral = plain.hasPrefix("general") || plain.hasPrefix("standard")
    var index = 0
    while index < code.count {
      let byte = code[index]
      index += 1
      switch byte {
      case UInt8(ascii: "\""):
        while index < code.count, code[index] != byte { index += 1 }
        index += 1
      case UInt8(ascii: "\\"), UInt8(ascii: "_"), UInt8(ascii: "*"):
        index += 1
      case UInt8(ascii: "["):
        let end = code[index...].firstIndex(of: UInt8(ascii: "]")) ?? code.count
        readBrackets(code[index..<end])
        index = end + 1
      case UInt8(ascii: ";"):
        return
      default:
        readLetter(byte | 0x20, next: index < code.count ? code[index] : 0)
      }
    }
  }

  private mutating func readBrackets(_ bytes: ArraySlice<UInt8>) {
    guard let first = bytes.first, bytes.allSatisfy({ $0 | 0x20 == first | 0x20 }) else { return }
    if [UInt8(ascii: "h"), UInt8(ascii: "m"), UInt8(ascii: "s")].contains(first | 0x20) {
      hasElapsed = true
    }
  }

  private mutating func readLetter(_ letter: UInt8, next: UInt8) {
    switch letter {
    case UInt8(ascii: "y"), UInt8(ascii: "d"): hasDay = true
    case UInt8(ascii: "e"):
      // In 0.00E+00 it is an exponent, otherwise a year.
      if next != UInt8(ascii: "+"), next != UInt8(ascii: "-") { hasDay = true }
    case UInt8(ascii: "m"): hasMonthOrMinute = true
    case UInt8(ascii: "h"), UInt8(ascii: "s"): hasTime = true
    default: break
    }
  }
}
