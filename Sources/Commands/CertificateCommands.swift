import LineProtocol
import Organizer
import Vietnamese

/// The commands about certificates.
enum CertificateCommands {
  static let all: [Command<Work>] = [issue, list, revoke]

  private static let number = Field.always(
    "number", vi: "số vào sổ", en: "its number in the register")
  private static let reason = Field.maybe(
    "reason", vi: "vì sao được cấp", en: "why it was issued, if a reason was given")

  static let issue = Command<Work>(
    "certificate issue",
    vi: "Cấp số giấy chứng nhận cho các đại biểu có mặt đủ số buổi, theo nhóm, đơn vị, số thứ tự.",
    en: "Gives certificates their numbers: to all who were present for long enough, in order of"
      + " group, unit and number.",
    role: .organizer, effect: .writes([.delegate]),
    fields: [
      .always("issued", vi: "vừa cấp", en: "how many were issued now"),
      .maybe("first-number", vi: "từ số", en: "the first of their numbers"),
      .maybe("last-number", vi: "đến số", en: "the last of their numbers"),
      .always("already", vi: "đã có từ trước", en: "how many had one"),
      .always("not-earned", vi: "chưa đủ số buổi", en: "how many have not earned one"),
      .always(
        "withheld", vi: "đã bị thu hồi nên không cấp lại; muốn cấp thì ghi delegate=",
        en: "how many had theirs revoked and get no other unless named by delegate="),
      .always(
        "half-days", vi: "các buổi đã tính là có họp", en: "the half-days that counted as held"),
      .maybe(
        "reason-unused", vi: "vì sao không ghi reason=: already – đã có giấy, earned – đủ số buổi",
        en: "why reason= was not kept: already has one, or earned it anyway"),
    ],
    faults: [.notFound, .state, .closed], example: "certificate issue DLXH-2019",
    .conference,
    .option("delegate", .delegate, vi: "chỉ đại biểu này", en: "only this delegate"),
    .option("unit", .line, vi: "mã hoặc tên đơn vị", en: "a unit's code or name"),
    .option("group", .code, vi: "nhóm thành phần", en: "a group"),
    .option(
      "reason", .line, vi: "vì sao vẫn cấp khi chưa đủ số buổi; đi với delegate=",
      en: "why it is issued although it was not earned; goes with delegate="),
    .option(
      "early", .yesNo, vi: "cấp khi còn buổi trong chương trình chưa điểm danh; buổi đó không tính",
      en: "issue while half-days of the programme were not called yet; those do not count")
  ) { invocation, conference, delegate, unit, group, reason, early throws(Fault) in
    guard reason == nil || delegate != nil else {
      throw Fault(
        .usage, vi: "reason= chỉ đi với delegate=", en: "reason= goes with delegate= only")
    }
    guard delegate == nil || unit == nil && group == nil else {
      throw Fault(
        .usage, vi: "delegate= không đi với unit= hay group=",
        en: "delegate= does not go with unit= or group=")
    }
    return .write(
      CertificateStatements.issue(
        invocation.author, conference, delegate, unit, unit.map { UnitName($0).identity }, group,
        reason, early ?? false))
  }

  static let list = Command<Work>(
    "certificate list", vi: "Sổ cấp giấy chứng nhận, theo số.",
    en: "Lists the register of certificates by number.",
    role: .viewer, effect: .reads,
    fields: [
      number, .delegate,
      .maybe("order", vi: "số thứ tự đại biểu", en: "the delegate's number in the list"),
      .person, .unit,
      .always("present", vi: "số buổi có mặt khi cấp", en: "half-days present when it was issued"),
      .always("held", vi: "số buổi đã họp khi cấp", en: "half-days held when it was issued"),
      .always("issued-at", vi: "cấp lúc", en: "when it was issued"),
      .always("revoked", vi: "đã thu hồi hay chưa", en: "whether it was revoked"), reason,
      .maybe("revoke-reason", vi: "lý do thu hồi", en: "why it was revoked"),
    ],
    faults: [.notFound], example: "certificate list DLXH-2019", .conference,
    .option("delegate", .delegate, vi: "chỉ đại biểu này", en: "only this delegate's"),
    .option("unit", .line, vi: "mã hoặc tên đơn vị", en: "a unit's code or name"),
    .option("group", .code, vi: "nhóm thành phần", en: "a group"),
    .option("after", .count, vi: "bắt đầu sau số này", en: "begin after this number"), .limit
  ) { _, conference, delegate, unit, group, after, limit throws(Fault) in
    .read(
      CertificateStatements.list(
        conference, delegate, unit, unit.map { UnitName($0).identity }, group, after,
        limit ?? 1000))
  }

  static let revoke = Command<Work>(
    "certificate revoke", vi: "Thu hồi giấy chứng nhận của một đại biểu; số của giấy bỏ trống.",
    en: "Takes a delegate's certificate back; its number is not used again.",
    role: .organizer, effect: .writes([.delegate]),
    fields: [
      number, .delegate, .person,
      .always("since", vi: "thu hồi lúc", en: "when it was revoked"),
      .maybe("reason", vi: "lý do thu hồi", en: "why"),
    ],
    faults: [.notFound, .closed],
    example: "certificate revoke DLXH-2019 nguyen-thi-hoa reason=\"ghi sai tên\"",
    .conference, .delegate, .option("reason", .line, vi: "lý do", en: "why")
  ) { invocation, conference, delegate, reason throws(Fault) in
    .write(CertificateStatements.revoke(invocation.author, conference, delegate, reason))
  }
}
