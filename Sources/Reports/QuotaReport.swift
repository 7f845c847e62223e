import Documents
import Postgres

/// Tình hình thực hiện chỉ tiêu: what each unit may send and has sent, by group.
struct QuotaReport {
  private let draft: ReportDraft

  init(_ draft: ReportDraft) { self.draft = draft }

  func compose() throws {
    let order = draft.order
    let language = draft.language
    try draft.begin(language.say("TÌNH HÌNH THỰC HIỆN CHỈ TIÊU", "QUOTAS"))
    try draft.out.beginTable(columns)
    var count = 0
    var total = QuotaLine()
    try draft.runner.forEach(ReportStatements.quota(order.conference, order.unit)) { row in
      count += 1
      let line = QuotaLine(
        places: row.int(2), registered: row.int(3) ?? 0, approved: row.int(4) ?? 0,
        waiting: row.int(5) ?? 0)
      total += line
      try write(
        line, number: count, unit: row.text(0) ?? language.say("(không có đơn vị)", "(no unit)"),
        group: group(row))
    }
    if count > 0, !order.format.isTable {
      try write(total, number: nil, unit: language.say("TỔNG CỘNG", "TOTAL"), group: "")
    }
    try draft.out.endTable()
    try draft.close(
      count == 0 ? language.say("(chưa giao chỉ tiêu)", "(there are no quotas yet)") : nil)
  }

  private var columns: [Column] {
    let language = draft.language
    let columns: [Column] = [
      .number(language.say("STT", "No."), key: "number"),
      Column(language.say("Đơn vị", "Unit"), width: .fixed(28), key: "unit"),
      Column(language.say("Nhóm", "Group"), width: .fixed(28), key: "group"),
      .number(language.say("Chỉ tiêu", "Quota"), key: "quota"),
      .number(language.say("Đăng ký", "Registered"), key: "registered"),
      .number(language.say("Đã duyệt vượt", "Approved over"), key: "approved-over"),
      .number(language.say("Chờ duyệt", "Waiting"), key: "waiting"),
      .number(language.say("Còn thiếu", "Missing"), key: "missing"),
    ]
    return hasSummary
      ? columns + [
        .verbatim(language.say("Đăng ký/Chỉ tiêu", "Registered/Quota"), key: "registered-quota")
      ] : columns
  }

  // A spreadsheet would take 3/2 for a day of February.
  private var hasSummary: Bool { !draft.order.format.isTable }

  private func group(_ row: Row) -> String {
    let language = draft.language
    if let group = row.text(1) { return group }
    guard row.bool(6) == true else { return language.say("(không có chỉ tiêu)", "(no quota)") }
    return row.bool(7) == true
      ? language.say("(các nhóm khác)", "(other groups)")
      : language.say("(mọi nhóm)", "(all groups)")
  }

  private func write(_ line: QuotaLine, number: Int?, unit: String, group: String) throws {
    let out = draft.out
    if let number { out.cell(number) } else { out.emptyCell() }
    out.cell(unit)
    out.cell(group)
    if let places = line.places { out.cell(places) } else { out.emptyCell() }
    out.cell(line.registered)
    out.cell(line.approved)
    out.cell(line.waiting)
    if line.places == nil { out.emptyCell() } else { out.cell(line.missing) }
    if hasSummary { out.cell(line.summary(in: draft.language) ?? "") }
    try out.endRow(number == nil ? .strong : .plain)
  }
}
