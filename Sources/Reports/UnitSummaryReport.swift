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
    try draft.out.beginTable(Self.columns(isShort: isShort, in: language))
    var total = UnitFigures()
    var count = 0
    try UnitFigures.forEach(draft, over: try RollCall.all(of: draft)) { unit, figures in
      count += 1
      total += figures
      try Self.row(
        figures, number: count, unit: unit, isShort: isShort, in: language, to: draft.out)
    }
    if count > 0, !draft.order.format.isTable {
      try Self.row(
        total, number: nil, unit: language.say("TỔNG CỘNG", "TOTAL"), isShort: isShort,
        in: language, to: draft.out)
    }
    try draft.out.endTable()
    try draft.out.closing(
      count > 0
        ? total.sentence(in: language)
        : language.say("(chưa có đơn vị)", "(there are no units yet)"))
    try draft.end()
  }

  /// The columns of the long or the short form.
  static func columns(isShort: Bool, in language: ReportLanguage) -> [Column] {
    let first = [
      Column(language.say("STT", "No."), kind: .number, key: "number"),
      Column(language.say("Đơn vị", "Unit"), width: .flexible, key: "unit"),
    ]
    let registered = Column.number(language.say("Đăng ký", "Registered"), key: "registered")
    let present = Column.number(language.say("Có mặt", "Present"), key: "present")
    let rate = Column.number(language.say("Tỷ lệ (%)", "Rate (%)"), key: "rate")
    if isShort {
      let absent = Column.number(language.say("Vắng", "Absent"), key: "absent")
      return first + [registered, present, absent, rate]
    }
    return first + [
      .number(language.say("Chỉ tiêu", "Quota"), key: "quota"), registered, present,
      .number(language.say("Trong đó đi thay", "Of them substitutes"), key: "substitutes"),
      .number(language.say("Vắng có phép", "Excused"), key: "excused"),
      .number(language.say("Vắng không phép", "Absent"), key: "absent"),
      .number(language.say("Phát sinh", "Walk-ins"), key: "walk-ins"), rate,
    ]
  }

  /// Writes a row; without a number it is that of the totals.
  static func row(
    _ figures: UnitFigures, number: Int?, unit: String, isShort: Bool,
    in language: ReportLanguage, to out: any DocumentRenderer
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
      out.cell(figures.walkIns)
    }
    out.cell(figures.rate(in: language))
    try out.endRow(number == nil ? .strong : .plain)
  }
}
