/// Writes JSON for PostgreSQL.
enum DatabaseJSON {
  /// An object of members that are JSON already, without those that are missing.
  static func object(_ members: KeyValuePairs<String, String?>) -> String {
    var parts: [String] = []
    for case (let name, let value?) in members { parts.append("\(string(name)):\(value)") }
    return "{\(parts.joined(separator: ","))}"
  }

  /// An array, or nil for none.
  static func array(_ elements: [String]) -> String? {
    elements.isEmpty ? nil : "[\(elements.joined(separator: ","))]"
  }

  /// An object of texts in the order of their names, or nil for none.
  static func texts(_ texts: [String: String]) -> String? {
    let members = texts.sorted { $0.key < $1.key }.map { "\(string($0.key)):\(string($0.value))" }
    return members.isEmpty ? nil : "{\(members.joined(separator: ","))}"
  }

  /// A text, or nil for none.
  static func text(_ text: String?) -> String? { text.map(string) }

  private static func string(_ text: String) -> String {
    var bytes: [UInt8] = [UInt8(ascii: "\"")]
    bytes.reserveCapacity(text.utf8.count + 2)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(contentsOf: [0x5c, byte])
      case 0x0a: bytes.append(contentsOf: [0x5c, UInt8(ascii: "n")])
      case 0x09: bytes.append(contentsOf: [0x5c, UInt8(ascii: "t")])
      // PostgreSQL has no place for a zero, and nobody misses the others.
      case 0..<0x20: bytes.append(0x20)
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
    return String(decoding: bytes, as: UTF8.self)
  }
}
