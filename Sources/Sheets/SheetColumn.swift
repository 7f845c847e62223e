/// The letters by which a spreadsheet names its columns.
public enum SheetColumn {
  /// The letters of a column: A for 0, AB for 27.
  public static func letters(_ column: Int) -> String {
    var rest = max(column, 0) + 1
    var letters: [UInt8] = []
    while rest > 0 {
      letters.append(UInt8(ascii: "A") + UInt8((rest - 1) % 26))
      rest = (rest - 1) / 26
    }
    return String(decoding: letters.reversed(), as: UTF8.self)
  }

  /// The column with these letters, in upper or lower case; nil if there is none.
  public static func index(_ letters: String) -> Int? {
    guard (1...3).contains(letters.utf8.count) else { return nil }
    var number = 0
    for byte in letters.utf8 {
      let upper = byte & 0xDF
      guard (0x41...0x5A).contains(upper), byte >= 0x41 else { return nil }
      number = number * 26 + Int(upper - 0x40)
    }
    return number - 1
  }
}
