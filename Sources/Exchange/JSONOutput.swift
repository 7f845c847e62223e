/// Writes values of JSON one after another; what is open is closed in the same order.
struct JSONOutput: FileOutput {
  var bytes: [UInt8] = []
  /// Whether a comma must stand before the next value.
  private var needsComma = false
  private var depth = 0

  mutating func beginObject(_ name: String? = nil) {
    begin(name)
    open(UInt8(ascii: "{"))
  }

  mutating func endObject() { close(UInt8(ascii: "}")) }

  mutating func beginArray(_ name: String? = nil) {
    begin(name)
    open(UInt8(ascii: "["))
  }

  mutating func endArray() { close(UInt8(ascii: "]")) }

  mutating func string(_ name: String, _ text: String) {
    begin(name)
    quote(text)
  }

  /// A member that stands only if there is something to say.
  mutating func optional(_ name: String, _ text: String?) {
    if let text { string(name, text) }
  }

  /// A member that is null if there is nothing to say.
  mutating func nullable(_ name: String, _ text: String?) {
    if let text { return string(name, text) }
    begin(name)
    bytes.append(contentsOf: "null".utf8)
  }

  /// A number, or text that is one.
  mutating func number(_ name: String, _ number: some CustomStringConvertible) {
    begin(name)
    bytes.append(contentsOf: number.description.utf8)
  }

  mutating func flag(_ name: String, _ flag: Bool) {
    begin(name)
    bytes.append(contentsOf: (flag ? "true" : "false").utf8)
  }

  private mutating func begin(_ name: String?) {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    if depth > 0 { newLine() }
    needsComma = true
    guard let name else { return }
    quote(name)
    bytes.append(contentsOf: ": ".utf8)
  }

  private mutating func open(_ bracket: UInt8) {
    bytes.append(bracket)
    depth += 1
    needsComma = false
  }

  private mutating func close(_ bracket: UInt8) {
    depth -= 1
    if needsComma { newLine() }
    bytes.append(bracket)
    needsComma = true
  }

  private mutating func newLine() {
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(0x20, count: depth))
  }

  private mutating func quote(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(byte)
      case 0x0A: bytes.append(contentsOf: "\\n".utf8)
      case 0x09: bytes.append(contentsOf: "\\t".utf8)
      // No other control character is left in the texts of a schedule that is written.
      case 0..<0x20: break
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
