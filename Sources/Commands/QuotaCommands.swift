import LineProtocol
import Organizer
import Vietnamese

/// The commands about how many delegates a unit may send.
enum QuotaCommands {
  static let all: [Command<Work>] = [quota, quotas]

  private static let group = Field.maybe(
    "group", vi: "mã nhóm; không có là mọi nhóm không có chỉ tiêu riêng",
    en: "the group's code; without one, all groups that have no quota of their own")
  private static let places = Field.maybe(
    "places", vi: "được cử bao nhiêu; không có là không hạn chế",
    en: "how many it may send; without it any number")
  private static let registered = Field.maybe(
    "registered", vi: "đã tính vào chỉ tiêu", en: "how many take up places")
  private static let waiting = Field.maybe(
    "waiting", vi: "vượt chỉ tiêu, chờ duyệt", en: "how many wait for approval")
  private static let summary = Field.maybe(
    "quota", vi: "như báo cáo in: 3/2 (đã duyệt vượt 1)",
    en: "as reports print it: 3/2 (đã duyệt vượt 1), one approved beyond it")

  static let quota = Command<Work>(
    "unit quota",
    vi: "Giao chỉ tiêu cho một đơn vị: được cử bao nhiêu đại biểu, chung hay theo nhóm.",
    en: "Sets how many delegates a unit may send, in all or in a group.",
    role: .organizer, effect: .writes([.unit, .delegate]),
    fields: [
      .always("unit", vi: "mã đơn vị", en: "the unit's code"), group, places, registered, waiting,
      summary, .movedUp,
    ],
    faults: [.notFound, .closed], example: "unit quota DLXH-2019 du-btp n=3",
    .conference, .word("unit", .code, vi: "đơn vị", en: "the unit"),
    .optionalWord(
      "group", .code, vi: "nhóm; bỏ trống là mọi nhóm không có chỉ tiêu riêng",
      en: "the group; all that have no quota of their own if left out"),
    .named("n", .change(.places), vi: "chỉ tiêu, - để bỏ", en: "how many, - for any number")
  ) { invocation, conference, unit, group, places throws(Fault) in
    let count: Int? = if case .set(let count) = places { count } else { nil }
    return .write(QuotaStatements.quota(invocation.author, conference, unit, group, count))
  }

  static let quotas = Command<Work>(
    "unit quotas",
    vi: "Liệt kê chỉ tiêu của các đơn vị: đã dùng, chờ duyệt, hạn gửi danh sách, đầu mối.",
    en: "Lists the units' quotas: places used, who waits, when lists are due, whom to ring.",
    role: .viewer, effect: .reads,
    fields: [
      .always("unit", vi: "mã đơn vị", en: "the unit's code"),
      .always("unit-name", vi: "tên đơn vị", en: "the unit's name"), group, places,
      registered, .maybe("over", vi: "đã duyệt vượt", en: "how many were approved beyond it"),
      waiting, summary,
      .maybe("deadline", vi: "hạn gửi danh sách", en: "the day by which its list is due"),
      .maybe("contact", vi: "đầu mối", en: "whom to ring about its list"),
      .maybe(
        "contact-phone", vi: "điện thoại đầu mối, khi có personal=yes",
        en: "the contact's telephone, with personal=yes"),
      .maybe(
        "contact-email", vi: "thư điện tử đầu mối, khi có personal=yes",
        en: "the contact's e-mail address, with personal=yes"),
    ],
    faults: [.notFound, .forbidden], example: "unit quotas DLXH-2019 state=missing", .conference,
    .option("unit", .line, vi: "mã hoặc tên đơn vị", en: "a unit's code or name"),
    .option("group", .code, vi: "nhóm thành phần", en: "a group"),
    .option(
      "state", .quotaState, vi: "missing: chưa gửi danh sách, over: vượt, short: còn thiếu",
      en: "missing: sent nobody, over: beyond it, short: places left"),
    .option("after", .code, vi: "bắt đầu sau đơn vị này", en: "begin after this unit"),
    .option("limit", .limit, vi: "tối đa bao nhiêu đơn vị", en: "at most so many units"), .personal
  ) { invocation, conference, unit, group, state, after, limit, personal throws(Fault) in
    try DelegateCommands.checkPersonal(personal, invocation.caller)
    return .read(
      QuotaStatements.quotas(
        conference, unit, unit.map { UnitName($0).identity }, group, state, after,
        personal ?? false, limit ?? 1000),
      personal: personal, of: conference, by: invocation)
  }
}

extension Kind where Value == Int {
  /// How many delegates a unit may send.
  fileprivate static let places = Kind.number("places", 0...100_000)
}

extension Kind where Value == String {
  /// Which quotas are asked for.
  fileprivate static let quotaState = choice(
    "quota-state", [("missing", "chưa gửi"), ("over", "vượt"), ("short", "thiếu")])
}
