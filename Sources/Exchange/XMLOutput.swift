/// Writes elements of XML, one to a line, as deep as they stand.
struct XMLOutput: FileOutput {
  var bytes: [UInt8] = []

  mutating func raw(_ text: StaticString) {
    bytes.append(
      contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  mutating func open(_ name: StaticString, _ attributes: [(StaticString, String?)], _ depth: Int) {
    begin(name, attributes, depth)
    raw(">\n")
  }

  mutating func close(_ name: StaticString, _ depth: Int) {
    indent(depth)
    end(name)
  }

  /// An element that has attributes only.
  mutating func empty(_ name: StaticString, _ attributes: [(StaticString, String?)], _ depth: Int) {
    begin(name, attributes, depth)
    raw("/>\n")
  }

  /// An element with text, which may be none.
  mutating func text(
    _ name: StaticString, _ text: String, _ attributes: [(StaticString, String?)], _ depth: Int
  ) {
    guard !text.isEmpty else { return empty(name, attributes, depth) }
    begin(name, attributes, depth)
    raw(">")
    escape(text)
    end(name)
  }

  mutating func text(_ name: StaticString, _ text: String, _ depth: Int) {
    self.text(name, text, [], depth)
  }

  /// An element that stands only if there is something to say.
  mutating func optional(_ name: StaticString, _ text: String?, _ depth: Int) {
    if let text { self.text(name, text, [], depth) }
  }

  mutating func optional(_ name: String, _ text: String?, _ depth: Int) {
    guard let text else { return }
    indent(depth)
    bytes.append(contentsOf: "<\(name)>".utf8)
    escape(text)
    bytes.append(contentsOf: "</\(name)>\n".utf8)
  }

  private mutating func indent(_ depth: Int) {
    bytes.append(contentsOf: repeatElement(0x20, count: 2 * depth))
  }

  private mutating func begin(
    _ name: StaticString, _ attributes: [(StaticString, String?)], _ depth: Int
  ) {
    indent(depth)
    raw("<")
    raw(name)
    for (name, value) in attributes {
      guard let value else { continue }
      raw(" ")
      raw(name)
      raw("=\"")
      escape(value)
      raw("\"")
    }
  }

  private mutating func end(_ name: StaticString) {
    raw("</")
    raw(name)
    raw(">\n")
  }

  private mutating func escape(_ text: String) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): raw("&amp;")
      case UInt8(ascii: "<"): raw("&lt;")
      case UInt8(ascii: ">"): raw("&gt;")
      case UInt8(ascii: "\""): raw("&quot;")
      default: bytes.append(byte)
      }
    }
  }
}
