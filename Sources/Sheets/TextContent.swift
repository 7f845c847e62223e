internal import XMLReading

/// Gathers the text of a cell from its runs, without the phonetic ones.
struct TextContent {
  private let limits: SheetLimits
  private var isText = false
  private var isPhonetic = false

  init(_ limits: SheetLimits) {
    self.limits = limits
  }

  /// An element begins inside a text.
  mutating func start(_ name: XMLName) {
    if name.count == 1, name.first == UInt8(ascii: "t") {
      isText = true
    } else if name == "rPh" {
      isPhonetic = true
    }
  }

  /// An element ends inside a text.
  mutating func end(_ name: XMLName) {
    if name.count == 1, name.first == UInt8(ascii: "t") {
      isText = false
    } else if name == "rPh" {
      isPhonetic = false
    }
  }

  /// Text inside an element, which belongs to what stands in the bytes from a place on.
  func hear(
    _ bytes: UnsafeBufferPointer<UInt8>, into value: inout [UInt8], from start: Int, row: Int?
  ) throws(SheetProblem) {
    guard isText, !isPhonetic else { return }
    value.append(contentsOf: bytes)
    // A character of Excel's is a unit of UTF-16, which has at most three bytes.
    guard value.count - start <= 3 * limits.maximumCharacters else { throw tooLong(row) }
  }

  /// Throws if the text from a place on has more characters than a cell may have.
  func check(_ value: [UInt8], from start: Int, row: Int?) throws(SheetProblem) {
    guard value.count - start > limits.maximumCharacters else { return }
    let units = value[start...].reduce(0) { $0 + ($1 >= 0xF0 ? 2 : $1 & 0xC0 != 0x80 ? 1 : 0) }
    guard units <= limits.maximumCharacters else { throw tooLong(row) }
  }

  private func tooLong(_ row: Int?) -> SheetProblem {
    SheetProblem(.cellTooLong, row: row, values: [String(limits.maximumCharacters)])
  }
}
