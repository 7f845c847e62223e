/// The place of one cell, written as `B12` in a file.
struct CellReference: Equatable {
  /// From 1.
  var row: Int
  /// From 0.
  var column: Int

  /// Reads letters and digits, with or without dollar signs; nil for anything else.
  init?(_ bytes: some Collection<UInt8>) {
    var column = 0
    var row = 0
    var hasDigits = false
    for byte in bytes {
      switch byte {
      case 0x41...0x5A, 0x61...0x7A:
        guard !hasDigits, column < 1 << 30 else { return nil }
        column = column * 26 + Int(byte & 0x1F)
      case 0x30...0x39:
        guard row < 1 << 40 else { return nil }
        hasDigits = true
        row = row * 10 + Int(byte - 0x30)
      case UInt8(ascii: "$"):
        continue
      default:
        return nil
      }
    }
    guard column > 0, row > 0 else { return nil }
    self.row = row
    self.column = column - 1
  }
}
