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
    if order.format == .csv { return try table(presenters, agendas) }
    let kind = draft.language.say("LỊCH BÁO CÁO VIÊN", "SPEAKER AGENDA")
    try draft.begin(kind, dated: false)
    for (index, presenter) in presenters.enumerated() {
      if index > 0 {
        try draft.out.pageBreak()
        try draft.title(kind, dated: false)
      }
      try page(presenter, agendas[presenter.code] ?? [])
    }
    if presenters.isEmpty {
      try draft.out.paragraph(
        draft.language.say("(chưa có báo cáo viên)", "(there are no speakers yet)"))
    }
    try draft.out.finish()
  }

  /// What each speaker does, in the order of the programme.
  private func agendas() throws -> [String: [(item: ProgrammeItem, part: Part)]] {
    let conference = draft.order.conference
    let parts = try Part.read(conference, speaker: draft.order.speaker, from: draft.runner)
    var agendas: [String: [(item: ProgrammeItem, part: Part)]] = [:]
    try ProgrammeItem.forEach(conference, from: draft.runner) { item in
      for part in parts[item.session] ?? [] {
        agendas[part.speaker, default: []].append((item, part))
      }
    }
    return agendas
  }

  private func page(
    _ presenter: Presenter, _ agenda: [(item: ProgrammeItem, part: Part)]
  ) throws {
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
          count == 0 ? language.unknown : Figures.counted(count)))
    }
    try draft.out.facts(facts)
    for (index, entry) in agenda.enumerated() {
      var paragraphs = [entry.item.title(in: language)]
      if let role = entry.part.role(in: language) {
        paragraphs.append("\(language.say("Vai trò", "Role")): \(role)")
      }
      let location = entry.item.location(place: draft.conference.place, in: language)
      paragraphs.append("\(language.say("Địa điểm", "Place")): \(location)")
      try draft.out.item(
        index + 1, lead: entry.item.moment(in: language), paragraphs: paragraphs)
    }
    if agenda.isEmpty {
      try draft.out.paragraph(language.say("(chưa có nội dung)", "(there are no items yet)"))
    }
  }

  /// Lịch báo cáo viên tổng hợp: one line for each item of each speaker.
  private func table(
    _ presenters: [Presenter], _ agendas: [String: [(item: ProgrammeItem, part: Part)]]
  ) throws {
    let language = draft.language
    try draft.begin(language.say("LỊCH BÁO CÁO VIÊN", "SPEAKER AGENDAS"), dated: false)
    try draft.out.beginTable([
      .number(language.say("STT", "No.")), Column(language.say("Báo cáo viên", "Speaker")),
      Column(language.say("Chức vụ, đơn vị", "Position, unit"), width: .flexible),
      Column(language.say("Chuyên đề", "Topic"), width: .flexible),
      Column(language.say("Thời gian", "Time")), Column(language.say("Hội trường", "Room")),
    ])
    var number = 0
    for presenter in presenters {
      for (item, _) in agendas[presenter.code] ?? [] {
        number += 1
        try draft.out.row([
          String(number), presenter.name ?? "", presenter.affiliation ?? "",
          item.title(in: language), item.moment(in: language), item.room ?? "",
        ])
      }
    }
    try draft.out.endTable()
    try draft.out.finish()
  }
}
