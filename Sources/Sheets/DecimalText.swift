/// Writes numbers as people write them: as short as possible, without an exponent.
enum DecimalText {
  /// As many digits as a spreadsheet shows; those behind come from counting in twos.
  private static let digits = 15

  /// Appends the number that the bytes spell; false if they spell none.
  static func append(_ text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) -> Bool {
    if isShort(text) {
      bytes.append(contentsOf: text)
      return true
    }
    guard let number = number(text) else { return false }
    append(number, to: &bytes)
    return true
  }

  /// Reads a number as workbooks write it, with an exponent or not.
  static func number(_ text: some Collection<UInt8>) -> Double? {
    let isPlain = text.allSatisfy {
      switch $0 {
      case 0x30...0x39, UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "e"), UInt8(ascii: "E"):
        true
      default: false
      }
    }
    guard isPlain, text.count <= 64, let number = Double(String(decoding: text, as: UTF8.self)),
      number.isFinite
    else { return nil }
    return number
  }

  /// Appends a number.
  static func append(_ number: Double, to bytes: inout [UInt8]) {
    var (digits, point) = parts(number.magnitude)
    round(&digits, &point)
    guard !digits.isEmpty else {
      bytes.append(UInt8(ascii: "0"))
      return
    }
    if number < 0 { bytes.append(UInt8(ascii: "-")) }
    if point <= 0 {
      bytes.append(contentsOf: [UInt8(ascii: "0"), UInt8(ascii: ".")])
      bytes.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: -point))
      bytes.append(contentsOf: digits)
    } else if point >= digits.count {
      bytes.append(contentsOf: digits)
      bytes.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: point - digits.count))
    } else {
      bytes.append(contentsOf: digits[..<point])
      bytes.append(UInt8(ascii: "."))
      bytes.append(contentsOf: digits[point...])
    }
  }

  /// Whether the text is already as it is to be: an integer of few digits.
  private static func isShort(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var rest = text[...]
    if rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
    guard let first = rest.first, rest.count <= digits else { return false }
    guard first != 0x30 else { return text.count == 1 }
    return rest.allSatisfy { (0x30...0x39).contains($0) }
  }

  /// The digits of a number without zeros around them, and how many stand before the point.
  private static func parts(_ number: Double) -> (digits: [UInt8], point: Int) {
    var digits: [UInt8] = []
    var point: Int?
    var exponent = 0
    let text = Array(number.description.utf8)
    for (index, byte) in text.enumerated() {
      if byte == UInt8(ascii: ".") {
        point = digits.count
      } else if byte == UInt8(ascii: "e") {
        exponent = Int(String(decoding: text[(index + 1)...], as: UTF8.self)) ?? 0
        break
      } else {
        digits.append(byte)
      }
    }
    var place = (point ?? digits.count) + exponent
    let zeros = digits.prefix { $0 == 0x30 }.count
    digits.removeFirst(zeros)
    place -= zeros
    while digits.last == 0x30 { digits.removeLast() }
    return (digits, place)
  }

  private static func round(_ digits: inout [UInt8], _ point: inout Int) {
    guard digits.count > Self.digits else { return }
    let goesUp = digits[Self.digits] >= 0x35
    digits.removeLast(digits.count - Self.digits)
    if goesUp {
      while digits.last == 0x39 { digits.removeLast() }
      if digits.isEmpty {
        digits = [0x31]
        point += 1
      } else {
        digits[digits.count - 1] += 1
      }
    }
    while digits.last == 0x30 { digits.removeLast() }
  }
}
