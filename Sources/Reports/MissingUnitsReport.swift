import Documents
import Postgres
import Stationery
import Vietnamese

/// Đơn vị chưa gửi danh sách: which units to remind, and whom to ring there.
struct MissingUnitsReport {
  private let draft: ReportDraft

  init(_ draft: ReportDraft) { self.draft = draft }

  func compose() throws {
    let order = draft.order
    try draft.begin(draft.language.say("ĐƠN VỊ CHƯA GỬI DANH SÁCH", "UNITS WITHOUT A LIST"))
    try draft.out.beginTable(columns)
    var count = 0
    var today: CalendarDate?
    let units = ReportStatements.missingUnits(order.conference, order.givesPhones)
    try draft.runner.forEach(units) { row in
      count += 1
      today = row.date(7)
      try write(row, number: count)
    }
    try draft.out.endTable()
    try draft.close(closing(count, today))
  }

  private var columns: [Column] {
    let language = draft.language
    var columns: [Column] = [
      .ordinal(language.say("STT", "No."), key: "number"),
      Column(language.say("Đơn vị", "Unit"), width: draft.unitWidth, key: "unit"),
      .number(language.say("Chỉ tiêu", "Quota"), key: "quota"),
      Column(language.say("Hạn gửi", "Due"), key: "due"),
      .number(language.say("Quá hạn (ngày)", "Days late"), key: "days-late"),
      Column(language.say("Người liên hệ", "Contact"), key: "contact"),
    ]
    if draft.order.givesPhones { columns.append(PeopleList.phoneColumn(in: language)) }
    return columns + [PeopleList.noteColumn(for: draft)]
  }

  private func write(_ row: Row, number: Int) throws {
    let out = draft.out
    out.cell(number)
    out.cell(row.text(0) ?? "")
    out.cell(row.text(1) ?? "")
    out.cell(row.date(2)?.printed ?? "")
    out.cell(row.int(3).flatMap { $0 > 0 ? String($0) : nil } ?? "")
    out.cell(row.text(4) ?? "")
    if draft.order.givesPhones { out.cell(row.text(5) ?? "") }
    out.cell(
      row.text(6).map { draft.language.say("kiêm nhiệm: \($0)", "represented by \($0)") } ?? "")
    try out.endRow()
  }

  private func closing(_ count: Int, _ today: CalendarDate?) -> String {
    guard let today else {
      return draft.language.say(
        "(không còn đơn vị nào chưa gửi danh sách)", "(no unit has its list still to send)")
    }
    return draft.language.say(
      "Tính đến ngày \(today.printed), còn \(Figures.counted(count)) đơn vị chưa gửi danh sách.",
      "By \(today.printed), \(draft.language.grouped(count)) units have not sent a list.")
  }
}
