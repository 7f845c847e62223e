import Documents
import Stationery
import Postgres

/// Danh sách chờ: who waits for approval beyond a quota, and who for a seat in a session.
struct WaitingListReport {
  private let draft: ReportDraft

  init(_ draft: ReportDraft) { self.draft = draft }

  func compose() throws {
    try draft.begin(draft.language.say("DANH SÁCH CHỜ", "WAITING LIST"))
    if draft.order.format.isTable { return try table() }
    try overQuota()
    try seats()
    try draft.close()
  }

  private func overQuota() throws {
    let language = draft.language
    try draft.out.section(
      draft.profile.sectionHeading(
        1, language.say("Vượt chỉ tiêu, chờ duyệt", "Beyond their quota, to be approved")))
    try draft.out.beginTable(
      people + [
        Column(language.say("Nhóm", "Group"), width: .fixed(28), key: "group"),
        .verbatim(language.say("Đăng ký/Chỉ tiêu", "Registered/Quota"), key: "registered-quota"),
      ])
    var count = 0
    let waiting = ReportStatements.overQuota(draft.order.conference, draft.order.unit)
    try draft.runner.forEachCopied(waiting) { row in
      count += 1
      draft.out.cell(count)
      for column in 0...3 { draft.out.cell(row.text(column) ?? "") }
      let line = QuotaLine(
        places: row.int(4), registered: row.int(5) ?? 0, approved: row.int(6) ?? 0)
      draft.out.cell(line.summary(in: language) ?? "")
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
    try draft.out.beginTable(people)
    var headings = HeadingChange()
    var isEmpty = true
    let waiting = ReportStatements.waitingSeats(draft.order.conference, draft.order.unit)
    try draft.runner.forEachCopied(waiting) { row in
      isEmpty = false
      if headings.next(row, column: 0) != nil { try draft.out.section(title(row)) }
      draft.out.cell(row.text(4) ?? "")
      for column in 5...7 { draft.out.cell(row.text(column) ?? "") }
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

  /// The title of the session for which a row's person waits.
  private func title(_ row: Row) -> String {
    draft.language.title(row.text(1) ?? "", kind: row.text(2) ?? "", number: row.int(3))
  }

  /// Both lists as one table for spreadsheets and programs: each line names its list, and quota and
  /// registered have a column each, as a spreadsheet would take 2/2 for a day of February.
  private func table() throws {
    let language = draft.language
    try draft.out.beginTable(
      [Column(language.say("Danh sách", "List"), key: "list")] + people + [
        Column(language.say("Nhóm", "Group"), key: "group"),
        .number(language.say("Chỉ tiêu", "Quota"), key: "quota"),
        .number(language.say("Đăng ký", "Registered"), key: "registered"),
        Column(language.say("Nội dung", "Item"), key: "item"),
      ])
    var count = 0
    let quota = language.say("chờ duyệt", "approval")
    try draft.runner.forEachCopied(
      ReportStatements.overQuota(draft.order.conference, draft.order.unit)
    ) { row in
      count += 1
      draft.out.cell(quota)
      draft.out.cell(count)
      for column in 0...5 { draft.out.cell(row.text(column) ?? "") }
      try draft.out.endRow()
    }
    let seat = language.say("chờ chỗ", "seat")
    try draft.runner.forEachCopied(
      ReportStatements.waitingSeats(draft.order.conference, draft.order.unit)
    ) { row in
      draft.out.cell(seat)
      for column in 4...7 { draft.out.cell(row.text(column) ?? "") }
      for _ in 0..<3 { draft.out.emptyCell() }
      draft.out.cell(title(row))
      try draft.out.endRow()
    }
    try draft.out.endTable()
    try draft.close()
  }

  private func sayNobody() throws {
    try draft.out.closing(draft.language.say("(không có ai)", "(nobody)"))
  }
}
