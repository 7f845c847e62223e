import Testing

@testable import Postgres

@Suite("Numbers of a row")
struct RowNumberTests {
  @Test(
    "a number is read as Swift reads it",
    arguments: [
      "0", "7", "-7", "007", "9223372036854775807", "-9223372036854775808", "9223372036854775808",
      "-9223372036854775809", "99999999999999999999", "", "-", "--1", "1.5", "1e3", " 1", "12a",
      "٣",
    ])
  func reads(_ text: String) {
    var bytes = Array(text.utf8)
    var line = CopyLine()
    let read = bytes.withUnsafeMutableBytes { line.withValues(of: $0) { $0.int(0) } }
    #expect(read == Int(text))
  }
}
