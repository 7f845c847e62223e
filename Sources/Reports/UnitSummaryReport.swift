import Documents
import Vietnamese

/// Bảng tổng hợp theo đơn vị: how many each unit may send, registered, and who came.
struct UnitSummaryReport {
  private let draft: ReportDraft
  private let isShort: Bool

  init(_ draft: ReportDraft) {
    self.draft = draft
    isShort = draft.order.form == .summary
  }

  func compose() throws {
    let language = draft.language
    try draft.begin(
      language.say("BẢNG TỔNG HỢP ĐẠI BIỂU THEO ĐƠN VỊ", "SUMMARY BY UNIT"),
      orientation: isShort ? .portrait : .landscape)
    let units = try UnitFigures.read(draft, over: RollCall.all(of: draft))
    try Self.table(of: units, isShort: isShort, for: draft)
    try draft.close(
      units.isEmpty
        ? language.say("(chưa có đơn vị)", "(there are no units yet)")
        : UnitFigures.total(units).sentence(in: language))
  }

  /// Writes the long or the short form of the table, with its total.
  ///
  /// Who is not marked yet has a column only while there is anybody. Values always have the same
  /// columns: with it for programs, for spreadsheets those of a conference that is over.
  static func table(
    of units: [(name: String, figures: UnitFigures)], isShort: Bool, for draft: ReportDraft
  ) throws {
    let language = draft.language
    let total = UnitFigures.total(units)
    let order = draft.order
    let hasUnmarked =
      order.format.isTable
      ? order.format == .jsonl || order.isForMachines : total.unmarked > 0
    let table = UnitSummaryTable(isShort: isShort, hasUnmarked: hasUnmarked, language: language)
    try draft.out.beginTable(table.columns)
    for (index, unit) in units.enumerated() {
      try table.row(unit.figures, number: index + 1, unit: unit.name, to: draft.out)
    }
    if !units.isEmpty, !order.format.isTable {
      let name = language.say("TỔNG CỘNG", "TOTAL")
      try table.row(total, number: nil, unit: name, to: draft.out)
    }
    try draft.out.endTable()
  }
}

/// The table of the summary by unit, long or short.
private struct UnitSummaryTable {
  let isShort: Bool
  let hasUnmarked: Bool
  let language: ReportLanguage

  var columns: [Column] {
    let first = [
      .ordinal(language.say("STT", "No."), key: "number"),
      Column(language.say("Đơn vị", "Unit"), width: .flexible, key: "unit"),
    ]
    let registered = Column.number(language.say("Đăng ký", "Registered"), key: "registered")
    let present = Column.number(language.say("Có mặt", "Present"), key: "present")
    let rate = Column.number(language.say("Tỷ lệ (%)", "Rate (%)"), key: "rate")
    let unmarked =
      hasUnmarked
      ? [Column.number(language.say("Chưa điểm danh", "Not marked"), key: "unmarked")] : []
    if isShort {
      let absent = Column.number(language.say("Vắng", "Absent"), key: "absent")
      return first + [registered, present, absent] + unmarked + [rate]
    }
    let quota = Column.number(language.say("Chỉ tiêu", "Quota"), key: "quota")
    let figures: [Column] = [
      .number(language.say("Trong đó đi thay", "Of them substitutes"), key: "substitutes"),
      .number(language.say("Vắng có phép", "Excused"), key: "excused"),
      .number(language.say("Vắng không phép", "Absent"), key: "absent"),
    ]
    let walkIns = Column.number(language.say("Phát sinh", "Walk-ins"), key: "walk-ins")
    return first + [quota, registered, present] + figures + unmarked + [walkIns, rate]
  }

  /// Writes a row; without a number it is that of the totals.
  func row(
    _ figures: UnitFigures, number: Int?, unit: String, to out: any DocumentRenderer
  ) throws {
    if let number { out.cell(number) } else { out.emptyCell() }
    out.cell(unit)
    if !isShort {
      if let places = figures.places { out.cell(places) } else { out.emptyCell() }
    }
    out.cell(figures.registered)
    out.cell(figures.present)
    if isShort {
      out.cell(figures.missing)
    } else {
      out.cell(figures.substitutes)
      out.cell(figures.excused)
      out.cell(figures.absent)
    }
    if hasUnmarked { out.cell(figures.unmarked) }
    if !isShort { out.cell(figures.walkIns) }
    out.cell(figures.rate(in: language))
    try out.endRow(number == nil ? .strong : .plain)
  }
}
