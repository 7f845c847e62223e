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
    role: .viewer, effect: .reads, hasPayload: true, faults: [.notFound, .outsideConference],
    example: "report print speaker-agenda DLXH-2019 speaker=luu-hong-minh",
    .word("report", .report, vi: "báo cáo nào", en: "which report"),
    .word("conference", .code, vi: "hội nghị", en: "the conference"),
    .option("format", .reportFormat, vi: "dạng; mặc định text", en: "its form; text if left out"),
    .option("language", .reportLanguage, vi: "ngôn ngữ của báo cáo", en: "the report's language"),
    .option("profile", .reportProfile, vi: "thể thức khác", en: "another profile"),
    .option("unit", .code, vi: "chỉ đơn vị này", en: "only this unit"),
    .option("group", .code, vi: "chỉ nhóm này", en: "only this group"),
    .option("speaker", .code, vi: "chỉ báo cáo viên này", en: "only this speaker"),
    .option(
      "order", .delegateOrder, vi: "đại biểu: theo nhóm và thứ tự gửi, theo tên, theo đơn vị",
      en: "delegates: by group as sent, by name, by unit"),
    .option(
      "by", .attendanceOrder, vi: "điểm danh: theo nhóm, đơn vị, tên",
      en: "attendance: by group, unit, name"),
    .option("day", .date, vi: "chỉ ngày này", en: "only this day"),
    .option("half", .halfDay, vi: "chỉ buổi này", en: "only this half of each day"),
    .option(
      "phones", .yesNo, vi: "in số điện thoại; cần vai trò registrar",
      en: "print telephone numbers; needs the role registrar"),
    .option("separator", .separator, vi: "dấu ngăn của CSV", en: "what separates CSV values"),
    .option(
      "machine", .yesNo, vi: "CSV cho máy: không BOM, giữ nguyên mọi ô",
      en: "CSV for programs: no byte order mark, every cell as it is")
  ) {
    invocation, report, conference, format, language, profile, unit, group, speaker, order, by, day,
    half, phones, separator, machine throws(Fault) in
    try refuseMeaningless(
      report,
      [
        (.profile, profile != nil), (.unit, unit != nil), (.group, group != nil),
        (.speaker, speaker != nil), (.order, order != nil), (.by, by != nil), (.day, day != nil),
        (.half, half != nil), (.phones, phones != nil),
      ])
    try refuseCSVOptions(format, [("separator", separator != nil), ("machine", machine != nil)])
    if phones == true, invocation.caller.role < .registrar { throw phonesForbidden }
    var wanted = ReportOrder(report, of: conference)
    wanted.format = format ?? .text
    wanted.language = language ?? .vi
    wanted.profile = profile
    wanted.unit = unit
    wanted.group = group
    wanted.speaker = speaker
    wanted.arrangement = order ?? by ?? .group
    wanted.day = day
    wanted.half = half
    wanted.givesPhones = phones ?? false
    if let separator { wanted.separator = separator }
    wanted.isForMachines = machine ?? false
    return .work(.report(wanted))
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

  private static var phonesForbidden: Fault {
    Fault(
      .forbidden, vi: "số điện thoại chỉ in cho vai trò registrar trở lên; hãy bỏ phones=",
      en: "telephone numbers are for the role registrar and above; leave phones= out")
  }
}
