import LineProtocol
import Organizer
import Vietnamese

extension ConferenceCommands {
  private static let defaultZone = "Asia/Ho_Chi_Minh"
  private static let given = DocumentParameters<String>(.line)
  private static let changed = DocumentParameters(line)
  // Named with their types: the compiler takes long to find them by itself in so long a list.
  private static let line = Kind<Change<String>>.change(.line)
  private static let date = Kind<Change<CalendarDate>>.change(.date)

  static let create = Command<Work>(
    "conference create", vi: "Lập một hội nghị.", en: "Creates a conference.",
    role: .organizer, effect: .writes([.conference]),
    fields: heading + [zone, profile, listDeadline],
    faults: [.notFound, .exists, .badValue],
    example: "conference create DLXH-2020 title=\"Hội nghị tập huấn\" from=21/9/2020"
      + " place=\"Hà Nội\"",
    .word("conference", .code, vi: "mã", en: "its code"),
    .named("title", .title, vi: "tên hội nghị", en: "its title"),
    .named("from", .date, vi: "ngày đầu", en: "its first day"),
    .option("to", .date, vi: "ngày cuối; bỏ trống là một ngày", en: "its last day, if another"),
    .option("place", .line, vi: "nơi tổ chức", en: "where it is held"),
    .option("zone", .line, vi: "múi giờ, thường là Asia/Ho_Chi_Minh", en: "its IANA time zone"),
    .option("organizer", .line, vi: "cơ quan tổ chức", en: "who holds it"),
    .option(
      "profile", .profile, vi: "thể thức; bỏ trống thì theo cơ quan và ngày",
      en: "the rules for its documents; by organizer and date if left out"),
    .option("list-deadline", .date, vi: "hạn các đơn vị gửi danh sách", en: "when lists are due"),
    .option("note", .line, vi: "ghi chú", en: "a note"),
    .option("synthetic", .yesNo, vi: "dữ liệu giả để thử", en: "whether its data are made up"),
    .roomBuffer, .speakerBuffer, given.superior, given.symbol, given.signing, given.signer,
    .signingAs, .certificateShare
  ) {
    invocation, code, title, from, to, place, zone, organizer, profile, listDeadline, note,
    synthetic, roomBuffer, speakerBuffer, superior, symbol, signing, signer, signingAs,
    certificateShare
      throws(Fault) in
    let profile = profile ?? DocumentProfile.usual(for: organizer, on: from).rawValue
    return .write(
      ConferenceStatements.create(
        invocation.author, code, title.title, title.source, from, to, place, zone ?? defaultZone,
        organizer, profile, listDeadline, note, synthetic ?? false, roomBuffer ?? 0,
        speakerBuffer ?? 0, superior, symbol, signing, signer, signingAs, certificateShare ?? 80))
  }

  static let update = Command<Work>(
    "conference update", vi: "Sửa một hội nghị; chỉ sửa điều được nêu.",
    en: "Changes a conference; only what is given.",
    role: .organizer, effect: .writes([.conference]),
    fields: heading + [zone, profile, listDeadline],
    faults: [.notFound, .badValue, .inUse, .closed],
    example: "conference update DLXH-2019 place=\"Hà Nội\"",
    conference,
    .option("title", .title, vi: "tên hội nghị", en: "its title"),
    .option("from", .date, vi: "ngày đầu", en: "its first day"),
    .option("to", .date, vi: "ngày cuối", en: "its last day"),
    .option("place", line, vi: "nơi tổ chức", en: "where it is held"),
    .option("zone", .line, vi: "múi giờ, khi chưa xếp giờ", en: "its zone, while nothing is timed"),
    .option("organizer", line, vi: "cơ quan tổ chức", en: "who holds it"),
    .option("profile", .profile, vi: "thể thức", en: "the rules for its documents"),
    .option(
      "list-deadline", date, vi: "hạn các đơn vị gửi danh sách", en: "when lists are due"),
    .option("note", line, vi: "ghi chú", en: "a note"),
    .option("synthetic", .yesNo, vi: "dữ liệu giả để thử", en: "whether its data are made up"),
    .roomBuffer, .speakerBuffer, changed.superior, changed.symbol, changed.signing,
    changed.signer, .signingAs, .certificateShare
  ) {
    invocation, code, title, from, to, place, zone, organizer, profile, listDeadline, note,
    synthetic, roomBuffer, speakerBuffer, superior, symbol, signing, signer, signingAs,
    certificateShare
      throws(Fault) in
    .write(
      ConferenceStatements.update(
        invocation.author, code, title?.title, title?.source, from, to, place?.text, zone,
        organizer?.text, profile, listDeadline?.text, note?.text, synthetic, roomBuffer,
        speakerBuffer, superior?.text, symbol?.text, signing?.text, signer?.text,
        signingAs, certificateShare))
  }
}

extension Parameter where Value == String? {
  fileprivate static let signingAs = option(
    "signing-as", .signingAs,
    vi: "ký theo cách nào: thay mặt (thường dùng), ký thay, thừa lệnh, thừa ủy quyền, quyền",
    en: "how they sign: for a body (the usual), for one's head, by order, authorised, acting")
}

extension Parameter where Value == Int? {
  fileprivate static let roomBuffer = option(
    "room-buffer", .pause, vi: "số phút trống giữa hai lần dùng một hội trường",
    en: "minutes between two uses of a room")
  fileprivate static let speakerBuffer = option(
    "speaker-buffer", .pause, vi: "số phút nghỉ giữa hai mục của một báo cáo viên",
    en: "minutes between two sessions of a speaker")
  fileprivate static let certificateShare = option(
    "certificate-share", .percent,
    vi: "phần trăm số buổi phải có mặt để được giấy chứng nhận, thường là 80",
    en: "the percentage of half-days for a certificate, usually 80")
}

/// What the header and the signature of documents say, as parameters of one kind.
private struct DocumentParameters<Fact: Sendable>: Sendable {
  let superior: Parameter<Fact?>
  let symbol: Parameter<Fact?>
  let signing: Parameter<Fact?>
  let signer: Parameter<Fact?>

  init(_ kind: Kind<Fact>) {
    superior = .option(
      "superior", kind, vi: "cơ quan cấp trên, dòng đầu của văn bản",
      en: "the body above the organizer, first line of a header")
    symbol = .option(
      "symbol", kind, vi: "ký hiệu cơ quan trong số văn bản, như ĐUK",
      en: "the organizer's letters in document numbers, as ĐUK")
    signing = .option(
      "signing", kind, vi: "ký thay mặt, ký thay ai, như BAN TỔ CHỨC; không ghi T/M, TM., KT.",
      en: "for whom documents are signed, as BAN TỔ CHỨC, without T/M, TM. or KT.")
    signer = .option(
      "signer", kind, vi: "chức vụ người ký, như PHÓ BÍ THƯ; không ghi tên",
      en: "the position of who signs, as PHÓ BÍ THƯ, never a name")
  }
}

extension Kind where Value == Int {
  /// A percentage.
  fileprivate static let percent = Kind.number("percent", 1...100)
}
