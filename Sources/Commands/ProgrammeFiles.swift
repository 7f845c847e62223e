import Exchange
import Reports

extension ProgrammeExport {
  /// The type of what is written.
  var mediaType: String {
    switch format {
    case .frabXML: "application/xml"
    case .frabJSON: "application/json"
    case .ics: CalendarWriter.mediaType
    case .csv: ProgrammeTableWriter.mediaType
    }
  }

  /// The usual ending of such a file.
  var fileExtension: String {
    switch format {
    case .frabXML: "xml"
    case .frabJSON: "json"
    case .ics: CalendarWriter.fileExtension
    case .csv: ProgrammeTableWriter.fileExtension
    }
  }

  /// The file.
  func bytes(of schedule: Schedule) throws -> [UInt8] {
    switch format {
    case .frabXML: try FrabXMLWriter().bytes(schedule)
    case .frabJSON: try FrabJSONWriter().bytes(schedule)
    case .ics: calendar(schedule)
    case .csv:
      ProgrammeTableWriter(language: language == .vi ? .vietnamese : .english).bytes(schedule)
    }
  }

  private func calendar(_ schedule: Schedule) -> [UInt8] {
    // Every item brings its own stamp; nothing here hangs on when the file is written.
    var writer = CalendarWriter(stamp: "19700101T000000Z", name: calendarName(schedule))
    writer.language = language == .vi ? .vietnamese : .english
    return writer.bytes(schedule)
  }

  /// What a calendar of a part is called; one of the whole has the conference's title.
  private func calendarName(_ schedule: Schedule) -> String? {
    let person = speaker.flatMap { _ in name(of: schedule) }
    let parts = [
      person ?? speaker, room.flatMap { _ in schedule.rooms.first?.name } ?? room, track,
    ]
    let named = parts.compactMap { $0 }
    return named.isEmpty
      ? nil : ([schedule.conference.title] + named).joined(separator: " - ")
  }

  /// The name of the person whom all items have in common.
  private func name(of schedule: Schedule) -> String? {
    guard let first = schedule.items.first else { return nil }
    let common = first.people.filter { person in
      schedule.items.allSatisfy { item in item.people.contains { $0.guid == person.guid } }
    }
    return common.count == 1 ? common.first?.name : nil
  }
}
