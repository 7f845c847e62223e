import Documents
import Stationery
import Postgres

/// Thay đổi chương trình: what differs between two versions, by item and for each speaker.
struct ChangesReport {
  private let draft: ReportDraft

  init(_ draft: ReportDraft) { self.draft = draft }

  func compose() throws {
    let versions = try ComparedVersions(draft.order, from: draft.runner)
    try draft.begin(draft.language.say("THAY ĐỔI CHƯƠNG TRÌNH", "CHANGES OF THE PROGRAMME"))
    if !isForSpreadsheets {
      try draft.out.paragraph(
        [versions.described(in: draft.language), versions.note].compactMap { $0 }
          .joined(separator: "\n"))
    }
    let isEmpty = try items(versions)
    if !isEmpty { try speakers(versions) }
    try draft.close(isEmpty ? draft.language.say("(không có thay đổi)", "(nothing changed)") : nil)
  }

  /// Writes the items by what happened to them, and says whether there are none.
  private func items(_ versions: ComparedVersions) throws -> Bool {
    var changes: [ProgrammeChange] = []
    let bound = ReportStatements.changes(draft.order.conference, versions.older, versions.newer)
    try draft.runner.forEach(bound) { row in changes.append(ProgrammeChange(row)) }
    if isForSpreadsheets {
      try table(changes)
      return changes.isEmpty
    }
    var number = 0
    for kind in ProgrammeChange.Kind.allCases {
      let part = changes.filter { $0.kind == kind }
      guard !part.isEmpty else { continue }
      number += 1
      try draft.out.section(
        draft.profile.sectionHeading(number, "\(kind.heading(in: draft.language)) (\(part.count))"))
      try table(part)
    }
    return changes.isEmpty
  }

  private func table(_ changes: [ProgrammeChange]) throws {
    var columns: [Column] = [.ordinal(draft.language.say("STT", "No."), key: "number")]
    if isForSpreadsheets {
      columns.append(Column(draft.language.say("Thay đổi", "Change"), key: "change"))
    }
    let namesOthers = self.namesOthers(changes)
    try draft.out.beginTable(columns + places(changes, namesOthers: namesOthers))
    for (index, change) in changes.enumerated() {
      draft.out.cell(index + 1)
      if isForSpreadsheets { draft.out.cell(change.kind.word(in: draft.language)) }
      cells(change, in: changes, namesOthers: namesOthers)
      try draft.out.endRow()
    }
    try draft.out.endTable()
  }

  /// Writes whom to tell what: one line for each item of each speaker.
  private func speakers(_ versions: ComparedVersions) throws {
    let language = draft.language
    var people: [(name: String, change: ProgrammeChange)] = []
    let bound = ReportStatements.speakerChanges(
      draft.order.conference, versions.older, versions.newer)
    var count = 0
    var last: String?
    try draft.runner.forEach(bound) { row in
      if row.text(14) != last { count += 1 }
      last = row.text(14)
      people.append((row.text(15) ?? "", ProgrammeChange(row)))
    }
    if !isForSpreadsheets {
      try draft.out.section(
        language.say("Báo cáo viên cần báo (\(count))", "Speakers to tell (\(count))"))
    }
    let changes = people.map(\.change)
    let namesOthers = self.namesOthers(changes)
    try draft.out.beginTable(
      [
        Column(language.say("Báo cáo viên", "Speaker"), key: "speaker"),
        Column(language.say("Thay đổi", "Change"), key: "change"),
      ]
        + places(changes, namesOthers: namesOthers))
    for (name, change) in people {
      draft.out.cell(name)
      draft.out.cell(change.kind.word(in: language))
      cells(change, in: changes, namesOthers: namesOthers)
      try draft.out.endRow()
    }
    try draft.out.endTable()
  }

  private func places(_ changes: [ProgrammeChange], namesOthers: Bool) -> [Column] {
    let language = draft.language
    var columns = [Column(language.say("Nội dung", "Item"), width: .flexible, key: "item")]
    if namesOld(changes) {
      columns.append(
        Column(
          language.say("Giờ cũ, nơi cũ", "Old time and place"), width: .flexible,
          key: "old-time-and-place"))
    }
    if namesNew(changes) {
      columns.append(
        Column(
          language.say("Giờ mới, nơi mới", "New time and place"), width: .flexible,
          key: "new-time-and-place"))
    }
    if namesOthers {
      columns.append(
        Column(language.say("Thay đổi khác", "Also changed"), width: .flexible, key: "also-changed")
      )
    }
    return columns
  }

  private func cells(_ change: ProgrammeChange, in all: [ProgrammeChange], namesOthers: Bool) {
    draft.out.cell(change.title(in: draft.language))
    if namesOld(all) { draft.out.cell(described(change.old)) }
    if namesNew(all) { draft.out.cell(described(change.new)) }
    if namesOthers { draft.out.cell(others(change)) }
  }

  private func namesOld(_ changes: [ProgrammeChange]) -> Bool {
    isForSpreadsheets || changes.contains { $0.old != nil }
  }

  private func namesNew(_ changes: [ProgrammeChange]) -> Bool {
    isForSpreadsheets || changes.contains { $0.new != nil }
  }

  private func namesOthers(_ changes: [ProgrammeChange]) -> Bool {
    isForSpreadsheets || changes.contains { !others($0).isEmpty }
  }

  private func described(_ slot: ProgrammeChange.Slot?) -> String {
    let isDated = isForSpreadsheets || !draft.conference.isOneDay
    let text = slot?.described(isDated: isDated, in: draft.language) ?? ""
    return draft.order.format.withWholeTimes(text)
  }

  private func others(_ change: ProgrammeChange) -> String { change.others(in: draft.language) }

  // Nothing but tables, which all have the same columns.
  private var isForSpreadsheets: Bool { draft.order.format.isTable }
}
