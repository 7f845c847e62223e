import Documents

/// Danh sách báo cáo viên: who presents which topics, in the order of the topics.
struct SpeakerListReport {
  private let draft: ReportDraft

  init(_ draft: ReportDraft) { self.draft = draft }

  func compose() throws {
    let language = draft.language
    let presenters = try Presenter.read(draft.order.conference, from: draft.runner)
      .filter(\.presentsTopics)
    try draft.begin(language.say("DANH SÁCH BÁO CÁO VIÊN", "LIST OF SPEAKERS"))
    try draft.out.beginTable([
      .ordinal(language.say("STT", "No."), key: "number"),
      Column(language.say("Báo cáo viên", "Speaker"), key: "speaker"),
      Column(language.say("Chức vụ, đơn vị", "Position, unit"), key: "position-unit"),
      Column(language.say("Chuyên đề", "Topics"), kind: .verbatim, key: "topics"),
    ])
    for (index, presenter) in presenters.enumerated() {
      try draft.out.row([
        String(index + 1), presenter.name ?? language.unknown,
        presenter.affiliation ?? language.unknown,
        presenter.topicNumbers.isEmpty ? language.unknown : presenter.topicNumbers,
      ])
    }
    try draft.out.endTable()
    try draft.close(
      presenters.isEmpty
        ? language.say("(chưa có báo cáo viên)", "(there are no speakers yet)") : nil)
  }
}
