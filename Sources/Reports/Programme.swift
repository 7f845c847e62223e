import Stationery

/// The items that a report is about, and who takes part in them.
///
/// A programme is short, and what a report says of one item depends on the others.
struct Programme {
  /// In the order of the programme.
  let items: [ProgrammeItem]
  private let parts: [String: [Part]]
  private let presenters: [String: Presenter]
  private let language: ReportLanguage
  private let profile: Profile

  init(_ draft: ReportDraft) throws {
    let order = draft.order
    language = draft.language
    profile = draft.profile
    presenters = Dictionary(
      try Presenter.read(order.conference, from: draft.runner).map { ($0.code, $0) },
      uniquingKeysWith: { first, _ in first })
    parts = try Part.read(order.conference, from: draft.runner)
    var items: [ProgrammeItem] = []
    try ProgrammeItem.forEach(
      order.conference, day: order.day, half: order.half, from: draft.runner
    ) { items.append($0) }
    self.items = items
  }

  /// Whether any item names its room.
  var namesRooms: Bool { items.contains { $0.room != nil || $0.isInAllRooms } }

  /// Everybody who has a part in the item, for one cell.
  func performers(of item: ProgrammeItem) -> String {
    let chairs = people(of: item, "moderator", "chair").map { "\($0.role ?? ""): \($0.person)" }
    let all = [presenters(of: item)].compactMap { $0 } + chairs
    if all.isEmpty { return item.kind == "break" ? "" : language.unknown }
    return all.joined(separator: "; ")
  }

  /// Who presents the item, as to be read out: the speakers, or who else was named for it.
  func presenters(of item: ProgrammeItem) -> String? {
    let speakers = people(of: item, "speaker").map(\.person)
    return speakers.isEmpty ? item.performer : speakers.joined(separator: "; ")
  }

  /// Who presents the item, by name alone, as a letter has room for.
  func presenterNames(of item: ProgrammeItem) -> String? {
    let names = (parts[item.session] ?? []).filter { $0.role == "speaker" }
      .compactMap { presenters[$0.speaker]?.name }
    return names.isEmpty ? item.performer : names.joined(separator: ", ")
  }

  /// Those with one of these roles in the item, with the words for the role.
  func people(
    of item: ProgrammeItem, _ roles: String...
  ) -> [(role: String?, person: String)] {
    (parts[item.session] ?? []).filter { roles.contains($0.role) }.compactMap { part in
      guard let person = presenters[part.speaker]?.described(in: profile) else { return nil }
      return (part.role(in: language), person)
    }
  }

  /// What is to be said below these items: that there are none, or that their times are made up.
  func remark(on items: some Sequence<ProgrammeItem>) -> String? {
    var isEmpty = true
    for item in items {
      if item.hasSyntheticTime {
        return language.say(
          "Giờ trên đây là giờ giả định, dùng để minh họa.",
          "The times were made up as an illustration.")
      }
      isEmpty = false
    }
    return isEmpty ? language.say("(chưa có nội dung)", "(there are no items yet)") : nil
  }
}
