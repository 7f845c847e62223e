import Documents
import Vietnamese

/// Chương trình: a table of the items with a heading for each half-day.
struct ProgrammeReport {
  private let draft: ReportDraft

  init(_ draft: ReportDraft) { self.draft = draft }

  func compose() throws {
    let conference = draft.order.conference
    let presenters = Dictionary(
      try Presenter.read(conference, from: draft.runner).map { ($0.code, $0) },
      uniquingKeysWith: { first, _ in first })
    let parts = try Part.read(conference, from: draft.runner)
    // A programme is short, and its columns depend on all of it.
    var items: [ProgrammeItem] = []
    try ProgrammeItem.forEach(
      conference, day: draft.order.day, half: draft.order.half, from: draft.runner
    ) { items.append($0) }
    let namesRooms = items.contains { $0.room != nil }
    let hasNotes = draft.order.format == .csv && items.contains { $0.isMarked }
    try draft.begin(draft.language.say("CHƯƠNG TRÌNH", "PROGRAMME"))
    try draft.out.beginTable(columns(namesRooms: namesRooms, hasNotes: hasNotes))
    var heading: String?
    for item in items {
      let next = draft.language.heading(item.day, item.half)
      if next != heading { try draft.out.section(next) }
      heading = next
      try row(
        item, performers(item, parts[item.session] ?? [], presenters), namesRooms: namesRooms,
        hasNotes: hasNotes)
    }
    try draft.out.endTable()
    try end(items)
  }

  private func columns(namesRooms: Bool, hasNotes: Bool) -> [Column] {
    let language = draft.language
    var columns = [
      Column(language.say("Thời gian", "Time")),
      Column(language.say("Nội dung", "Item"), width: .flexible),
      Column(language.say("Người thực hiện", "By"), width: .flexible),
    ]
    if namesRooms { columns.append(Column(language.say("Hội trường", "Room"))) }
    if hasNotes { columns.append(Column(language.say("Ghi chú", "Note"))) }
    // Headings are no part of comma-separated values, so each line names its half-day.
    if draft.order.format == .csv {
      columns.insert(Column(language.say("Ngày", "Day"), kind: .verbatim), at: 0)
      columns.insert(Column(language.say("Buổi", "Half-day")), at: 1)
    }
    return columns
  }

  private func row(
    _ item: ProgrammeItem, _ performers: String, namesRooms: Bool, hasNotes: Bool
  ) throws {
    // In comma-separated values the column of notes stands for the marks and what explains them.
    let isMarking = draft.order.format != .csv
    if draft.order.format == .csv {
      draft.out.cell(item.day?.printed ?? "")
      draft.out.cell(item.half.map(draft.language.word) ?? "")
    }
    let isExceptional = isMarking && item.overrideReason != nil
    draft.out.cell(item.time(in: draft.language) + (isExceptional ? " *" : ""))
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

  /// Says what the marks mean.
  private func explainMarks(in items: [ProgrammeItem]) throws {
    let exceptions = items.filter { $0.overrideReason != nil }
    for item in exceptions {
      let title = item.title(in: draft.language)
      try draft.out.closing("* \(exceptionText): \(title): \(item.overrideReason ?? "")")
    }
    if items.contains(where: { $0.sharesRoom && $0.room != nil }) {
      try draft.out.closing("** \(overlapText).")
    }
  }

  private func performers(
    _ item: ProgrammeItem, _ parts: [Part], _ presenters: [String: Presenter]
  ) -> String {
    var people = parts.compactMap { part -> String? in
      guard let name = presenters[part.speaker]?.described(in: draft.profile) else { return nil }
      return part.role(in: draft.language).map { "\($0): \(name)" } ?? name
    }
    if !parts.contains(where: { $0.role == "speaker" }), let performer = item.performer {
      people.insert(performer, at: 0)
    }
    if people.isEmpty { return item.kind == "break" ? "" : draft.language.unknown }
    return people.joined(separator: "; ")
  }

  private func end(_ items: [ProgrammeItem]) throws {
    if items.isEmpty {
      try draft.out.closing(
        draft.language.say("(chưa có nội dung)", "(there are no items yet)"))
    } else if items.contains(where: \.hasSyntheticTime) {
      try draft.out.closing(
        draft.language.say(
          "Giờ do chương trình tự đặt để minh họa.", "The times were made up as an illustration."))
    }
    try explainMarks(in: items)
    try draft.out.finish()
  }
}
