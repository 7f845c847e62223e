/// Names of time zones, as far as they can be told without the zones themselves.
enum ZoneName {
  /// Whether a text has the form of an IANA name, as `Asia/Ho_Chi_Minh` or `UTC`.
  static func isPossible(_ text: String) -> Bool {
    if ["UTC", "GMT"].contains(text) { return true }
    let parts = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    return (2...3).contains(parts.count) && text.utf8.count <= 64
      && parts.allSatisfy { part in
        guard let first = part.first, (0x41...0x5A).contains(first) else { return false }
        return part.allSatisfy(isSign)
      }
  }

  private static func isSign(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    case UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "+"): true
    default: false
    }
  }
}
