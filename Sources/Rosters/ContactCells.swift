import Vietnamese

/// What the cell of a telephone number or an e-mail address gives.
struct ContactContent {
  var value: String?
  var problem: RosterProblem.Reason?
}

/// Reads telephone numbers and e-mail addresses as people type them into lists.
enum ContactCells {
  /// Reads a telephone number; of several the first.
  static func phone(_ text: String) -> ContactContent {
    let text = TextCleaning.joinedLines(text)
    if text.isEmpty || nothing.contains(text) { return ContactContent() }
    if let phone = Phone.parse(text) {
      return ContactContent(value: phone.digits, problem: repair(text, phone))
    }
    let parts = text.split { ";,/|".contains($0) }.map(String.init)
    for pieces in [parts, parts.flatMap { spaced($0) }] {
      guard let phone = pieces.lazy.compactMap(Phone.parse).first else { continue }
      return ContactContent(value: phone.digits, problem: .severalPhones)
    }
    return ContactContent(problem: .phoneUnreadable)
  }

  /// Tells whether bytes are one number with nothing to change, as most are.
  static func isPlainPhone(_ bytes: UnsafeRawBufferPointer) -> Bool {
    bytes.count == 10 && bytes[0] == UInt8(ascii: "0") && bytes.isDigits
      && !bytes.starts(with: "0084".utf8)
  }

  // Two numbers may stand side by side, parted by a space or a dash with spaces.
  private static func spaced(_ text: String) -> [String] {
    let words = text.split(separator: " ").filter { $0 != "-" && $0 != "–" }.map(String.init)
    return words.count > 1 && words.allSatisfy { $0.utf8.count >= 9 } ? words : []
  }

  private static func repair(_ text: String, _ phone: Phone) -> RosterProblem.Reason? {
    let digits = text.utf8.filter { (0x30...0x39).contains($0) }.map { $0 }
    if digits.elementsEqual(phone.digits.utf8) { return nil }
    if digits.first == 0x30, digits.count == 11, !digits.starts(with: "00".utf8) {
      return .oldPhone
    }
    return digits.count < phone.digits.utf8.count && !text.hasPrefix("+") ? .phoneZero : nil
  }

  /// Reads an e-mail address; of several the first.
  static func email(_ text: String) -> ContactContent {
    let text = TextCleaning.joinedLines(text)
    if text.isEmpty || nothing.contains(text) { return ContactContent() }
    if let address = address(text[...]) { return ContactContent(value: address) }
    let parts = text.split { " ;,/|".contains($0) }
    let addresses = parts.compactMap(address)
    guard let first = addresses.first else { return ContactContent(problem: .emailUnreadable) }
    return ContactContent(value: first, problem: .severalEmails)
  }

  /// Tells whether bytes are one address with nothing to change, as most are.
  static func isPlainAddress(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard bytes.count <= 254 else { return false }
    var at = 0
    var dot = 0
    for (place, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "-"), UInt8(ascii: "_"):
        continue
      case UInt8(ascii: "@"):
        if at > 0 || place == 0 { return false }
        at = place
      case UInt8(ascii: "."): dot = place
      default: return false
      }
    }
    return at > 0 && dot > at + 1 && dot < bytes.count - 1 && bytes[at + 1] != UInt8(ascii: ".")
  }

  private static func address(_ text: Substring) -> String? {
    var text = text
    if text.hasPrefix("mailto:") { text.removeFirst(7) }
    if text.first == "<", text.last == ">" { text = text.dropFirst().dropLast() }
    guard let at = text.utf8.firstIndex(of: UInt8(ascii: "@")), text.utf8.count <= 254 else {
      return nil
    }
    let domain = text[text.utf8.index(after: at)...]
    let isPlain = text.utf8.allSatisfy { byte in
      (0x21...0x7E).contains(byte) && ![0x2C, 0x3B, 0x3C, 0x3E, 0x22].contains(byte)
    }
    guard isPlain, at > text.startIndex, !domain.utf8.contains(UInt8(ascii: "@")),
      domain.utf8.contains(UInt8(ascii: ".")), domain.first != ".", domain.last != "."
    else { return nil }
    return domain.utf8.contains { (0x41...0x5A).contains($0) }
      ? text[...at] + domain.lowercased() : String(text)
  }

  private static let nothing: Set<String> = ["-", "–", "x", "không", "Không", "0"]
}
