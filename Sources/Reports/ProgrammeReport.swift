import Documents
import Vietnamese

/// Chương trình: a table of the items with a heading for each half-day.
struct ProgrammeReport {
  private let draft: ReportDraft

  init(_ draft: ReportDraft) { self.draft = draft }

  func compose() throws {
    let programme = try Programme(draft)
    let items = programme.items
    // A break in all rooms alone needs no column for rooms.
    let onlyRoom = onlyRoom(of: items)
    let namesRooms = onlyRoom == nil && items.contains { $0.room != nil }
    let hasNotes = draft.order.format.isTable && items.contains { $0.isMarked }
    try draft.begin(draft.language.say("CHƯƠNG TRÌNH", "PROGRAMME"), room: onlyRoom)
    try draft.out.beginTable(columns(namesRooms: namesRooms, hasNotes: hasNotes))
    var heading: String?
    for item in items {
      let next = draft.language.heading(item.day, item.half)
      if next != heading { try draft.out.section(next) }
      heading = next
      try row(
        item, programme.performers(of: item), namesRooms: namesRooms, hasNotes: hasNotes)
    }
    try draft.out.endTable()
    try draft.close(programme.remark(on: items), notes: explainedMarks(in: items))
  }

  /// The one room that all items with a room are in, which is then said once below the title; nil if
  /// rows have more to say of rooms.
  private func onlyRoom(of items: [ProgrammeItem]) -> String? {
    let rooms = Set(items.compactMap(\.room))
    guard rooms.count == 1, !draft.order.format.isTable, !items.contains(where: \.sharesRoom) else {
      return nil
    }
    return rooms.first
  }

  private func columns(namesRooms: Bool, hasNotes: Bool) -> [Column] {
    let language = draft.language
    var columns = [
      Column(language.say("Thời gian", "Time"), key: "time"),
      Column(language.say("Nội dung", "Item"), width: .flexible, key: "item"),
      Column(language.say("Người thực hiện", "By"), width: .flexible, key: "by"),
    ]
    if namesRooms { columns.append(Column(language.say("Hội trường", "Room"), key: "room")) }
    if hasNotes { columns.append(Column(language.say("Ghi chú", "Note"), key: "note")) }
    // Headings are no part of comma-separated values, so each line names its half-day.
    if draft.order.format.isTable {
      columns.insert(Column(language.say("Ngày", "Day"), kind: .verbatim, key: "day"), at: 0)
      columns.insert(Column(language.say("Buổi", "Half-day"), key: "half-day"), at: 1)
    }
    return columns
  }

  private func row(
    _ item: ProgrammeItem, _ performers: String, namesRooms: Bool, hasNotes: Bool
  ) throws {
    // In comma-separated values the column of notes stands for the marks and what explains them.
    let isMarking = !draft.order.format.isTable
    if draft.order.format.isTable {
      draft.out.cell(item.day?.printed ?? "")
      draft.out.cell(item.half.map(draft.language.word) ?? "")
    }
    let isExceptional = isMarking && item.overrideReason != nil
    let time = draft.order.format.withWholeTimes(item.time(in: draft.language))
    draft.out.cell(time + (isExceptional ? " *" : ""))
    draft.out.cell(item.title(in: draft.language))
    draft.out.cell(performers)
    if namesRooms {
      let mark = isMarking && item.sharesRoom ? " **" : ""
      draft.out.cell(item.room(in: draft.language).map { $0 + mark } ?? "")
    }
    if hasNotes { draft.out.cell(note(on: item)) }
    try draft.out.endRow()
  }

  /// What the marks of an item mean, for those who read no marks.
  private func note(on item: ProgrammeItem) -> String {
    var notes: [String] = []
    if let reason = item.overrideReason { notes.append("\(exceptionText): \(reason)") }
    if item.sharesRoom { notes.append(overlapText) }
    return notes.joined(separator: "; ")
  }

  private var exceptionText: String {
    draft.language.say("Xếp bất chấp quy tắc", "Placed against a rule")
  }

  private var overlapText: String {
    draft.language.say(
      "Hội trường này cho phép trùng giờ", "Sessions may overlap in this room")
  }

  /// What the marks mean, a line each; nil when there are none.
  private func explainedMarks(in items: [ProgrammeItem]) -> String? {
    var lines = items.compactMap { item in
      item.overrideReason.map { "* \(exceptionText): \(item.title(in: draft.language)): \($0)" }
    }
    if items.contains(where: { $0.sharesRoom && $0.room != nil }) {
      lines.append("** \(overlapText).")
    }
    return lines.isEmpty ? nil : lines.joined(separator: "\n")
  }
}
