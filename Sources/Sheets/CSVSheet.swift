import Documents

/// A file of comma-separated values.
struct CSVSheet: Sendable {
  /// How much of the text is looked at to find the separator.
  private static let sample = 1 << 16

  /// The separator, from a `sep=` line or guessed.
  let separator: CSVSeparator
  /// Whether the text is Unicode.
  let isUnicode: Bool

  private let file: FileRegion
  private let encoding: TextEncoding
  private let limits: SheetLimits

  /// Looks at a file; throws if it is something else.
  init(_ file: FileRegion, _ limits: SheetLimits) throws(SheetProblem) {
    let head = try file.bytes(at: 0, count: FileSignature.length)
    switch FileSignature(head) {
    case .text: break
    case .zip: throw SheetProblem(ZipContents.reason(file, limits) ?? .notCSV)
    case .compound: throw SheetProblem(try CompoundFile.reason(file))
    case .other(let reason): throw SheetProblem(reason)
    }
    self.file = file
    self.limits = limits
    encoding = try TextEncoding(file)
    isUnicode = encoding.isUnicode
    let start = try file.bytes(at: 0, count: Self.sample)
    var decoder = TextDecoder(encoding)
    var text: [UInt8] = []
    start.withUnsafeBytes { decoder.decode($0, into: &text) }
    if text.starts(with: [0xEF, 0xBB, 0xBF]) { text.removeFirst(3) }
    let isBlank = !text.contains { $0 > 0x20 }
    if isBlank, file.size <= Self.sample { throw SheetProblem(.empty) }
    do {
      separator = try CSVPreamble(text, expected: SeparatorGuess.separator(of: text)).separator
    } catch {
      throw SheetProblem(error)
    }
  }

  /// Hands over the rows that have content until the body answers false.
  func forEachRow(_ body: (SheetRowBytes) throws -> Bool) throws {
    var rows = CSVRows(limits: limits, separator: separator)
    var decoder = TextDecoder(encoding)
    var text: [UInt8] = []
    let piece = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
    defer { piece.deallocate() }
    var offset = 0
    while offset < file.size, !rows.isStopped {
      let count = try file.read(at: offset, into: piece)
      guard count > 0 else { throw SheetProblem(.unreadable) }
      offset += count
      let bytes = UnsafeRawBufferPointer(rebasing: piece[..<count])
      guard !decoder.isPlain else {
        try rows.push(bytes, body)
        continue
      }
      text.removeAll(keepingCapacity: true)
      decoder.decode(bytes, into: &text)
      if offset >= file.size { decoder.finish(into: &text) }
      try text.withUnsafeBytes { try rows.push($0, body) }
    }
    try rows.finish(body)
  }
}

/// The parser of one pass over a file, which can be stopped.
private struct CSVRows {
  private struct Stop: Error {}

  private(set) var isStopped = false
  private var parser: CSVParser
  private let limits: SheetLimits

  init(limits: SheetLimits, separator: CSVSeparator) {
    self.limits = limits
    parser = CSVParser(
      separator: separator, maximumFieldBytes: limits.maximumTextBytes,
      maximumRowBytes: limits.maximumRowBytes, maximumFields: limits.maximumColumns,
      // A list that was printed for a spreadsheet comes back as it was stored.
      removesFormulaGuard: true, keepsStrayQuotes: true)
  }

  mutating func push(
    _ bytes: UnsafeRawBufferPointer, _ body: (SheetRowBytes) throws -> Bool
  ) throws {
    try reporting { rows throws in
      let limits = rows.limits
      try rows.parser.push(bytes) { try Self.hand($0, limits, body) }
    }
  }

  mutating func finish(_ body: (SheetRowBytes) throws -> Bool) throws {
    guard !isStopped else { return }
    try reporting { rows throws in
      let limits = rows.limits
      try rows.parser.finish { try Self.hand($0, limits, body) }
    }
  }

  private mutating func reporting(_ work: (inout CSVRows) throws -> Void) throws {
    do {
      try work(&self)
    } catch is Stop {
      isStopped = true
    } catch let error as CSVError {
      throw SheetProblem(error)
    }
  }

  private static func hand(
    _ row: CSVRow, _ limits: SheetLimits, _ body: (SheetRowBytes) throws -> Bool
  ) throws {
    guard row.line <= limits.maximumRows else {
      throw SheetProblem(.tooManyRows, values: [String(limits.maximumRows)])
    }
    let bytes = SheetRowBytes(row)
    guard bytes.count > 0 else { return }
    guard try body(bytes) else { throw Stop() }
  }
}
