import Documents
import Postgres

/// Tình hình thực hiện chỉ tiêu: what each unit may send and has sent, by group.
struct QuotaReport {
  /// One row.
  private struct Entry {
    let unit: String
    let group: String
    let line: QuotaLine
  }

  private let draft: ReportDraft

  init(_ draft: ReportDraft) { self.draft = draft }

  func compose() throws {
    let order = draft.order
    let language = draft.language
    var entries: [Entry] = []
    try draft.runner.forEach(ReportStatements.quota(order.conference, order.unit)) { row in
      entries.append(entry(row))
    }
    // Where no quota is a group's there is no group to name.
    let namesGroups =
      order.format.isTable || entries.isEmpty || entries.contains { $0.group != allGroups }
    // With both names upright paper has no room for either.
    try draft.begin(
      language.say("TÌNH HÌNH THỰC HIỆN CHỈ TIÊU", "QUOTAS"),
      orientation: namesGroups ? .landscape : .portrait)
    try draft.out.beginTable(columns(namesGroups: namesGroups))
    var total = QuotaLine()
    for (index, entry) in entries.enumerated() {
      total += entry.line
      try write(entry, number: index + 1, namesGroup: namesGroups)
    }
    if !entries.isEmpty, !order.format.isTable {
      let sum = Entry(unit: language.say("TỔNG CỘNG", "TOTAL"), group: "", line: total)
      try write(sum, number: nil, namesGroup: namesGroups)
    }
    try draft.out.endTable()
    try draft.close(
      entries.isEmpty ? language.say("(chưa giao chỉ tiêu)", "(there are no quotas yet)") : nil)
  }

  private func entry(_ row: Row) -> Entry {
    Entry(
      unit: row.text(0) ?? draft.language.say("(không có đơn vị)", "(no unit)"), group: group(row),
      line: QuotaLine(
        places: row.int(2), registered: row.int(3) ?? 0, approved: row.int(4) ?? 0,
        waiting: row.int(5) ?? 0))
  }

  private func columns(namesGroups: Bool) -> [Column] {
    let language = draft.language
    var columns: [Column] = [
      .ordinal(language.say("STT", "No."), key: "number"),
      Column(language.say("Đơn vị", "Unit"), width: draft.unitWidth, key: "unit"),
    ]
    if namesGroups {
      columns.append(Column(language.say("Nhóm", "Group"), width: draft.unitWidth, key: "group"))
    }
    columns += [
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
      : allGroups
  }

  private var allGroups: String { draft.language.say("(mọi nhóm)", "(all groups)") }

  /// Writes a row; without a number it is the total.
  private func write(_ entry: Entry, number: Int?, namesGroup: Bool) throws {
    let (out, line) = (draft.out, entry.line)
    if let number { out.cell(number) } else { out.emptyCell() }
    out.cell(entry.unit)
    if namesGroup { out.cell(entry.group) }
    if let places = line.places { out.cell(places) } else { out.emptyCell() }
    out.cell(line.registered)
    out.cell(line.approved)
    out.cell(line.waiting)
    if line.places == nil { out.emptyCell() } else { out.cell(line.missing) }
    if hasSummary {
      out.cell((number == nil ? line.figures : line.summary(in: draft.language)) ?? "")
    }
    try out.endRow(number == nil ? .strong : .plain)
  }
}
