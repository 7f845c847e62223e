public import Documents

/// Reads comma-separated values that arrive in pieces of any size.
///
/// Quoting follows RFC 4180 strictly unless told otherwise; lines may end in CRLF, LF or CR, and empty lines are passed
/// over. Rows may differ in length. After an error the parser must not be used again.
public struct CSVParser {
  /// How much of a file without line ends is kept to look for its separator.
  private static let longestFirstLine = 65_536

  /// The separator, known as soon as the first line has been read.
  public private(set) var separator: CSVSeparator?

  private let rules: CSVRowReader.Rules
  private var firstLine: [UInt8] = []
  private var reader: CSVRowReader?

  /// Makes a parser.
  ///
  /// - Parameters:
  ///   - separator: The separator expected, or nil to find it in the first line. A first line
  ///     such as `sep=;` overrules it.
  ///   - removesFormulaGuard: Whether the apostrophe before a cell that looks like a formula is
  ///     taken away, which undoes exactly what `CSVFormat.formulaGuard` does.
  ///   - keepsStrayQuotes: Whether a quote inside a field that does not begin with one is a letter
  ///     like any other, as spreadsheets take it, and not an error.
  public init(
    separator: CSVSeparator? = nil, maximumFieldBytes: Int = 65_536,
    maximumRowBytes: Int = 16 << 20, maximumFields: Int = 256, removesFormulaGuard: Bool = false,
    keepsStrayQuotes: Bool = false
  ) {
    self.separator = separator
    rules = CSVRowReader.Rules(
      maximumFieldBytes: maximumFieldBytes, maximumRowBytes: maximumRowBytes,
      maximumFields: maximumFields,
      removesFormulaGuard: removesFormulaGuard, keepsStrayQuotes: keepsStrayQuotes)
  }

  /// Reads a piece and hands over every row that ends in it.
  public mutating func push(_ bytes: [UInt8], _ body: (CSVRow) throws -> Void) throws {
    try bytes.withUnsafeBytes { try push($0, body) }
  }

  /// Reads a piece and hands over every row that ends in it.
  public mutating func push(
    _ bytes: UnsafeRawBufferPointer, _ body: (CSVRow) throws -> Void
  ) throws {
    guard reader == nil else {
      try reader?.consume(bytes, body)
      return
    }
    let lineEnd = bytes.firstIndex { $0 == 0x0A || $0 == 0x0D }
    let rest = lineEnd.map { $0 + 1 } ?? bytes.count
    firstLine.append(contentsOf: bytes[..<rest])
    guard lineEnd != nil || firstLine.count >= Self.longestFirstLine else { return }
    try start(body)
    try reader?.consume(UnsafeRawBufferPointer(rebasing: bytes[rest...]), body)
  }

  /// Ends the file and hands over a last row that no line end followed.
  public mutating func finish(_ body: (CSVRow) throws -> Void) throws {
    if reader == nil { try start(body) }
    try reader?.finish(body)
  }

  private mutating func start(_ body: (CSVRow) throws -> Void) throws {
    let preamble = try CSVPreamble(firstLine, expected: separator)
    var reader = CSVRowReader(separator: preamble.separator, rules: rules)
    try firstLine[preamble.skipped...].withUnsafeBytes { try reader.consume($0, body) }
    separator = preamble.separator
    firstLine = []
    self.reader = reader
  }
}
