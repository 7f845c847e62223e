import LineProtocol
import Reports

/// The commands about reports.
enum ReportCommands {
  private typealias P = ReportParameters

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
    P.report, P.conference, P.format, P.language, P.profile, P.header, P.number, P.date, P.attached,
    P.unit, P.group, P.delegate, P.recipients, P.speaker, P.room, P.track, P.form, P.order, P.by,
    P.day, P.half, P.version, P.from, P.to, P.phones, P.blank, P.template, P.sample, P.bundle,
    P.separator, P.machine
  ) {
    invocation, report, conference, format, language, profile, header, number, date, attached, unit,
    group, delegate, recipients, speaker, room, track, form, order, by, day, half, version, from,
    to,
    phones, blank, template, sample, bundle, separator, machine throws(Fault) in
    let options: [(ReportOption, isGiven: Bool)] = [
      (.profile, profile != nil), (.unit, unit != nil), (.group, group != nil),
      (.speaker, speaker != nil), (.room, room != nil), (.track, track != nil),
      (.form, form != nil), (.order, order != nil), (.by, by != nil), (.day, day != nil),
      (.half, half != nil), (.version, version != nil), (.from, from != nil), (.to, to != nil),
      (.phones, phones != nil), (.header, header != nil), (.number, number != nil),
      (.date, date != nil), (.attached, attached != nil), (.delegate, delegate != nil),
      (.recipients, recipients != nil), (.blank, blank != nil), (.template, template != nil),
      (.sample, sample != nil),
    ]
    let given = options.filter(\.isGiven).map(\.0)
    try refuseMeaningless(report, given)
    if bundle == .zip, format != .pdf { throw onlyPDF }
    try refuseCSVOptions(format, [("separator", separator != nil), ("machine", machine != nil)])
    if version != nil, from != nil || to != nil { throw versionTwice }
    if phones == true, invocation.caller.role < .registrar { throw phonesForbidden }
    if report.givesTickets, sample != true, invocation.caller.role < .registrar {
      throw ticketsForbidden
    }
    try refuseTogether("speaker=", speaker != nil, with: unit, group, delegate)
    if recipients == .units, group != nil || delegate != nil { throw unitsHaveNoGroup }
    if sample == true {
      try refuseTogether("sample=", true, with: unit, group, delegate, speaker)
    }
    var wanted = ReportOrder(report, of: conference)
    wanted.format = format ?? .text
    try refuseVain(wanted, given)
    if language == .en, wanted.isInWordsOfTemplate { throw templatesAreVietnamese }
    wanted.language = language ?? .vi
    wanted.profile = profile
    wanted.unit = unit
    wanted.group = group
    wanted.speaker = speaker
    wanted.room = room
    wanted.track = track
    wanted.form = form ?? .pages
    if let chosen = order ?? by { wanted.arrangement = chosen }
    wanted.header = header
    wanted.papers.number = number
    wanted.papers.date = date
    wanted.papers.attachedTo = attached
    try refusePlaceless(wanted)
    wanted.delegate = delegate
    if let recipients { wanted.recipients = recipients }
    if let blank { wanted.blankRows = blank }
    wanted.template = template
    wanted.isSample = sample ?? false
    wanted.bundle = bundle ?? .one
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
    _ report: ReportName, _ given: [ReportOption]
  ) throws(Fault) {
    for option in given where !report.options.contains(option) {
      let names = report.options.map { "\($0.rawValue)=" }.joined(separator: " ")
      throw Fault(
        .unknownParameter,
        vi: "báo cáo \(report.rawValue) không dùng \(option.rawValue)=;"
          + (names.isEmpty ? " hãy bỏ đi" : " báo cáo này nhận: \(names)"),
        en: "report \(report.rawValue) has no use for \(option.rawValue)=;"
          + (names.isEmpty ? " leave it out" : " it takes: \(names)"))
    }
  }

  /// Refuses an option that changes nothing in the form that is asked for.
  private static func refuseVain(
    _ order: ReportOrder, _ given: [ReportOption]
  ) throws(Fault) {
    for option in given where order.vainOptions.contains(option) {
      let format = order.format.rawValue
      throw Fault(
        .unknownParameter,
        vi: "\(option.rawValue)= không thay đổi gì trong format=\(format); hãy bỏ đi",
        en: "\(option.rawValue)= changes nothing in format=\(format); leave it out")
    }
  }

  /// Refuses what a document says of itself where nothing above the title has a place for it.
  private static func refusePlaceless(_ order: ReportOrder) throws(Fault) {
    guard order.report.options.contains(.header) else { return }
    let papers = order.papers
    let places: [(name: String, isGiven: Bool, headers: [ReportHeader])] = [
      ("number", papers.number != nil, [.document, .appendix]),
      ("date", papers.date != nil, [.document, .material]),
      ("attached", papers.attachedTo != nil, [.appendix]),
    ]
    for (name, isGiven, headers) in places where isGiven && !headers.contains(order.headerMode) {
      let names = headers.map { "header=\($0.rawValue)" }
      throw Fault(
        .unknownParameter,
        vi: "\(name)= chỉ có chỗ in với \(names.joined(separator: " hoặc "))",
        en: "\(name)= has a place with \(names.joined(separator: " or ")) only")
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

  /// Refuses options that say whom to print beside one that says it already.
  private static func refuseTogether(
    _ name: String, _ isGiven: Bool, with others: String?...
  ) throws(Fault) {
    guard isGiven, others.contains(where: { $0 != nil }) else { return }
    throw Fault(
      .usage, vi: "\(name) đã nói in cho ai; hãy bỏ unit=, group=, delegate= hoặc speaker=",
      en: "\(name) says for whom to print; leave unit=, group=, delegate= or speaker= out")
  }

  private static var unitsHaveNoGroup: Fault {
    Fault(
      .usage,
      vi: "group= và delegate= chọn đại biểu; hãy bỏ recipients=units, hoặc bỏ group=, delegate=",
      en:
        "group= and delegate= choose delegates; leave recipients=units out, or group= and delegate="
    )
  }

  private static var ticketsForbidden: Fault {
    Fault(
      .forbidden, vi: "thẻ có mã điểm danh nên cần vai trò registrar; sample=yes in thử mẫu",
      en: "badges carry tickets, so they need the role registrar; sample=yes shows the template")
  }

  private static var templatesAreVietnamese: Fault {
    Fault(
      .unknownParameter,
      vi: "giấy mời và giấy chứng nhận lấy lời từ mẫu, bằng tiếng Việt; hãy bỏ language=",
      en: "invitations and certificates have their words from templates, in Vietnamese; leave"
        + " language= out")
  }

  private static var onlyPDF: Fault {
    Fault(
      .unknownParameter, vi: "bundle=zip chỉ dùng với format=pdf",
      en: "bundle=zip goes with format=pdf only")
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
