import Documents

/// The state of reading rows of comma-separated values once the separator is known.
struct CSVRowReader {
  /// What a row may hold, and what is done to its fields.
  struct Rules {
    var maximumFieldBytes: Int
    var maximumRowBytes: Int
    var maximumFields: Int
    var removesFormulaGuard: Bool
    var keepsStrayQuotes: Bool
  }

  private enum State {
    case rowStart
    case fieldStart
    case bare
    case quoted
    case afterQuote
  }

  private static let quote = UInt8(ascii: "\"")

  private let rules: Rules
  private let separator: UInt8
  private var state = State.rowStart
  private var line = 1
  private var quoteLine = 1
  private var lastWasCR = false
  private var row = CSVRow()

  /// Begins with the first row.
  init(separator: CSVSeparator, rules: Rules) {
    self.separator = separator.rawValue
    self.rules = rules
  }

  /// Ends the file and hands over a last row that no line end followed.
  mutating func finish(_ body: (CSVRow) throws -> Void) throws {
    switch state {
    case .rowStart: return
    case .quoted: throw CSVError(line: quoteLine, reason: .unterminatedQuote)
    case .fieldStart, .bare, .afterQuote: try endRow(body)
    }
  }

  /// Reads a piece and hands over every row that ends in it.
  mutating func consume(
    _ bytes: UnsafeRawBufferPointer, _ body: (CSVRow) throws -> Void
  ) throws {
    var index = 0
    while index < bytes.count {
      switch state {
      case .rowStart, .fieldStart: try beginField(bytes, &index, body)
      case .bare: try readBare(bytes, &index, body)
      case .quoted: try readQuoted(bytes, &index)
      case .afterQuote: try leaveQuoted(bytes, &index, body)
      }
    }
  }

  private mutating func beginField(
    _ bytes: UnsafeRawBufferPointer, _ index: inout Int, _ body: (CSVRow) throws -> Void
  ) throws {
    let byte = bytes[index]
    if state == .rowStart {
      if byte == 0x0A || byte == 0x0D {
        countLineEnd(byte)
        index += 1
        return
      }
      row.line = line
    }
    if byte == Self.quote {
      quoteLine = line
      lastWasCR = false
      state = .quoted
      index += 1
    } else {
      state = .bare
      try readBare(bytes, &index, body)
    }
  }

  private mutating func readBare(
    _ bytes: UnsafeRawBufferPointer, _ index: inout Int, _ body: (CSVRow) throws -> Void
  ) throws {
    let start = index
    while index < bytes.count {
      let byte = bytes[index]
      if byte == separator || byte == 0x0A || byte == 0x0D { break }
      if byte == Self.quote, !rules.keepsStrayQuotes { break }
      index += 1
    }
    try append(bytes[start..<index])
    guard index < bytes.count else { return }
    guard bytes[index] != Self.quote else { throw CSVError(line: line, reason: .strayQuote) }
    try endFieldOrRow(at: bytes[index], body)
    index += 1
  }

  private mutating func readQuoted(
    _ bytes: UnsafeRawBufferPointer, _ index: inout Int
  ) throws {
    let start = index
    while index < bytes.count, bytes[index] != Self.quote {
      countLineEnd(bytes[index])
      index += 1
    }
    try append(bytes[start..<index])
    guard index < bytes.count else { return }
    state = .afterQuote
    index += 1
  }

  private mutating func leaveQuoted(
    _ bytes: UnsafeRawBufferPointer, _ index: inout Int, _ body: (CSVRow) throws -> Void
  ) throws {
    let byte = bytes[index]
    if byte == Self.quote {
      try append(bytes[index...index])
      lastWasCR = false
      state = .quoted
    } else if byte == separator || byte == 0x0A || byte == 0x0D {
      try endFieldOrRow(at: byte, body)
    } else {
      throw CSVError(line: line, reason: .textAfterQuote)
    }
    index += 1
  }

  private mutating func append(_ bytes: Slice<UnsafeRawBufferPointer>) throws {
    guard row.storage.count + bytes.count - row.fieldStart <= rules.maximumFieldBytes else {
      // Nobody writes a cell of a hundred lines; a quote was forgotten.
      if state == .quoted, line - quoteLine > 100 {
        throw CSVError(line: quoteLine, reason: .unterminatedQuote)
      }
      throw CSVError(line: line, reason: .fieldTooLong(limit: rules.maximumFieldBytes))
    }
    guard row.storage.count + bytes.count <= rules.maximumRowBytes else {
      throw CSVError(line: row.line, reason: .rowTooLong(limit: rules.maximumRowBytes))
    }
    row.storage.append(contentsOf: UnsafeRawBufferPointer(rebasing: bytes))
  }

  private mutating func endFieldOrRow(at byte: UInt8, _ body: (CSVRow) throws -> Void) throws {
    if byte == separator {
      try endField()
      state = .fieldStart
    } else {
      lastWasCR = false
      countLineEnd(byte)
      try endRow(body)
    }
  }

  private mutating func endField() throws {
    guard row.count < rules.maximumFields else {
      throw CSVError(line: row.line, reason: .tooManyFields(limit: rules.maximumFields))
    }
    if rules.removesFormulaGuard {
      let start = row.fieldStart
      FormulaGuard.remove(from: &row.storage, cellAt: start)
    }
    row.ends.append(row.storage.count)
  }

  private mutating func endRow(_ body: (CSVRow) throws -> Void) throws {
    try endField()
    state = .rowStart
    try body(row)
    row.removeAll()
  }

  /// Counts a line end; LF directly after CR belongs to the same one.
  private mutating func countLineEnd(_ byte: UInt8) {
    if byte == 0x0D || (byte == 0x0A && !lastWasCR) { line += 1 }
    lastWasCR = byte == 0x0D
  }
}
