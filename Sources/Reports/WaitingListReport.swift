import Documents
import Stationery
import Postgres

/// Danh sách chờ: who waits for approval beyond a quota, and who for a seat in a session.
struct WaitingListReport {
  private let draft: ReportDraft

  init(_ draft: ReportDraft) { self.draft = draft }

  func compose() throws {
    try draft.begin(draft.language.say("DANH SÁCH CHỜ", "WAITING LIST"))
    try overQuota()
    try seats()
    try draft.end()
  }

  private func overQuota() throws {
    let language = draft.language
    try draft.out.section(
      draft.profile.sectionHeading(
        1, language.say("Vượt chỉ tiêu, chờ duyệt", "Beyond their quota, to be approved")))
    var columns = people + [Column(language.say("Nhóm", "Group"), width: .fixed(28), key: "group")]
    columns +=
      namesQuota
      ? [.verbatim(language.say("Đăng ký/Chỉ tiêu", "Registered/Quota"), key: "registered-quota")]
      : [
        .number(language.say("Chỉ tiêu", "Quota"), key: "quota"),
        .number(language.say("Đăng ký", "Registered"), key: "registered"),
      ]
    try draft.out.beginTable(columns)
    var count = 0
    let waiting = ReportStatements.overQuota(draft.order.conference, draft.order.unit)
    try draft.runner.forEachCopied(waiting) { row in
      count += 1
      draft.out.cell(count)
      for column in 0...3 { draft.out.cell(row.text(column) ?? "") }
      if namesQuota {
        let line = QuotaLine(
          places: row.int(4), registered: row.int(5) ?? 0, approved: row.int(6) ?? 0)
        draft.out.cell(line.summary(in: language) ?? "")
      } else {
        draft.out.cell(row.text(4) ?? "")
        draft.out.cell(row.text(5) ?? "")
      }
      try draft.out.endRow()
    }
    try draft.out.endTable()
    if count == 0 { try sayNobody() }
  }

  private func seats() throws {
    let language = draft.language
    try draft.out.section(
      draft.profile.sectionHeading(
        2, language.say("Chờ chỗ trong các buổi", "For a seat in a session")))
    var columns = people
    // A spreadsheet has no headings within its rows.
    let namesSessions = draft.order.format.isTable
    if namesSessions { columns.append(Column(language.say("Nội dung", "Item"), key: "item")) }
    try draft.out.beginTable(columns)
    var headings = HeadingChange()
    var isEmpty = true
    let waiting = ReportStatements.waitingSeats(draft.order.conference, draft.order.unit)
    try draft.runner.forEachCopied(waiting) { row in
      isEmpty = false
      let title = { language.title(row.text(1) ?? "", kind: row.text(2) ?? "", number: row.int(3)) }
      if !namesSessions, headings.next(row, column: 0) != nil {
        try draft.out.section(title())
      }
      draft.out.cell(row.text(4) ?? "")
      for column in 5...7 { draft.out.cell(row.text(column) ?? "") }
      if namesSessions { draft.out.cell(title()) }
      try draft.out.endRow()
    }
    try draft.out.endTable()
    if isEmpty { try sayNobody() }
  }

  private var people: [Column] {
    let language = draft.language
    return [
      .number(language.say("Thứ tự", "Place"), key: "place"),
      Column(language.say("Họ và tên", "Name"), key: "name"),
      Column(language.say("Chức vụ", "Position"), width: .flexible, key: "position"),
      Column(language.say("Đơn vị", "Unit"), width: .fixed(28), key: "unit"),
    ]
  }

  // A spreadsheet would take 2/2 for a day of February.
  private var namesQuota: Bool { !draft.order.format.isTable }

  private func sayNobody() throws {
    try draft.out.closing(draft.language.say("(không có ai)", "(nobody)"))
  }
}
