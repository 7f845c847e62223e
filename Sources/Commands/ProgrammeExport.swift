import Exchange
import LineProtocol
import Postgres
public import Reports
import Vietnamese

/// What kind of file a programme is written as.
public enum ProgrammeFormat: String, Sendable, CaseIterable {
  /// frab's schedule as XML, which conference apps read.
  case frabXML = "frab-xml"
  /// frab's schedule as JSON.
  case frabJSON = "frab-json"
  /// A calendar.
  case ics
  /// A table for spreadsheets, which can be read back.
  case csv
}

/// A programme that somebody wants as a file: which version, which part, and in which form.
public struct ProgrammeExport: Sendable {
  /// The code of the conference.
  public var conference: String
  /// The form of the file.
  public var format: ProgrammeFormat
  /// A version's number, `draft`, or nil for what was published last.
  public var version: String?
  /// Only this room.
  public var room: String?
  /// Only this speaker.
  public var speaker: String?
  /// Only this track.
  public var track: String?
  /// The language of the words that the file adds.
  public var language = ReportLanguage.vi

  /// Asks for a whole programme.
  public init(of conference: String, as format: ProgrammeFormat) {
    self.conference = conference
    self.format = format
  }

  private static let blockSize = 64 << 10

  /// Writes the file and sends it as a payload.
  ///
  /// The programme is read before anything is sent, so that a slow client holds no transaction.
  func deliver(from connection: WorkerConnection, send: ([UInt8]) throws -> Void) throws {
    let schedule = try connection.snapshot { try self.schedule(from: connection) }
    let bytes = try bytes(of: schedule)
    var head = ReplyText()
    head.payload(mediaType: mediaType, fileName: fileName(schedule))
    try send(head.bytes)
    for start in stride(from: 0, to: bytes.count, by: Self.blockSize) {
      let block = bytes[start..<min(start + Self.blockSize, bytes.count)]
      try send(ReplyText.chunk(Array(block)))
    }
  }

  /// A name for the file, in ASCII: `chuong-trinh-DLXH-2019-3.ics`.
  private func fileName(_ schedule: Schedule) -> String {
    let title = language == .vi ? "chuong-trinh" : "programme"
    let parts = [title, conference, schedule.version, speaker, room, track.map { slug($0) }]
    let name = parts.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: "-")
    return "\(name).\(fileExtension)"
  }
}
