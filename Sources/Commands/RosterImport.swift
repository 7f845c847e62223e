import CMalloc
import LineProtocol
import Organizer
import Postgres
import Rosters
import Sheets

/// Carries out the import of a list on a worker's thread.
///
/// The file's rows go to the server as they are read; the server judges them, and stores them in
/// one transaction. The client is told what was found after that transaction, so that a slow one
/// holds up nobody.
struct RosterImport {
  private let order: RosterOrder
  private let connection: WorkerConnection
  private let diagnosis: Diagnosis
  private let send: ([UInt8]) throws -> Void

  private init(
    _ order: RosterOrder, _ connection: WorkerConnection, _ diagnosis: Diagnosis,
    _ send: @escaping ([UInt8]) throws -> Void
  ) {
    self.order = order
    self.connection = connection
    self.diagnosis = diagnosis
    self.send = send
  }

  /// Imports a list and sends the answer but for its last line.
  ///
  /// - Parameter folder: Where the file of refused rows is put together.
  static func carryOut(
    _ order: RosterOrder, on connection: WorkerConnection, diagnosis: Diagnosis, folder: String,
    send: ([UInt8]) throws -> Void
  ) throws {
    try withoutActuallyEscaping(send) { send in
      do {
        try RosterImport(order, connection, diagnosis, send).run(folder: folder)
      } catch let problem as SheetProblem {
        throw Fault(.badFile, vi: problem.vi, en: problem.en)
      } catch let failure as RosterFailure {
        throw Fault(.badFile, vi: failure.vi, en: failure.en)
      }
    }
  }

  private func run(folder: String) throws {
    let sheet = try SheetReader(
      descriptor: order.file.descriptor, size: order.file.count, format: order.format,
      sheet: order.sheet)
    let reader = try RosterReader(sheet, options: order.options)
    let layout = reader.layout
    try send(layout.columnRecords)
    if order.mode == .check || layout.needsEncodingConfirmation { try send(layout.sampleRecords) }
    if layout.needsEncodingConfirmation && order.mode == .apply {
      throw Fault.encodingUnconfirmed(layout.detectedEncoding)
    }
    let digest = PendingDigest(of: order.file)
    defer { clear() }
    try connection.call(ImportStatements.prepare())
    let shortcut = RosterShortcut(order, digest, connection, diagnosis)
    if let outcome = try shortcut.outcome(of: reader) {
      try send(outcome.record(confirming: layout))
      if outcome.word != "replayed" { try sendRecords(layout) }
      return
    }
    let staging = try stage(reader)
    var outcome = try judge(staging, try digest.value())
    outcome.tally = staging.tally
    try send(outcome.record(confirming: layout))
    if outcome.word != "replayed" { try sendRecords(layout) }
    if outcome.word == "refused" { throw Fault.rowsRefused(outcome.rejected) }
    // Also where no good row is left to store: the bad ones are still to be mended.
    if ["stored", "same"].contains(outcome.word) && outcome.rejected > 0 {
      let rejects = RosterRejects(
        reader: reader, sheet: sheet, width: staging.width, language: order.language)
      try rejects.send(from: connection, folder: folder, send: send)
    }
  }

  /// What a list leaves behind takes room on the server until the next one, and in this process as
  /// well: each thread has a heap of its own, which keeps what was freed.
  private func clear() {
    try? connection.call(ImportStatements.clear())
    malloc_trim(0)
  }

  private func stage(_ reader: RosterReader) throws -> RosterStaging {
    var staging = RosterStaging(
      fileSize: order.file.count, language: order.language, measuresWidth: order.takesGoodRows)
    try connection.copy(into: ImportStatements.rows) { rows in
      staging.tally = try reader.forEach { line in
        try staging.add(line, to: rows)
        return true
      }
    }
    return staging
  }

  private func judge(_ staging: RosterStaging, _ digest: String) throws -> RosterOutcome {
    let author = order.author.with(digest)
    let unit = order.unitIdentity
    let bound =
      switch order.mode {
      case .check:
        ImportStatements.check(
          author, order.conference, order.unit, unit, order.group, digest, staging.rows,
          staging.refused, staging.warnings, order.language.rawValue, order.cancelsGone)
      case .apply:
        ImportStatements.apply(
          author, order.conference, order.unit, unit, order.group, digest, staging.rows,
          staging.refused, staging.warnings, order.language.rawValue, order.takesGoodRows,
          order.cancelsGone, order.sender, order.fileName, order.format.rawValue, order.file.count)
      }
    return try connection.carryOut(diagnosis) {
      RosterOutcome(try connection.first(bound) { row in row.texts(0) ?? [] } ?? [])
    }
  }

  private static let blockSize = 32 << 10

  private func sendRecords(_ layout: RosterLayout) throws {
    let places = layout.columns.filter { $0.meaning != nil }
    let about = places.map { $0.meaning == .surname ? "name" : $0.meaning?.rawValue ?? "" }
    var block = ReplyText()
    let records = ImportStatements.records(about, places.map(\.letter))
    try connection.forEachCopied(records) { row in
      block.record(row, ImportFields.found)
      guard block.bytes.count >= Self.blockSize else { return }
      try send(block.bytes)
      block = ReplyText()
    }
    if !block.bytes.isEmpty { try send(block.bytes) }
  }
}

extension WorkerConnection {
  /// Runs a statement of which nothing is wanted but that it is done.
  func call(_ bound: Bound) throws { try forEach(bound) { _ in } }
}

extension Fault {
  fileprivate static func rowsRefused(_ count: Int) -> Fault {
    Fault(
      .rowsRefused,
      vi: "\(count) dòng không nhận được, xem các bản ghi problem; chưa lưu gì: hãy sửa tệp rồi gửi"
        + " lại, hoặc dùng partial=yes để nhận các dòng tốt",
      en: "\(count) rows cannot be taken, see the problem records; nothing was stored: correct the"
        + " file and send it again, or give partial=yes to take the good rows")
  }
}
