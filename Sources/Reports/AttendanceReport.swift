import Documents
import Postgres
import Vietnamese

/// Danh sách điểm danh: who came, for each half-day.
struct AttendanceReport {
  private let draft: ReportDraft
  private let calls: [RollCall]

  init(_ draft: ReportDraft) throws {
    self.draft = draft
    calls = try RollCall.all(of: draft, isWhole: draft.order.format.isTable)
  }

  func compose() throws {
    try draft.begin(
      draft.language.say("DANH SÁCH ĐIỂM DANH", "ATTENDANCE LIST"),
      orientation: isWide ? .landscape : .portrait)
    try draft.out.beginTable(columns)
    let (people, footnote) = try rows()
    try draft.out.endTable()
    let words = draft.order.format.isTable ? nil : try sums(of: people).joined(separator: "\n")
    try draft.close(words, notes: RollCall.legend(in: draft.language), footnote)
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

  /// How many the list has, and the counts of each half-day.
  private func sums(of people: Int) throws -> [String] {
    let language = draft.language
    let total = language.say(
      "Tổng số: \(language.counted(people)) đại biểu.", "Delegates: \(language.counted(people)).")
    return try [total]
      + UnitFigures.ofEach(calls, in: draft).map { $0.figures.line(of: $0.call, in: language) }
  }

  private func rows() throws -> (people: Int, footnote: String?) {
    let order = draft.order
    let marks = try RollMarks(calls, of: draft)
    let list = PeopleList(draft)
    let (out, givesPhones) = (draft.out, order.givesPhones)
    try draft.runner.forEachCopied(PeopleList.people(of: order)) { row in
      try list.begin(row)
      if givesPhones { list.cell(row, PeopleList.phone) }
      marks.forEach(of: row.bytes(PeopleList.delegate)) { mark in
        withUnsafeBytes(of: mark) { byte in
          out.cell(UnsafeRawBufferPointer(rebasing: byte[..<(mark == 0 ? 0 : 1)]))
        }
      }
      list.note(row)
      try out.endRow()
    }
    return (list.count, list.footnote)
  }
}
