import LineProtocol
import Reports

/// The commands about reports.
enum ReportCommands {
  static let all: [Command<Work>] = [list, print]

  static let list = Command<Work>(
    "report list", vi: "Liệt kê các báo cáo.", en: "Lists the reports.",
    role: .viewer, effect: .reads,
    fields: [
      .always("report", vi: "tên", en: "its name"),
      .always("title", vi: "tiêu đề", en: "its title"),
      .always("formats", vi: "các dạng", en: "the forms it can take"),
      .maybe(
        "options", vi: "các tùy chọn riêng", en: "the options it takes beside the common ones"),
    ],
    example: "report list"
  ) { invocation throws(Fault) in
    .read(ReportStatements.list(in: invocation.caller.language == .vi ? .vi : .en))
  }

  static let print = Command<Work>(
    "report print", vi: "In một báo cáo.", en: "Prints a report.",
    role: .viewer, effect: .reads, hasPayload: true,
    faults: [.notFound, .state, .outsideConference],
    example: "report print speaker-agenda DLXH-2019 speaker=luu-hong-minh",
    .word("report", .report, vi: "báo cáo nào", en: "which report"),
    .word("conference", .code, vi: "hội nghị", en: "the conference"),
    .option("format", .reportFormat, vi: "dạng; mặc định text", en: "its form; text if left out"),
    .option("language", .reportLanguage, vi: "ngôn ngữ của báo cáo", en: "the report's language"),
    .option("profile", .reportProfile, vi: "thể thức khác", en: "another profile"),
    .option("unit", .code, vi: "chỉ đơn vị này", en: "only this unit"),
    .option("group", .code, vi: "chỉ nhóm này", en: "only this group"),
    .option("speaker", .code, vi: "chỉ báo cáo viên này", en: "only this speaker"),
    .option("room", .code, vi: "chỉ phòng này", en: "only this room"),
    .option("track", .line, vi: "chỉ nhóm chuyên đề này", en: "only this track"),
    .option(
      "form", .reportForm, vi: "lịch báo cáo viên: mỗi người một trang, hoặc một bảng tổng hợp",
      en: "speaker agendas: a page for each, or one table"),
    .option(
      "order", .delegateOrder, vi: "đại biểu: theo nhóm và thứ tự gửi, theo tên, theo đơn vị",
      en: "delegates: by group as sent, by name, by unit"),
    .option(
      "by", .attendanceOrder, vi: "điểm danh: theo nhóm, đơn vị, tên",
      en: "attendance: by group, unit, name"),
    .option("day", .date, vi: "chỉ ngày này", en: "only this day"),
    .option("half", .halfDay, vi: "chỉ buổi này", en: "only this half of each day"),
    .option(
      "version", .reportVersion, vi: "thay đổi: bản này so với bản trước nó",
      en: "changes: of this version since the one before it"),
    .option("from", .reportVersion, vi: "thay đổi: từ bản nào", en: "changes: from which version"),
    .option("to", .reportVersion, vi: "thay đổi: đến bản nào", en: "changes: to which version"),
    .option(
      "phones", .yesNo, vi: "in số điện thoại; cần vai trò registrar",
      en: "print telephone numbers; needs the role registrar"),
    .option("separator", .separator, vi: "dấu ngăn của CSV", en: "what separates CSV values"),
    .option(
      "machine", .yesNo, vi: "CSV cho máy: không BOM, giữ nguyên mọi ô",
      en: "CSV for programs: no byte order mark, every cell as it is")
  ) {
    invocation, report, conference, format, language, profile, unit, group, speaker, room, track,
    form, order, by, day, half, version, from, to, phones, separator, machine throws(Fault) in
    try refuseMeaningless(
      report,
      [
        (.profile, profile != nil), (.unit, unit != nil), (.group, group != nil),
        (.speaker, speaker != nil), (.room, room != nil), (.track, track != nil),
        (.form, form != nil), (.order, order != nil), (.by, by != nil), (.day, day != nil),
        (.half, half != nil), (.version, version != nil), (.from, from != nil), (.to, to != nil),
        (.phones, phones != nil),
      ])
    try refuseCSVOptions(format, [("separator", separator != nil), ("machine", machine != nil)])
    if version != nil, from != nil || to != nil { throw versionTwice }
    if phones == true, invocation.caller.role < .registrar { throw phonesForbidden }
    var wanted = ReportOrder(report, of: conference)
    wanted.format = format ?? .text
    wanted.language = language ?? .vi
    wanted.profile = profile
    wanted.unit = unit
    wanted.group = group
    wanted.speaker = speaker
    wanted.room = room
    wanted.track = track
    wanted.form = form ?? .pages
    wanted.arrangement = order ?? by ?? .group
    wanted.day = day
    wanted.half = half
    wanted.version = version
    wanted.from = from
    wanted.to = to
    wanted.givesPhones = phones ?? false
    if let separator { wanted.separator = separator }
    wanted.isForMachines = machine ?? false
    guard wanted.givesPhones else { return .work(.report(wanted)) }
    return .work(.disclosure(Disclosure(.report(wanted), to: invocation, of: conference)))
  }

  /// Refuses an option that means nothing to the report, instead of ignoring it.
  private static func refuseMeaningless(
    _ report: ReportName, _ given: [(option: ReportOption, isGiven: Bool)]
  ) throws(Fault) {
    for (option, isGiven) in given where isGiven && !report.options.contains(option) {
      let names = report.options.map { "\($0.rawValue)=" }.joined(separator: " ")
      throw Fault(
        .unknownParameter,
        vi: "báo cáo \(report.rawValue) không dùng \(option.rawValue)=;"
          + (names.isEmpty ? " hãy bỏ đi" : " báo cáo này nhận: \(names)"),
        en: "report \(report.rawValue) has no use for \(option.rawValue)=;"
          + (names.isEmpty ? " leave it out" : " it takes: \(names)"))
    }
  }

  private static func refuseCSVOptions(
    _ format: ReportFormat?, _ given: [(name: String, isGiven: Bool)]
  ) throws(Fault) {
    for (name, isGiven) in given where isGiven && format != .csv {
      throw Fault(
        .unknownParameter, vi: "\(name)= chỉ dùng với format=csv",
        en: "\(name)= goes with format=csv only")
    }
  }

  private static var versionTwice: Fault {
    Fault(
      .usage, vi: "hãy dùng version=, hoặc from= và to=", en: "give version=, or from= and to=")
  }

  private static var phonesForbidden: Fault {
    Fault(
      .forbidden, vi: "số điện thoại chỉ in cho vai trò registrar trở lên; hãy bỏ phones=",
      en: "telephone numbers are for the role registrar and above; leave phones= out")
  }
}
