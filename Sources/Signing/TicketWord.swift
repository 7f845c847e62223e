/// What was scanned or typed at the door, as far as it is a ticket.
public enum TicketWord: Sendable, Equatable {
  /// A ticket, in the one form in which it is looked up: the whole text of the QR code, or
  /// `T-7K3M-…` with capitals and hyphens.
  case ticket(String)
  /// The beginning of a ticket's text, but not as long as one, or with letters that none has.
  case damaged
  /// No ticket: perhaps a delegate's code or number.
  case other

  /// Reads a word: capitals or not, O for 0, I and L for 1, hyphens and spaces as they come.
  public init(_ word: String) {
    let typed = word.utf8
    if let head = typed.first, head == UInt8(ascii: "T") || head == UInt8(ascii: "t"),
      let gap = typed.dropFirst().first, gap == UInt8(ascii: "-") || gap == UInt8(ascii: " "),
      let letters = Base32.corrected(typed.dropFirst(2)), letters.count == TicketCode.shortCount
    {
      self = .ticket(Self.short(letters))
    } else if let letters = Base32.corrected(typed), letters.count == TicketCode.textCount,
      letters.starts(with: TicketCode.mark.utf8)
    {
      self = .ticket(String(decoding: letters, as: UTF8.self))
    } else {
      self = Self.looksLikeText(typed) ? .damaged : .other
    }
  }

  /// Codes of delegates have at most 64 characters: what is longer and begins like a ticket was to
  /// be one.
  private static func looksLikeText(_ typed: String.UTF8View) -> Bool {
    guard typed.count > 64, let head = Base32.corrected(typed.prefix(3)) else { return false }
    return head.elementsEqual(TicketCode.mark.utf8)
  }

  /// Letters in groups of four behind `T`.
  static func short(_ letters: some Sequence<UInt8>) -> String {
    var text: [UInt8] = [UInt8(ascii: "T")]
    for (index, letter) in letters.enumerated() {
      if index.isMultiple(of: 4) { text.append(UInt8(ascii: "-")) }
      text.append(letter)
    }
    return String(decoding: text, as: UTF8.self)
  }
}
