import LineProtocol
import Organizer
import Vietnamese

/// The commands about sending units.
enum UnitCommands {
  static let all: [Command<Work>] = [add, list, show, find, update, remove]

  private static let conference = Parameter<String>.word(
    "conference", .code, vi: "hội nghị", en: "the conference")
  private static let unit = Parameter<String>.word("unit", .code, vi: "đơn vị", en: "the unit")

  private static let named: [Field] = [
    .always("unit", vi: "mã", en: "its code"), .always("name", vi: "tên", en: "its name"),
    .maybe("parent", vi: "đơn vị cấp trên", en: "the unit above it"),
  ]
  private static let order = Field.always(
    "order", vi: "thứ tự", en: "its place in protocol order")
  private static let alias = Field.maybe(
    "alias", vi: "các tên khác, cách nhau bằng dấu ;", en: "its other names, separated by ;")
  private static let contact = Field.maybe(
    "contact", vi: "đầu mối của đơn vị", en: "whom to ring about its list")
  private static let deadline = Field.maybe(
    "deadline", vi: "hạn gửi danh sách", en: "the day by which its list is due")
  private static let quota = Field.maybe(
    "quota", vi: "các chỉ tiêu, mỗi chỉ tiêu một nhóm", en: "its quotas, each with its group")
  private static let delegates = Field.always(
    "delegates", vi: "số đại biểu", en: "how many delegates")

  static let add = Command<Work>(
    "unit add", vi: "Thêm một đơn vị.", en: "Adds a unit.",
    role: .organizer, effect: .writes([.unit]), fields: named + [order, alias, contact, deadline],
    faults: [.notFound, .exists, .closed],
    example: "unit add DLXH-2019 du-btp name=\"Đảng ủy Bộ Tư pháp\" alias=\"ĐU BTP; Đảng ủy BTP\"",
    conference,
    .optionalWord(
      "unit", .code, vi: "mã; bỏ trống thì lấy theo tên",
      en: "code; made from the name if left out"),
    .named("name", .line, vi: "tên", en: "its name"),
    .option("parent", .code, vi: "mã đơn vị cấp trên", en: "the code of the unit above it"),
    .option("alias", .aliases, vi: "tên khác", en: "its other names"),
    .option("order", .order, vi: "thứ tự; bỏ trống là cuối", en: "its place; the last if left out"),
    .option("contact", .line, vi: "đầu mối", en: "whom to ring about its list"),
    .option("contact-phone", .phone, vi: "điện thoại đầu mối", en: "the contact's telephone"),
    .option("contact-email", .email, vi: "thư điện tử đầu mối", en: "the contact's e-mail address"),
    .option("deadline", .date, vi: "hạn gửi danh sách", en: "the day by which its list is due")
  ) {
    invocation, conference, unit, name, parent, alias, order, contact, phone, email, deadline
      throws(Fault) in
    let name = UnitName(name)
    let alias = alias ?? []
    return .write(
      UnitStatements.add(
        invocation.author, conference, unit, slug(name.text), name.text, name.identity,
        name.sortKey, name.fold, parent, order, alias.map(\.text), alias.map(\.identity),
        alias.map(\.fold), contact, phone, email, deadline))
  }

  static let list = Command<Work>(
    "unit list", vi: "Liệt kê các đơn vị theo thứ tự.", en: "Lists the units in protocol order.",
    role: .viewer, effect: .reads, fields: named + [order, alias, delegates],
    faults: [.notFound], example: "unit list DLXH-2019", conference,
    .option("parent", .code, vi: "chỉ các đơn vị dưới đơn vị này", en: "only those below this one"),
    .option("after", .code, vi: "bắt đầu sau mã này", en: "begin after this code"),
    .option("limit", .limit, vi: "tối đa bao nhiêu", en: "at most so many")
  ) { _, conference, parent, after, limit throws(Fault) in
    .read(UnitStatements.list(conference, parent, after, limit ?? 1000))
  }

  static let show = Command<Work>(
    "unit show", vi: "Cho xem một đơn vị.", en: "Shows a unit.",
    role: .viewer, effect: .reads,
    fields: named + [
      .maybe("parent-name", vi: "tên đơn vị cấp trên", en: "the name of the unit above it"), order,
      alias, contact,
      .maybe(
        "contact-phone", vi: "điện thoại đầu mối, khi có personal=yes",
        en: "the contact's telephone, with personal=yes"),
      .maybe(
        "contact-email", vi: "thư điện tử đầu mối, khi có personal=yes",
        en: "the contact's e-mail address, with personal=yes"), deadline, quota,
      .always("units", vi: "số đơn vị dưới nó", en: "how many units are below it"),
      .always("speakers", vi: "số báo cáo viên", en: "how many speakers"), delegates,
    ],
    faults: [.notFound, .forbidden], example: "unit show DLXH-2019 du-btp", conference, unit,
    .personal
  ) { invocation, conference, unit, personal throws(Fault) in
    try DelegateCommands.checkPersonal(personal, invocation.caller)
    return .read(
      UnitStatements.show(conference, unit, personal ?? false),
      ifNone: Refusal(.unitUnknown, unit, conference), personal: personal, of: conference,
      by: invocation)
  }

  static let find = Command<Work>(
    "unit find", vi: "Tìm đơn vị theo tên, tên khác hoặc mã, có dấu hay không dấu.",
    en: "Finds units by name, other name or code, with or without diacritics; best first.",
    role: .viewer, effect: .reads, fields: named + [alias],
    faults: [.notFound], example: "unit find DLXH-2019 bộ tư pháp", conference,
    .rest("words", .line, vi: "các từ cần tìm", en: "the words to look for"),
    .option("limit", .limit, vi: "tối đa bao nhiêu", en: "at most so many")
  ) { _, conference, words, limit throws(Fault) in
    let search = UnitSearch(words)
    return .read(
      UnitStatements.find(conference, search.identity, search.words, limit ?? 100, search.text))
  }

  static let update = Command<Work>(
    "unit update", vi: "Sửa một đơn vị; chỉ sửa điều được nêu, viết - để xóa.",
    en: "Changes a unit; only what is given, - clears a fact.",
    role: .organizer, effect: .writes([.unit]), fields: named + [order, alias, contact, deadline],
    faults: [.notFound, .exists, .badValue, .closed],
    example: "unit update DLXH-2019 du-btp alias=\"ĐU BTP\"", conference, unit,
    .option("name", .line, vi: "tên", en: "its name"),
    .option("parent", .change(.code), vi: "đơn vị cấp trên", en: "the unit above it"),
    .option(
      "alias", .aliases, vi: "tên khác, thay cho các tên cũ",
      en: "its other names, in place of those it has"),
    .option("order", .order, vi: "thứ tự", en: "its place in protocol order"),
    .option("contact", .change(.line), vi: "đầu mối", en: "whom to ring about its list"),
    .option(
      "contact-phone", .change(.phone), vi: "điện thoại đầu mối", en: "the contact's telephone"),
    .option(
      "contact-email", .change(.email), vi: "thư điện tử đầu mối",
      en: "the contact's e-mail address"),
    .option("deadline", .change(.date), vi: "hạn gửi danh sách", en: "when its list is due")
  ) {
    invocation, conference, unit, name, parent, alias, order, contact, phone, email, deadline
      throws(Fault) in
    let name = name.map(UnitName.init)
    return .write(
      UnitStatements.update(
        invocation.author, conference, unit, name?.text, name?.identity, name?.sortKey,
        name?.fold, parent?.text, order, alias?.map(\.text), alias?.map(\.identity),
        alias?.map(\.fold), contact?.text, phone?.text, email?.text, deadline?.text))
  }

  static let remove = Command<Work>(
    "unit remove", vi: "Bỏ một đơn vị không còn ai.", en: "Removes a unit that nobody belongs to.",
    role: .organizer, effect: .writes([.unit]), fields: [named[0]],
    faults: [.notFound, .inUse, .closed], example: "unit remove DLXH-2019 du-btp", conference, unit
  ) { invocation, conference, unit throws(Fault) in
    .write(UnitStatements.remove(invocation.author, conference, unit))
  }
}
