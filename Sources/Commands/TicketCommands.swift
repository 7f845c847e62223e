import LineProtocol
import Organizer
import Vietnamese

/// The commands about tickets.
enum TicketCommands {
  static let all: [Command<Work>] = [ticket, tickets, revoke, refused, key]

  private static let code = Field.always(
    "ticket", vi: "mã thẻ để in thành QR", en: "the ticket, for its QR code")
  private static let short = Field.always(
    "short", vi: "mã ngắn in bên cạnh, gõ được", en: "its short form, to be printed and typed")
  private static let issue = Field.always(
    "issue", vi: "thẻ thứ mấy của người này", en: "1 for the delegate's first, 2 for the next")
  private static let issued = Field.always("issued-at", vi: "cấp lúc", en: "when it was issued")
  private static let reason = Field.maybe("reason", vi: "lý do", en: "why")

  static let ticket = Command<Work>(
    "delegate ticket", vi: "Cấp thẻ có chữ ký số cho một đại biểu, hoặc cho xem thẻ đã cấp.",
    en: "Gives a delegate a signed ticket, or the one there is.",
    role: .registrar, effect: .writes([.delegate]),
    fields: [
      .delegate, .order, .person, .unit, .group,
      .always(
        "status", vi: "issued, hoặc already khi đã có", en: "issued, or already when there was"),
      code, short, issue, issued,
      .maybe("revoked", vi: "mã ngắn của thẻ cũ vừa thu hồi", en: "the one revoked for it, short"),
    ],
    faults: [.notFound, .state, .closed], example: "delegate ticket DLXH-2019 nguyen-thi-hoa",
    .conference, .delegate,
    .option(
      "reissue", .yesNo, vi: "yes: cấp thẻ mới, thu hồi thẻ cũ",
      en: "yes: a new one, and the old one is revoked"),
    .option("reason", .line, vi: "lý do cấp lại", en: "why there is a new one")
  ) { invocation, conference, delegate, reissue, reason throws(Fault) in
    guard reason == nil || reissue == true else {
      throw Fault(
        .usage, vi: "reason= chỉ đi với reissue=yes", en: "reason= goes with reissue=yes only")
    }
    return .work(
      .job(
        .ticket(
          invocation.author, conference: conference, delegate: delegate, isNew: reissue ?? false,
          reason: reason)))
  }

  static let tickets = Command<Work>(
    "delegate tickets",
    vi: "Cấp thẻ cho mọi đại biểu chưa từng có thẻ, rồi liệt kê các thẻ để in.",
    en: "Gives tickets to all who never had one, and lists the tickets for printing.",
    role: .registrar, effect: .writes([.delegate]),
    fields: [
      .delegate, .order, .person, .position, .unit, .unitName, .group,
      .maybe("seat", vi: "ghế", en: "the seat"), code, short, issued,
    ],
    faults: [.notFound, .closed], example: "delegate tickets DLXH-2019 unit=du-btc",
    .conference,
    .option("unit", .line, vi: "mã hoặc tên đơn vị", en: "a unit's code or name"),
    .option("group", .code, vi: "nhóm thành phần", en: "a group")
  ) { invocation, conference, unit, group throws(Fault) in
    let round = TicketRound(
      author: invocation.author, conference: conference, unit: unit,
      unitIdentity: unit.map { UnitName($0).identity }, group: group)
    return .work(.listing(round.listing))
  }

  static let revoke = Command<Work>(
    "delegate revoke-ticket", vi: "Thu hồi thẻ của một đại biểu.",
    en: "Takes a delegate's ticket back.",
    role: .registrar, effect: .writes([.delegate]),
    fields: [
      .delegate, .person, short, .always("since", vi: "thu hồi lúc", en: "when it was revoked"),
      reason,
    ],
    faults: [.notFound, .closed],
    example: "delegate revoke-ticket DLXH-2019 nguyen-thi-hoa reason=\"mất thẻ\"",
    .conference, .delegate, .option("reason", .line, vi: "lý do", en: "why")
  ) { invocation, conference, delegate, reason throws(Fault) in
    .write(TicketStatements.revoke(invocation.author, conference, delegate, reason))
  }

  static let refused = Command<Work>(
    "delegate refused-tickets",
    vi: "Các thẻ không còn giá trị, cho cửa kiểm tra không có mạng.",
    en: "Lists the tickets that count no more, for doors without a network.",
    role: .viewer, effect: .reads,
    fields: [
      short, .delegate, .person, issue, .delegateState,
      .maybe(
        "since", vi: "thu hồi lúc; không có khi chỉ vì người không dự nữa",
        en: "when it was revoked; missing when only the delegate does not come any more"),
      .maybe("by", vi: "ai thu hồi", en: "who revoked it"), reason,
    ],
    faults: [.notFound], example: "delegate refused-tickets DLXH-2019", .conference,
    .option("after", .shortTicket, vi: "bắt đầu sau thẻ này", en: "begin after this one"), .limit
  ) { _, conference, after, limit throws(Fault) in
    .read(TicketStatements.refused(conference, after, limit ?? 1000))
  }

  static let key = Command<Work>(
    "conference key", vi: "Khóa công khai để kiểm tra thẻ khi không có mạng, và cách dùng.",
    en: "Shows the public key that verifies tickets without a network, and how.",
    role: .viewer, effect: .reads,
    fields: [
      .always("conference", vi: "mã", en: "its code"),
      .always("number", vi: "số của hội nghị, ghi trong thẻ", en: "its number, as in the tickets"),
      .always("algorithm", vi: "thuật toán", en: "the algorithm"),
      .always("public-key", vi: "32 byte, hệ 16", en: "32 bytes in hexadecimal digits"),
      .always("spki", vi: "dạng SubjectPublicKeyInfo, base64", en: "the same for openssl, base64"),
      .always("made-at", vi: "tạo lúc", en: "when it was made"),
      .always("valid", vi: "số thẻ đang có giá trị", en: "how many tickets are valid"),
      .always("revoked", vi: "số thẻ đã thu hồi", en: "how many were revoked"),
      .always("how", vi: "cách kiểm tra", en: "how to verify a ticket"),
    ],
    faults: [.notFound], example: "conference key DLXH-2019", .conference
  ) { invocation, conference throws(Fault) in
    .read(
      TicketStatements.conferenceKey(conference, how[invocation.caller.language]),
      ifNone: Refusal(.conferenceKeyMissing, conference))
  }

  private static let how = Sentence(
    vi: "thẻ là HN1 và 136 chữ base32 Crockford = 85 byte: số hội nghị (5 byte, byte cao trước),"
      + " bí mật (16), chữ ký Ed25519 (64) của HN1 và 21 byte đầu; chữ thứ 12 đến 27 của thẻ là mã"
      + " ngắn: so với delegate refused-tickets",
    en: "a ticket is HN1 and 136 letters of Crockford's base32 = 85 bytes: the conference's number"
      + " (5 bytes, high one first), a secret (16), the Ed25519 signature (64) of HN1 and the first"
      + " 21 bytes; letters 12 to 27 are the short form: look it up in delegate refused-tickets")
}
