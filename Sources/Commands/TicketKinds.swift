import LineProtocol
import Signing

extension Kind where Value == String {
  /// A delegate's code, the number in the list, or a ticket as it is scanned or typed.
  static let delegateOrTicket = Kind(
    "delegate-or-ticket",
    vi: "mã đại biểu, số thứ tự (12 hay #12), hoặc thẻ: mã QR HN1… hay mã ngắn T-7K3M-…",
    en:
      "a delegate's code, the number in the list (12 or #12), or a ticket: its QR code HN1… or its"
      + " short form T-7K3M-…",
    sample: "nguyen-thi-hoa"
  ) { word throws(KindProblem) in
    switch TicketWord(word) {
    case .ticket(let ticket): return ticket
    case .other: return try Kind.delegate.parse(word)
    case .damaged:
      throw KindProblem(
        vi: "mã thẻ đọc chưa đủ hoặc có ký tự lạ; quét lại, hoặc gõ mã ngắn T-… in trên thẻ",
        en: "the ticket was not read whole; scan it again, or type the short form T-… printed on it"
      )
    }
  }

  /// The short form of a ticket.
  static let shortTicket = Kind(
    "ticket", vi: "mã ngắn của thẻ: T-7K3M-…", en: "the short form of a ticket: T-7K3M-…",
    sample: "T-0000-0000-0000-0000"
  ) { word throws(KindProblem) in
    guard case .ticket(let ticket) = TicketWord(word), ticket.hasPrefix("T-") else {
      throw KindProblem(
        vi: "\"\(word)\" không phải là mã ngắn của thẻ; hãy viết T- và 16 chữ, số",
        en: "\"\(word)\" is not the short form of a ticket; write T- and its 16 letters")
    }
    return ticket
  }
}
