import CMalloc
import Exchange
import LineProtocol
import Organizer
import Postgres

/// Carries out the import of a programme on a worker's thread.
///
/// The file is read first, without any lock; what it says goes to the server, which judges it and
/// stores it in one transaction. The client is told what was found after that transaction, so that
/// a slow one holds up nobody.
enum ProgrammeImport {
  /// Imports a programme and sends the answer but for its last line.
  static func carryOut(
    _ order: ProgrammeOrder, on connection: WorkerConnection, diagnosis: Diagnosis,
    send: ([UInt8]) throws -> Void
  ) throws {
    let digest = PendingDigest(of: order.file)
    let file = try ScheduleFile(order.file, as: order.format)
    let onlyDay = try connection.first(ProgrammeImportStatements.onlyDay(order.conference)) { row in
      row.text(0)
    }
    let found = try file.read(onlyDay: onlyDay ?? nil)
    // Each thread has a heap of its own, which keeps what was freed.
    defer {
      try? connection.call(ProgrammeImportStatements.clear())
      malloc_trim(0)
    }
    try connection.call(ProgrammeImportStatements.prepare())
    try ProgrammeStaging(found.schedule).send(to: connection)
    try stage(found.departures + ProgrammeNames.departures(found.schedule), on: connection)
    let bound = ProgrammeImportStatements.bring(
      order.author.with(try digest.value()), order.conference, order.mode == .apply,
      found.schedule.source, found.schedule.acronym, found.schedule.conference.zone,
      file.format == .csv, found.schedule.conference.facts(found.schedule.tracks),
      try digest.value())
    let answer = try connection.carryOut(diagnosis) {
      try connection.first(bound) { row in row.texts(0) ?? [] } ?? []
    }
    try send(summary(answer))
    guard answer.first != "replayed" else { return }
    try connection.send(
      ProgrammeImportStatements.records(order.language.rawValue),
      under: ProgrammeImportFields.heads, to: send)
  }

  private static func stage(
    _ departures: [Departure], on connection: WorkerConnection
  ) throws {
    try connection.copy(into: ProgrammeImportStatements.notes) { rows in
      for (index, departure) in departures.enumerated() {
        rows.add(index)
        rows.add(departure.place.text)
        rows.add(departure.item.map(ProgrammeText.line))
        rows.add(departure.kind)
        rows.add(ProgrammeText.line(departure.vietnamese))
        rows.add(ProgrammeText.line(departure.english))
        try rows.endRow()
      }
    }
  }

  private static func summary(_ answer: [String?]) -> [UInt8] {
    var reply = ReplyText()
    reply.field("record", "summary")
    for (field, value) in zip(ProgrammeImportFields.summary, answer) {
      reply.field(field.name, value)
    }
    return reply.bytes
  }
}

extension WorkerConnection {
  /// Sends rows as records, in blocks.
  fileprivate func send(
    _ rows: Bound, under heads: [[UInt8]], to send: ([UInt8]) throws -> Void
  ) throws {
    var block = ReplyText()
    try forEachCopied(rows) { row in
      block.record(row, heads)
      guard block.bytes.count >= 32 << 10 else { return }
      try send(block.bytes)
      block = ReplyText()
    }
    if !block.bytes.isEmpty { try send(block.bytes) }
  }
}

extension FilePlace {
  /// As people look for it.
  var text: String {
    switch self {
    case .line(let line): String(line)
    case .path(let path): ProgrammeText.line(path)
    }
  }
}
