import ArgumentParser

/// How records are shown.
enum Style: String, EnumerableFlag {
  case table
  case plain
  case json

  static func help(for value: Style) -> ArgumentHelp? {
    switch value {
    case .table: "Show records as a table (the default on a terminal)."
    case .plain: "Show records as `field: value` lines (the default otherwise)."
    case .json: "Show every reply as a JSON array of objects."
    }
  }
}

/// Shows replies on standard output.
final class Presentation: ReplyConsumer {
  private let style: Style
  private let output: Output
  private let download: Download
  private let progress: Progress
  private let columns: Int?

  private var assembler = RecordAssembler()
  private var records: [Record] = []
  private var isArrayOpen = false
  private var hadPayload = false
  private var hasShownTable = false

  init(
    style: Style, output: Output, download: Download, progress: Progress, columns: Int?
  ) {
    self.style = style
    self.output = output
    self.download = download
    self.progress = progress
    self.columns = columns
  }

  func take(_ field: Field, line: [UInt8]) throws {
    if style == .plain { return try output.write(line: line) }
    if let record = assembler.add(field) { try show(record) }
  }

  func begin(_ payload: Payload) throws {
    try endRecords()
    hadPayload = true
    try reportSaved(download.begin(payload))
  }

  func take(bytes: UnsafeRawBufferPointer) throws {
    try download.write(bytes)
    if !download.isShown { progress.didReceive(bytes.count) }
  }

  func end(_ outcome: Outcome) throws {
    defer { hadPayload = false }
    progress.end()
    switch outcome {
    case .done:
      if download.isActive { try reportSaved(download.finish()) }
      try endRecords()
      if style == .json, !hadPayload, !isArrayOpen { try output.write("[]\n") }
    case .refused:
      download.discard()
      try endRecords()
    }
    if isArrayOpen { try closeArray() }
  }

  func abandon() {
    progress.end()
    download.discard()
    // The reason that made the reply unusable is the one to report, not a second one.
    try? endRecords()
    if isArrayOpen { try? closeArray() }
    hadPayload = false
  }

  private func show(_ record: Record) throws {
    switch style {
    case .plain: break
    case .table: records.append(record)
    case .json:
      try output.write((isArrayOpen ? ",\n " : "[") + JSON.object(record))
      isArrayOpen = true
    }
  }

  private func endRecords() throws {
    if let last = assembler.finish() { try show(last) }
    guard !records.isEmpty else { return }
    let lines = Table(records: records, columns: columns).lines()
    records = []
    if hasShownTable { try output.write("\n") }
    hasShownTable = true
    for line in lines { try output.write(line + "\n") }
  }

  private func closeArray() throws {
    isArrayOpen = false
    try output.write("]\n")
  }

  /// Tells the name that the daemon gave to a file in a folder.
  private func reportSaved(_ path: String?) throws {
    guard let path else { return }
    try take(Field(name: "file", value: path), line: Array("file: \(path)".utf8))
  }
}
