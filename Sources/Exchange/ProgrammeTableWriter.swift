public import Documents
import Vietnamese

/// Writes a programme as comma-separated values, one line for each item, placed or not.
///
/// What a table cannot hold is left out: what the files of others say of people beside their names,
/// links and attachments. Several people in one cell are parted by semicolons.
public struct ProgrammeTableWriter: Sendable {
  /// The language of the headings, and of dates, times and states.
  public enum Language: Sendable {
    /// `24/7/2019`, `08h45`.
    case vietnamese
    /// `2019-07-24`, `08:45`.
    case english
  }

  /// The media type of the table.
  public static let mediaType = "text/csv"
  /// The ending of the table's file.
  public static let fileExtension = "csv"

  private let format: CSVFormat
  private let language: Language
  private let encoder: CSVCellEncoder

  /// Makes a writer.
  public init(format: CSVFormat = .people, language: Language = .vietnamese) {
    self.format = format
    self.language = language
    encoder = CSVCellEncoder(format)
  }

  /// The bytes of the table.
  public func bytes(_ schedule: Schedule) -> [UInt8] {
    var bytes: [UInt8] = []
    append(schedule, to: &bytes)
    return bytes
  }

  /// Appends the table to a buffer.
  public func append(_ schedule: Schedule, to buffer: inout [UInt8]) {
    if format.byteOrderMark { buffer.append(contentsOf: [0xEF, 0xBB, 0xBF]) }
    let columns = ProgrammeColumn.written
    append(columns.map { language == .english ? $0.english : $0.vietnamese }, to: &buffer)
    for item in schedule.items {
      let times = Times(item, language)
      append(columns.map { cell($0, item, times) }, to: &buffer)
    }
  }

  private func append(_ cells: [String], to buffer: inout [UInt8]) {
    for (place, cell) in cells.enumerated() {
      var cell = cell
      cell.withUTF8 {
        encoder.append(
          UnsafeRawBufferPointer($0), isFirst: place == 0, isOnly: false, to: &buffer)
      }
    }
    buffer.append(contentsOf: format.lineEnding == .crlf ? [0x0D, 0x0A] : [0x0A])
  }

  private func cell(_ column: ProgrammeColumn, _ item: Schedule.Item, _ times: Times) -> String {
    switch column {
    case .code: item.code ?? ""
    case .id: item.id ?? ""
    case .guid: item.guid ?? ""
    case .title: item.title
    case .subtitle: item.subtitle ?? ""
    case .kind: item.type ?? ""
    case .track: item.track ?? ""
    case .day: times.day
    case .start: times.start
    case .end: times.end
    case .minutes: item.minutes.map { String($0) } ?? ""
    case .room: item.room ?? ""
    // Whoever has another role than the two with columns of their own is named as a speaker.
    case .speakers: people(item) { $0 != "chair" && $0 != "moderator" }
    case .chairs: people(item) { $0 == "chair" }
    case .moderators: people(item) { $0 == "moderator" }
    case .performer: item.more["performer"] ?? ""
    case .language: item.language ?? ""
    case .abstract: item.abstract ?? ""
    case .description: item.description ?? ""
    case .url: item.url ?? ""
    case .state: state(item)
    case .time, .number, .note: ""
    }
  }

  private func people(_ item: Schedule.Item, _ isMeant: (String) -> Bool) -> String {
    item.people.filter { isMeant($0.role) }
      // A semicolon within a name would make two of it.
      .map { $0.name.replacing(";", with: ",") }.joined(separator: "; ")
  }

  private func state(_ item: Schedule.Item) -> String {
    let state: ProgrammeState =
      item.isCancelled
      ? .cancelled : item.isTentative ? .tentative : item.start == nil ? .draft : .scheduled
    return language == .english ? state.rawValue : state.vietnamese
  }

  /// The times of an item as its cells have them.
  private struct Times {
    var day = ""
    var start = ""
    var end = ""

    init(_ item: Schedule.Item, _ language: Language) {
      guard let local = item.start?.local else { return }
      guard let seconds = CalendarSpan.seconds(local), let begin = Self.parts(seconds / 60) else {
        start = local
        return
      }
      day = language == .english ? begin.day.iso : begin.day.printed
      start = language == .english ? begin.time.iso : begin.time.printed
      guard let minutes = item.minutes, (1...5_256_000).contains(minutes),
        let last = Self.parts(seconds / 60 + minutes)
      else { return }
      end = language == .english ? last.time.iso : last.time.printed
    }

    /// The day and the time so many minutes after the beginning of 1970.
    private static func parts(_ minutes: Int) -> (day: CalendarDate, time: ClockTime)? {
      let day = minutes >= 0 ? minutes / 1440 : -((1439 - minutes) / 1440)
      guard let date = CalendarDate(dayNumber: day),
        let time = ClockTime(minutes: minutes - day * 1440)
      else { return nil }
      return (date, time)
    }
  }
}
