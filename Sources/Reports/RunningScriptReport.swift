import Documents
import Vietnamese

/// Kịch bản điều hành: the day from item to item, for who leads through it: when each begins, how
/// long it takes, whom to call up, and what comes next.
struct RunningScriptReport {
  private let draft: ReportDraft
  private let programme: Programme
  private let words: ScriptWords

  init(_ draft: ReportDraft) throws {
    self.draft = draft
    programme = try Programme(draft)
    words = ScriptWords(draft)
  }

  func compose() throws {
    let items = programme.items.filter { item in
      draft.order.room == nil || item.roomCode == nil || item.isInAllRooms
        || item.roomCode == draft.order.room
    }
    let script = RunningScript(items)
    if draft.order.format.isTable { return try table(script) }
    try draft.begin(draft.language.say("KỊCH BẢN ĐIỀU HÀNH", "RUNNING SCRIPT"))
    var heading: String?
    for entry in script.entries {
      if let gap = entry.gap { try draft.out.paragraph("(\(words.gap(gap)))") }
      let next = draft.language.heading(entry.item.day, entry.item.half)
      if next != heading { try draft.out.section(next) }
      heading = next
      try draft.out.item(
        entry.number, lead: words.lead(entry.item), paragraphs: paragraphs(entry, script))
    }
    try draft.close(programme.remark(on: items))
  }

  private func paragraphs(_ entry: RunningScript.Entry, _ script: RunningScript) -> [String] {
    let language = draft.language
    let item = entry.item
    var lines: [(label: String, text: String?)] = [
      (language.say("Người thực hiện", "By"), presenters(of: item)),
      (language.say("Hội trường", "Room"), item.room(in: language)),
    ]
    lines += programme.people(of: item, "chair", "moderator").map {
      (capitalized($0.role ?? ""), $0.person)
    }
    lines += [
      (language.say("Ghi chú", "Note"), item.note),
      (language.say("Trùng giờ", "Overlaps"), words.clashes(entry)),
      (language.say("Cùng lúc", "At the same time"), words.parallels(entry, in: script)),
      (language.say("Tiếp theo", "Next"), words.next(entry, in: script)),
    ]
    return lines.compactMap { line in line.text.map { "\(line.label): \($0)" } }
  }

  private func presenters(of item: ProgrammeItem) -> String? {
    if let presenters = programme.presenters(of: item) { return presenters }
    let isLed = !programme.people(of: item, "chair", "moderator").isEmpty
    return item.kind == "break" || isLed ? nil : draft.language.unknown
  }

  /// The same for spreadsheets; a gap is a line of its own.
  private func table(_ script: RunningScript) throws {
    try draft.begin(ReportName.runningScript.title(in: draft.language))
    try draft.out.beginTable(columns)
    for entry in script.entries {
      let item = entry.item
      let moment = [item.day?.printed ?? "", item.half.map(draft.language.word) ?? ""]
      if let gap = entry.gap {
        try draft.out.row(
          ["", moment[0], moment[1], gap.from, gap.until, String(gap.minutes), words.empty])
      }
      let chairs = programme.people(of: item, "chair", "moderator").map {
        "\($0.role ?? ""): \($0.person)"
      }
      try draft.out.row(
        [String(entry.number)] + moment + [
          item.start(in: draft.language), item.ends ?? "", item.minutes.map(String.init) ?? "",
          item.title(in: draft.language), presenters(of: item) ?? "",
          item.room(in: draft.language) ?? "", chairs.joined(separator: "; "), item.note ?? "",
          words.clashes(entry) ?? "", words.parallels(entry, in: script) ?? "",
          words.next(entry, in: script) ?? "",
        ])
    }
    try draft.out.endTable()
    try draft.close()
  }

  private var columns: [Column] {
    let language = draft.language
    return [
      .number(language.say("Mục", "Item no."), key: "item-no"),
      .verbatim(language.say("Ngày", "Day"), key: "day"),
      Column(language.say("Buổi", "Half-day"), key: "half-day"),
      Column(language.say("Bắt đầu", "Starts"), key: "starts"),
      Column(language.say("Kết thúc", "Ends"), key: "ends"),
      .number(language.say("Số phút", "Minutes"), key: "minutes"),
      Column(language.say("Nội dung", "Item"), key: "item"),
      Column(language.say("Người thực hiện", "By"), key: "by"),
      Column(language.say("Hội trường", "Room"), key: "room"),
      Column(language.say("Chủ trì, điều hành", "Chair, moderator"), key: "chair-moderator"),
      Column(language.say("Ghi chú", "Note"), key: "note"),
      Column(language.say("Trùng giờ", "Overlaps"), key: "overlaps"),
      Column(language.say("Cùng lúc", "At the same time"), key: "at-the-same-time"),
      Column(language.say("Tiếp theo", "Next"), key: "next"),
    ]
  }
}
