import Vietnamese

/// Gives each item the name by which calendars know it for ever.
struct CalendarIdentifiers {
  private let conference: String
  private var used: [String: Int] = [:]

  init(_ conference: Schedule.Conference) {
    self.conference = conference.acronym ?? slug(conference.title)
  }

  /// The name of the next item: its UUID, or what else the file knows it by.
  ///
  /// A name that an earlier item has already gets a number, as two events must not share one.
  mutating func next(_ item: Schedule.Item) -> String {
    let name = item.guid.map { $0.lowercased() } ?? local(item)
    let count = used[name, default: 0] + 1
    used[name] = count
    return count == 1 ? "\(name)@hoinghi" : "\(name)-\(count)@hoinghi"
  }

  private func local(_ item: Schedule.Item) -> String {
    let name = item.code ?? item.id ?? slug(item.title)
    return conference.isEmpty ? name : "\(conference)-\(name)"
  }
}
