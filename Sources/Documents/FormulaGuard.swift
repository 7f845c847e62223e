/// Decides which cells a spreadsheet would take for a formula.
///
/// A guarded cell has an apostrophe before it, and so has what another program, told another
/// separator, would take for the next cell or row: what stands behind a comma, semicolon, tab or
/// line end inside a cell. Apostrophes that were there already are looked through, so that removing
/// one at each such place gives back exactly what was written.
public enum FormulaGuard {
  /// The apostrophe.
  public static let mark = UInt8(ascii: "'")

  /// Whether a cell with this first byte needs a closer look.
  public static func isSuspect(_ first: UInt8) -> Bool {
    switch first {
    case 0x30...0x39, 0x41...0x7E: false
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"): true
    case 0x09, 0x0A, 0x0D, 0x20, mark, 0xC2, 0xEF: true
    default: false
    }
  }

  /// Whether a cell needs the guard.
  public static func isNeeded(_ cell: UnsafeRawBufferPointer) -> Bool {
    var index = 0
    while index < cell.count, cell[index] == mark { index += 1 }
    guard index < cell.count else { return false }
    // A tab or line end in front is stripped by some programs, which then see the rest.
    if cell[index] == 0x09 || cell[index] == 0x0A || cell[index] == 0x0D { return true }
    index = skip(cell, from: index) { byte in
      byte == 0x20 || byte == mark || byte == 0x09 || byte == 0x0A || byte == 0x0D
    }
    return isSign(UnsafeRawBufferPointer(rebasing: cell[index...]))
  }

  /// The first place after this one, behind a separator inside the cell, that needs the guard.
  static func place(in cell: UnsafeRawBufferPointer, after start: Int) -> Int? {
    (start + 1..<max(cell.count, start + 1)).first { index in
      isBoundary(cell[index - 1]) && isNeeded(cell, from: index)
    }
  }

  /// Takes the apostrophes away that the guard put into a cell, which stands at the end of these
  /// bytes.
  public static func remove(from bytes: inout [UInt8], cellAt start: Int) {
    guard bytes[start...].contains(mark) else { return }
    var end = start
    for index in start..<bytes.count {
      if bytes[index] == mark, isMark(bytes, at: index, cellAt: start) { continue }
      bytes[end] = bytes[index]
      end += 1
    }
    bytes.removeLast(bytes.count - end)
  }

  private static func isMark(_ bytes: [UInt8], at index: Int, cellAt start: Int) -> Bool {
    // What was moved lies before the byte in front of this one, or is that byte.
    guard index == start || isBoundary(bytes[index - 1]) else { return false }
    return bytes.withUnsafeBytes { bytes in
      let rest = UnsafeRawBufferPointer(rebasing: bytes[(index + 1)...])
      return index == start ? isNeeded(rest) : isNeeded(rest, from: 0)
    }
  }

  /// Whether what stands inside a cell from here on, up to the next separator, needs the guard.
  private static func isNeeded(_ cell: UnsafeRawBufferPointer, from start: Int) -> Bool {
    let index = skip(cell, from: start) { byte in
      byte == 0x20 || byte == mark || byte == UInt8(ascii: "\"")
    }
    guard index < cell.count else { return false }
    let end = cell[index...].firstIndex(where: isBoundary) ?? cell.count
    return isSign(UnsafeRawBufferPointer(rebasing: cell[index..<end]))
  }

  /// Whether some program may take the byte for the end of a cell.
  static func isBoundary(_ byte: UInt8) -> Bool {
    byte < 64 && boundaries & (1 << UInt64(byte)) != 0
  }

  /// One bit for each byte that some program may take for the end of a cell.
  static let boundaries: UInt64 = [0x09, 0x0A, 0x0D, UInt8(ascii: ","), UInt8(ascii: ";")]
    .reduce(0) { $0 | 1 << UInt64($1) }

  /// Whether a text begins with one of the four signs and is no number.
  private static func isSign(_ text: UnsafeRawBufferPointer) -> Bool {
    switch text.first {
    case UInt8(ascii: "="), UInt8(ascii: "@"):
      return true
    case UInt8(ascii: "+"), UInt8(ascii: "-"):
      return !isHarmless(text)
    case 0xEF:
      // The full-width forms of the same four signs.
      guard text.count > 2, text[1] == 0xBC else { return false }
      return [0x9D, 0x8B, 0x8D, 0xA0].contains(text[2])
    default:
      return false
    }
  }

  /// Passes over bytes and over no-break spaces.
  private static func skip(
    _ cell: UnsafeRawBufferPointer, from start: Int, _ isSkipped: (UInt8) -> Bool
  ) -> Int {
    var index = start
    while index < cell.count {
      if isSkipped(cell[index]) {
        index += 1
      } else if cell[index] == 0xC2, index + 1 < cell.count, cell[index + 1] == 0xA0 {
        index += 2
      } else {
        return index
      }
    }
    return index
  }

  /// Whether a text that begins with a sign is a plain number, or the dash for "none".
  private static func isHarmless(_ text: UnsafeRawBufferPointer) -> Bool {
    if text.count == 1 { return text[0] == UInt8(ascii: "-") }
    var afterDigit = false
    for (offset, byte) in text.dropFirst().enumerated() {
      switch byte {
      case 0x30...0x39:
        afterDigit = true
      case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: " "):
        guard afterDigit else { return false }
        afterDigit = false
      case UInt8(ascii: "%"):
        return afterDigit && offset == text.count - 2
      default:
        return false
      }
    }
    return afterDigit
  }
}
