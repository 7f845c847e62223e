import Documents
import Postgres
import Vietnamese

/// Danh sách điểm danh: who came, for each half-day.
struct AttendanceReport {
  private let draft: ReportDraft
  private var calls: [RollCall]

  init(_ draft: ReportDraft) throws {
    self.draft = draft
    calls = try RollCall.all(of: draft)
  }

  consuming func compose() throws {
    try draft.begin(
      draft.language.say("DANH SÁCH ĐIỂM DANH", "ATTENDANCE LIST"),
      orientation: isWide ? .landscape : .portrait)
    try draft.out.beginTable(columns)
    let (people, walkIns, footnote) = try rows()
    try draft.out.endTable()
    var lines = [
      draft.language.say(
        "Tổng số: \(Figures.counted(people)) đại biểu.",
        "Delegates: \(draft.language.grouped(people)).")
    ]
    lines += calls.map { $0.summary(of: people - walkIns, in: draft.language) }
    try draft.close(
      lines.joined(separator: "\n"), notes: RollCall.legend(in: draft.language), footnote)
  }

  /// Whether there are more half-days than fit beside the names on paper that stands.
  private var isWide: Bool { calls.count > 2 }

  private var columns: [Column] {
    let language = draft.language
    let namesDay = !draft.conference.isOneDay && draft.order.day == nil
    var columns = PeopleList.columns(for: draft)
    if draft.order.givesPhones { columns.append(PeopleList.phoneColumn(in: language)) }
    columns += calls.map {
      Column(
        $0.title(
          namesDay: namesDay, isShort: isWide && !draft.order.format.isTable, in: language),
        .center,
        key: "\($0.day.iso)-\($0.half.rawValue)")
    }
    return columns + [PeopleList.noteColumn(for: draft)]
  }

  private mutating func rows() throws -> (people: Int, walkIns: Int, footnote: String?) {
    let order = draft.order
    let marks = try RollMarks(calls, of: draft)
    let list = PeopleList(draft)
    var (walkIns, calls) = (0, calls)
    let (out, givesPhones) = (draft.out, order.givesPhones)
    try draft.runner.forEachCopied(PeopleList.people(of: order)) { row in
      try list.begin(row)
      if givesPhones { list.cell(row, PeopleList.phone) }
      let (isCounted, isWalkIn) = (list.isCounted, row.bytes(PeopleList.walkIn) != nil)
      if isWalkIn, isCounted { walkIns += 1 }
      marks.forEach(of: row.bytes(PeopleList.delegate)) { index, mark in
        if isCounted { calls[index].count(mark, isWalkIn: isWalkIn) }
        withUnsafeBytes(of: mark) { byte in
          out.cell(UnsafeRawBufferPointer(rebasing: byte[..<(mark == 0 ? 0 : 1)]))
        }
      }
      list.note(row)
      try out.endRow()
    }
    self.calls = calls
    return (list.count, walkIns, list.footnote)
  }
}
