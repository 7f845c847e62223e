import Documents
import Postgres
import Stationery
import Vietnamese

/// Số liệu tổng kết: what the final report of the conference says in figures.
struct FinalFiguresReport {
  private let draft: ReportDraft
  private var language: ReportLanguage { draft.language }

  init(_ draft: ReportDraft) { self.draft = draft }

  func compose() throws {
    let calls = try RollCall.all(of: draft)
    let units = try UnitFigures.read(draft, over: calls)
    let total = UnitFigures.total(units)
    try draft.begin(language.say("SỐ LIỆU TỔNG KẾT HỘI NGHỊ", "FINAL FIGURES"))
    if !draft.order.format.isTable {
      try draft.out.facts(try facts(units, total))
      try halfDays(calls)
      try groups(calls)
      try draft.out.section(draft.profile.sectionHeading(3, language.say("Theo đơn vị", "By unit")))
    }
    try UnitSummaryReport.table(of: units, isShort: true, for: draft)
    if !draft.order.format.isTable, total.registered + total.walkIns > 0 {
      try draft.out.chart(chart(units))
    }
    try draft.close(total.sentence(in: language))
  }

  private func facts(
    _ units: [(name: String, figures: UnitFigures)], _ total: UnitFigures
  ) throws -> [Fact] {
    var counts = [0, 0, 0]
    try draft.runner.forEach(ReportStatements.totals(draft.order.conference)) { row in
      counts = counts.indices.map { row.int($0) ?? 0 }
    }
    // The units of the table below: others, as those that only speakers belong to, send nobody.
    let sending = units.filter { $0.figures.unit != nil }
    let delegations = sending.count { $0.figures.registered > 0 }
    var facts = [
      Fact(
        language.say("Đơn vị có đại biểu", "Units with delegates"),
        "\(language.grouped(delegations))/\(language.grouped(sending.count))"),
      Fact(
        language.say("Đại biểu đăng ký", "Delegates registered"),
        language.grouped(total.registered)),
      Fact(
        language.say("Đại biểu có mặt", "Delegates present"),
        "\(language.grouped(total.present)) (\(language.percent(total.present, of: total.registered)))"
      ),
      Fact(language.say("Đi thay", "Substitutes"), language.grouped(total.substitutes)),
      Fact(language.say("Vắng có phép", "Excused"), language.grouped(total.excused)),
      Fact(language.say("Vắng không phép", "Absent"), language.grouped(total.absent)),
    ]
    if total.unmarked > 0 {
      let title = language.say("Chưa điểm danh", "Not marked")
      facts.append(Fact(title, language.grouped(total.unmarked)))
    }
    facts += [
      Fact(language.say("Phát sinh", "Walk-ins"), language.grouped(total.walkIns)),
      Fact(language.say("Báo cáo viên", "Speakers"), language.grouped(counts[0])),
      Fact(language.say("Chuyên đề", "Topics"), language.grouped(counts[1])),
    ]
    if counts[2] > 0 {
      facts.append(
        Fact(language.say("Giấy chứng nhận đã cấp", "Certificates"), language.grouped(counts[2])))
    }
    return facts
  }

  /// Who came when: half-day by half-day.
  private func halfDays(_ calls: [RollCall]) throws {
    let heading = language.say("Theo buổi", "By half-day")
    try draft.out.section(draft.profile.sectionHeading(1, heading))
    try draft.out.beginTable(
      [Column(language.say("Buổi", "Half-day"), width: .flexible, key: "half-day")]
        + columns)
    for (call, figures) in try UnitFigures.ofEach(calls, in: draft) {
      draft.out.cell(language.heading(call.day, call.half))
      try row(figures.registered, figures.present, figures.walkIns)
    }
    try draft.out.endTable()
  }

  private func groups(_ calls: [RollCall]) throws {
    let heading = language.say("Theo nhóm thành phần", "By group")
    try draft.out.section(draft.profile.sectionHeading(2, heading))
    try draft.out.beginTable(
      [Column(language.say("Nhóm", "Group"), width: .flexible, key: "group")] + columns)
    let bound = ReportStatements.groupFigures(
      draft.order.conference, calls.map(\.day.iso), calls.map(\.half.rawValue))
    try draft.runner.forEach(bound) { group in
      draft.out.cell(group.text(0).map(capitalized) ?? language.say("(khác)", "(others)"))
      try row(group.int(1) ?? 0, group.int(2) ?? 0, group.int(3) ?? 0)
    }
    try draft.out.endTable()
  }

  private var columns: [Column] {
    [
      .number(language.say("Đăng ký", "Registered"), key: "registered"),
      .number(language.say("Có mặt", "Present"), key: "present"),
      .number(language.say("Phát sinh", "Walk-ins"), key: "walk-ins"),
      .number(language.say("Tỷ lệ (%)", "Rate (%)"), key: "rate"),
    ]
  }

  private func row(_ registered: Int, _ present: Int, _ walkIns: Int) throws {
    draft.out.cell(registered)
    draft.out.cell(present)
    draft.out.cell(walkIns)
    draft.out.cell(language.percentCell(present, of: registered))
    try draft.out.endRow()
  }

  private func chart(_ units: [(name: String, figures: UnitFigures)]) -> BarChart {
    BarChart(
      title: language.say(
        "Đại biểu đăng ký và có mặt theo đơn vị", "Registered and present by unit"),
      series: [language.say("Đăng ký", "Registered"), language.say("Có mặt", "Present")],
      groups: units.map { BarChart.Group($0.name, [$0.figures.registered, $0.figures.present]) })
  }
}
