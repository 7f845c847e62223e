import Documents
import Vietnamese

/// Lịch báo cáo viên: what one speaker presents, or a page for each.
struct SpeakerAgendaReport {
  private let draft: ReportDraft

  init(_ draft: ReportDraft) { self.draft = draft }

  func compose() throws {
    let order = draft.order
    let presenters = try Presenter.read(
      order.conference, speaker: order.speaker, from: draft.runner
    ).filter { order.speaker != nil || $0.presentsTopics }
    let agendas = try agendas()
    if order.format.isTable || order.form == .summary { return try table(presenters, agendas) }
    try draft.requireOneNumber(parts: presenters.count, choosing: .speaker)
    let kind = draft.language.say("LỊCH BÁO CÁO VIÊN", "SPEAKER AGENDA")
    try draft.open(kind)
    for presenter in presenters {
      let name = presenter.name ?? presenter.code
      try draft.part(
        DocumentPart(name, fileName: presenter.code), kind: kind, dated: false)
      try page(presenter, agendas[presenter.code] ?? SpeakerAgenda())
      try draft.closePart()
    }
    if presenters.isEmpty {
      try draft.title(kind, dated: false)
      try draft.out.paragraph(
        draft.language.say("(chưa có báo cáo viên)", "(there are no speakers yet)"))
      try draft.closePart()
    }
    // Each page has its places for signatures already.
    try draft.out.finish()
  }

  /// What each speaker does, in the order of the programme.
  private func agendas() throws -> [String: SpeakerAgenda] {
    let conference = draft.order.conference
    let parts = try Part.read(conference, speaker: draft.order.speaker, from: draft.runner)
    var agendas: [String: SpeakerAgenda] = [:]
    try ProgrammeItem.forEach(conference, from: draft.runner) { item in
      for part in parts[item.session] ?? [] {
        agendas[part.speaker, default: SpeakerAgenda()].append(item, part)
      }
    }
    return agendas
  }

  private func page(_ presenter: Presenter, _ agenda: SpeakerAgenda) throws {
    let language = draft.language
    var facts = [
      Fact(language.say("Báo cáo viên", "Speaker"), presenter.person ?? language.unknown),
      Fact(language.say("Chức vụ", "Position"), presenter.position ?? language.unknown),
      Fact(language.say("Đơn vị", "Unit"), presenter.unit ?? language.unknown),
    ]
    if presenter.presentsTopics {
      let count = presenter.topics.count
      facts.append(
        Fact(
          language.say("Số chuyên đề", "Topics"),
          count == 0 ? language.unknown : language.counted(count)))
    }
    try draft.out.facts(facts)
    for (index, entry) in agenda.entries.enumerated() {
      try draft.out.item(
        index + 1, lead: entry.item.moment(in: language), paragraphs: paragraphs(index, agenda))
    }
    if agenda.entries.isEmpty {
      try draft.out.paragraph(language.say("(chưa có nội dung)", "(there are no items yet)"))
    }
  }

  private func paragraphs(_ index: Int, _ agenda: SpeakerAgenda) -> [String] {
    let language = draft.language
    let entry = agenda.entries[index]
    var paragraphs = [entry.item.title(in: language)]
    if let role = entry.part.role(in: language) {
      paragraphs.append("\(language.say("Vai trò", "Role")): \(role)")
    }
    let location = entry.item.location(place: draft.conference.place, in: language)
    paragraphs.append("\(language.say("Địa điểm", "Place")): \(location)")
    if let walk = agenda.walk(to: index) {
      paragraphs.append(
        language.say(
          "Chuyển hội trường: \(walk.minutes) phút (từ \(walk.from))",
          "Change of room: \(walk.minutes) minutes (from \(walk.from))"))
    }
    let clashes = agenda.clashes(at: index).map { other in
      let time = agenda.entries[other].item.time(in: language)
      return "\(language.say("mục", "item")) \(other + 1): \(time)"
    }
    if !clashes.isEmpty {
      paragraphs.append(
        "\(language.say("Trùng giờ với", "Clashes with")) \(clashes.joined(separator: "; "))")
    }
    return paragraphs
  }

  /// Lịch báo cáo viên tổng hợp: one line for each item of each speaker.
  private func table(
    _ presenters: [Presenter], _ agendas: [String: SpeakerAgenda]
  ) throws {
    let language = draft.language
    try draft.begin(language.say("LỊCH BÁO CÁO VIÊN TỔNG HỢP", "SPEAKER SCHEDULE"))
    try draft.out.beginTable([
      .ordinal(language.say("STT", "No."), key: "number"),
      Column(language.say("Báo cáo viên", "Speaker"), key: "speaker"),
      Column(
        language.say("Chức vụ, đơn vị", "Position, unit"), width: .flexible, key: "position-unit"),
      Column(language.say("Chuyên đề", "Topic"), width: .flexible, key: "topic"),
      Column(language.say("Thời gian", "Time"), width: .flexible, key: "time"),
      Column(language.say("Hội trường", "Room"), key: "room"),
    ])
    var number = 0
    for presenter in presenters {
      let agenda = agendas[presenter.code] ?? SpeakerAgenda()
      for (index, entry) in agenda.entries.enumerated() {
        number += 1
        let isClashing = !agenda.clashes(at: index).isEmpty
        let mark = isClashing ? " \(language.say("(trùng giờ)", "(clash)"))" : ""
        try draft.out.row([
          String(number), presenter.name ?? "", presenter.affiliation ?? "",
          entry.item.title(in: language),
          draft.order.format.withWholeTimes(entry.item.moment(in: language)) + mark,
          entry.item.room ?? "",
        ])
      }
    }
    try draft.out.endTable()
    try draft.close(
      number == 0 ? language.say("(chưa có nội dung)", "(there are no items yet)") : nil)
  }
}
