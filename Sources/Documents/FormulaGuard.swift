/// Decides which cells a spreadsheet would take for a formula.
///
/// A guarded cell has an apostrophe before it. Apostrophes that were there already are looked
/// through, so that removing one apostrophe gives back exactly what was written.
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
    index = skipBlanks(cell, from: index)
    guard index < cell.count else { return false }
    switch cell[index] {
    case UInt8(ascii: "="), UInt8(ascii: "@"):
      return true
    case UInt8(ascii: "+"), UInt8(ascii: "-"):
      return !isHarmless(UnsafeRawBufferPointer(rebasing: cell[index...]))
    case 0xEF:
      // The full-width forms of the same four signs.
      guard index + 2 < cell.count, cell[index + 1] == 0xBC else { return false }
      return [0x9D, 0x8B, 0x8D, 0xA0].contains(cell[index + 2])
    default:
      return false
    }
  }

  private static func skipBlanks(_ cell: UnsafeRawBufferPointer, from start: Int) -> Int {
    var index = start
    while index < cell.count {
      switch cell[index] {
      case 0x09, 0x0A, 0x0D, 0x20:
        index += 1
      case 0xC2 where index + 1 < cell.count && cell[index + 1] == 0xA0:
        index += 2
      default:
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
