import Documents
import Postgres
import Vietnamese

/// Danh sách điểm danh: who came, for each half-day.
struct AttendanceReport {
  private let draft: ReportDraft
  private var calls: [RollCall]

  init(_ draft: ReportDraft) throws {
    self.draft = draft
    calls = try Self.calls(draft)
  }

  consuming func compose() throws {
    try draft.begin(draft.language.say("DANH SÁCH ĐIỂM DANH", "ATTENDANCE LIST"))
    try draft.out.beginTable(columns)
    let (people, footnote) = try rows()
    try draft.out.endTable()
    var lines = [
      draft.language.say(
        "Tổng số: \(Figures.grouped(people)) đại biểu.", "Delegates: \(Figures.grouped(people)).")
    ]
    lines += calls.map { $0.summary(of: people, in: draft.language) }
    if let footnote { lines.append(footnote) }
    try draft.out.closing(lines.joined(separator: "\n"))
    try draft.out.finish()
  }

  private var columns: [Column] {
    let language = draft.language
    let namesDay = !draft.conference.isOneDay && draft.order.day == nil
    var columns = PeopleList.columns(in: language)
    if draft.order.givesPhones { columns.append(PeopleList.phoneColumn(in: language)) }
    columns += calls.map { Column($0.title(namesDay: namesDay, in: language), .center) }
    return columns + [PeopleList.noteColumn(in: language)]
  }

  private mutating func rows() throws -> (people: Int, footnote: String?) {
    let order = draft.order
    let marksColumn = PeopleList.standing + 1
    var list = PeopleList(draft)
    var marks = RollMarks(count: calls.count)
    let (out, givesPhones) = (draft.out, order.givesPhones)
    let people = ReportStatements.attendance(
      order.conference, order.unit, order.group, order.arrangement.rawValue, order.givesPhones,
      order.format == .text, calls.map(\.day.iso), calls.map(\.half.rawValue))
    try draft.runner.forEachCopied(people) { row in
      try list.begin(row)
      if givesPhones { list.cell(row, PeopleList.phone) }
      marks.read(row, column: marksColumn)
      for index in calls.indices {
        let mark = marks.marks[index]
        if list.isCounted { calls[index].count(mark) }
        withUnsafeBytes(of: mark) { byte in
          out.cell(UnsafeRawBufferPointer(rebasing: byte[..<(mark == 0 ? 0 : 1)]))
        }
      }
      list.note(row)
      try out.endRow()
    }
    return (list.count, list.footnote)
  }

  /// The half-days the list has columns for.
  ///
  /// A list to read has those on which something is planned or the roll was called. One for
  /// spreadsheets has the morning and the afternoon of every day, so that its columns are the same
  /// from one export to the next.
  private static func calls(_ draft: ReportDraft) throws -> [RollCall] {
    let order = draft.order
    var known: [CalendarDate: Set<HalfDay>] = [:]
    try draft.runner.forEach(ReportStatements.halfDays(order.conference, order.format == .csv)) {
      row in
      guard let day = row.date(0), let half = row.half(1) else { return }
      known[day, default: []].insert(half)
    }
    let first = draft.conference.firstDay
    let days = (0...draft.conference.lastDay.days(since: first)).compactMap {
      first.adding(days: $0)
    }
    for day in days where known.isEmpty || order.format == .csv {
      known[day, default: []].formUnion([.morning, .afternoon])
    }
    if let day = order.day, known[day] == nil { known[day] = [.morning, .afternoon] }
    return known.keys.sorted().filter { order.day == nil || $0 == order.day }.flatMap { day in
      let halves = order.half.map { [$0] } ?? (known[day] ?? []).sorted()
      return halves.map { RollCall(day, $0) }
    }
  }
}
