import Documents
import Postgres
import Vietnamese

/// Danh sách điểm danh, ký tên: a sheet for each unit or group and day, with places to sign.
///
/// Numbers begin anew on each sheet, and a few empty rows are left for those who come instead of
/// somebody or unannounced. Who stands for several units is on the sheet of each, and counted on one.
/// The places for signatures stay empty.
struct SignInReport {
  /// How high a row is at least, so that a signature fits, in millimetres.
  private static let rowHeight = 10.0

  private let draft: ReportDraft
  private var language: ReportLanguage { draft.language }

  init(_ draft: ReportDraft) { self.draft = draft }

  func compose() throws {
    let days = try days()
    try draft.requireOneNumber(parts: days.count, choosing: .day)
    try requireOneSheet()
    try draft.open(kind)
    var isEmpty = true
    for (day, halves) in days {
      var sheet: Sheet?
      try Participant.forEach(draft, arrangedBy: arrangement, inEachUnit: draft.order.isByUnit) {
        person in
        if sheet?.section != person.section || sheet == nil {
          try sheet?.close()
          sheet = try open(person, day, halves)
        }
        try sheet?.add(person)
        isEmpty = false
      }
      try sheet?.close()
    }
    if isEmpty {
      try draft.title(kind, dated: true)
      try draft.out.paragraph(
        language.say("(chưa có đại biểu)", "(there are no delegates yet)"))
    }
    // Each sheet has its places for signatures already.
    try draft.out.finish()
  }

  /// Refuses one number for the sheets of several units or groups.
  private func requireOneSheet() throws {
    guard draft.order.papers.number != nil, arrangement != .name else { return }
    var sections: Set<String?> = []
    try Participant.forEach(draft, arrangedBy: arrangement, inEachUnit: draft.order.isByUnit) {
      person in sections.insert(person.section)
    }
    try draft.requireOneNumber(
      parts: sections.count, choosing: arrangement == .unit ? .unit : .group)
  }

  private var arrangement: ReportArrangement { draft.order.arrangement }

  private var kind: String { language.say("DANH SÁCH ĐIỂM DANH, KÝ TÊN", "SIGN-IN SHEET") }

  /// The half-days of each day for which people sign.
  private func days() throws -> [(CalendarDate, [HalfDay])] {
    var days: [(CalendarDate, [HalfDay])] = []
    for call in try RollCall.all(of: draft) {
      if days.last?.0 == call.day {
        days[days.count - 1].1.append(call.half)
      } else {
        days.append((call.day, [call.half]))
      }
    }
    return days
  }

  private func open(
    _ person: Participant, _ day: CalendarDate, _ halves: [HalfDay]
  ) throws -> Sheet {
    let heading = heading(of: person)
    let names = draft.conference.isOneDay ? heading : "\(heading), \(day.printed)"
    let code = person.section ?? (arrangement == .name ? slug(heading) : "khac")
    let file = draft.conference.isOneDay ? code : "\(code)-\(day.iso)"
    try draft.part(DocumentPart(names, fileName: file), kind: kind, day: day)
    if arrangement != .name, !draft.order.format.isTable {
      let label =
        arrangement == .unit
        ? language.say("Đơn vị", "Unit") : language.say("Nhóm", "Group")
      try draft.out.facts([Fact(label, heading)])
    }
    try draft.out.beginTable(columns(halves), TableStyle(rowHeight: Self.rowHeight))
    return Sheet(draft: draft, of: person, day: day)
  }

  /// For whom the sheet is.
  private func heading(of person: Participant) -> String {
    switch arrangement {
    case .unit: person.heading ?? language.say("(không có đơn vị)", "(no unit)")
    case .group:
      person.heading.map(capitalized) ?? language.say("(không có nhóm)", "(no group)")
    case .name: draft.order.report.title(in: language)
    }
  }

  private func columns(_ halves: [HalfDay]) -> [Column] {
    let sign = language.say("Ký tên", "Signature")
    let signatures =
      halves.count < 2
      ? [Column(sign, width: .fixed(22), key: "signature")]
      : halves.map { half in
        Column(
          "\(sign) (\(capitalized(language.word(half))))", width: .fixed(16),
          key: "signature-\(half.rawValue)")
      }
    let person = [
      .ordinal(language.say("STT", "No."), key: "number"),
      Column(language.say("Họ và tên", "Name"), key: "name"),
    ]
    guard !draft.order.isForPrograms else {
      return [.verbatim(language.say("Ngày", "Day"), key: "day")] + person + [
        Column(language.say("Chức vụ", "Position"), key: "position"),
        Column(language.say("Đơn vị", "Unit"), key: "unit"),
        Column(language.say("Nhóm", "Group"), key: "group"),
      ] + signatures
    }
    return person + [
      Column(
        language.say("Chức vụ - đơn vị", "Position - unit"), width: .flexible, key: "position")
    ] + signatures
  }

  /// One sheet while it is being written.
  private struct Sheet {
    let draft: ReportDraft
    let section: String?
    /// The unit or group that it is for.
    private let heading: String?
    let day: CalendarDate
    private var count = 0
    private var isMarked = false

    init(draft: ReportDraft, of person: Participant, day: CalendarDate) {
      self.draft = draft
      section = person.section
      heading = person.heading
      self.day = day
    }

    mutating func add(_ person: Participant) throws {
      let isForPrograms = draft.order.isForPrograms
      if isForPrograms { draft.out.cell(day.printed) }
      if person.isCounted {
        count += 1
        draft.out.cell(count)
      } else {
        draft.out.emptyCell()
      }
      addName(of: person)
      if isForPrograms {
        for text in [person.position, person.unit, person.group] { draft.out.cell(text ?? "") }
      } else {
        // The unit that the sheet is for stands above it, but in no spreadsheet.
        let isSaid = person.unit == heading && !draft.order.format.isTable
        let place = [person.position, isSaid ? nil : person.unit]
        draft.out.cell(place.compactMap { $0 }.joined(separator: " - "))
      }
      try draft.out.endRow()
    }

    private mutating func addName(of person: Participant) {
      // Only a sheet by units has anybody twice; values have no line to explain a mark.
      guard person.isShared, draft.order.isByUnit, !draft.order.format.isTable else {
        return draft.out.cell(person.listedName)
      }
      isMarked = true
      draft.out.cell(Standing.marked(person.listedName))
    }

    func close() throws {
      if !draft.order.format.isTable {
        for number in count..<count + draft.order.blankRows {
          draft.out.cell(number + 1)
          try draft.out.endRow()
        }
      }
      try draft.out.endTable()
      let total = draft.language.counted(count)
      let line = draft.language.say(
        "Tổng số: \(total) đại biểu. Có mặt: …. Vắng: ….",
        "Total: \(total) delegates. Present: …. Absent: ….")
      let footnote = isMarked ? Standing.footnote(in: draft.language) : nil
      try draft.out.closing([line, footnote].compactMap { $0 }.joined(separator: "\n"))
      try draft.out.signatures(draft.rollSignatures(on: day))
    }
  }
}
