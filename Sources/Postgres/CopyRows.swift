import CPostgres

/// Rows on their way to the server in COPY's text format: TAB between values, `\N` for null, the
/// escapes of the manual's page on COPY.
///
/// They go in blocks; the server takes one in while the next is being made. Without a connection
/// they are kept until they are sent.
public final class CopyRows {
  private let connection: OpaquePointer?
  private var bytes: [UInt8] = []
  private var array: [UInt8] = []
  private var isInRow = false

  init(_ connection: OpaquePointer) {
    self.connection = connection
    bytes.reserveCapacity(Self.blockSize + 4096)
  }

  /// Begins rows that are kept.
  public init() { connection = nil }

  /// How many bytes are kept.
  public var count: Int { bytes.count }

  private static let blockSize = 64 << 10
  private static let null = Array("\\N".utf8)
  private static let backslash = UInt8(ascii: "\\")

  /// Adds a text, or null.
  public func add(_ text: String?) {
    guard var text else { return addNull() }
    separate()
    text.withUTF8 { escape(UnsafeRawBufferPointer($0)) }
  }

  /// Adds a number, or null.
  public func add(_ number: Int?) {
    guard let number else { return addNull() }
    separate()
    if number < 0 { bytes.append(UInt8(ascii: "-")) }
    var rest = number.magnitude
    let start = bytes.count
    repeat {
      bytes.append(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
    } while rest > 0
    bytes[start...].reverse()
  }

  /// Adds a truth value.
  public func add(_ value: Bool) {
    separate()
    bytes.append(value ? UInt8(ascii: "t") : UInt8(ascii: "f"))
  }

  /// Adds an array of texts, or null.
  public func add(_ texts: [String]?) {
    guard let texts else { return addNull() }
    separate()
    if texts.isEmpty { return bytes.append(contentsOf: "{}".utf8) }
    array.removeAll(keepingCapacity: true)
    for text in texts {
      array.append(array.isEmpty ? UInt8(ascii: "{") : UInt8(ascii: ","))
      array.append(UInt8(ascii: "\""))
      for byte in text.utf8 {
        if byte == UInt8(ascii: "\"") || byte == Self.backslash { array.append(Self.backslash) }
        array.append(byte)
      }
      array.append(UInt8(ascii: "\""))
    }
    array.append(UInt8(ascii: "}"))
    array.withUnsafeBytes { escape($0) }
  }

  /// Adds nulls.
  public func addNulls(_ count: Int) {
    for _ in 0..<count { addNull() }
  }

  /// Ends a row.
  public func endRow() throws(PostgresError) {
    bytes.append(0x0a)
    isInRow = false
    if let connection, bytes.count >= Self.blockSize { try send(over: connection) }
  }

  /// Sends what there is.
  func send(over connection: OpaquePointer) throws(PostgresError) {
    let sent = bytes.withUnsafeBytes { block in
      PQputCopyData(
        connection, block.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(block.count))
    }
    guard sent == 1 else {
      throw PostgresError(message: String(cString: PQerrorMessage(connection)).trimmed)
    }
    bytes.removeAll(keepingCapacity: true)
  }

  private func separate() {
    if isInRow { bytes.append(0x09) }
    isInRow = true
  }

  private func addNull() {
    separate()
    bytes.append(contentsOf: Self.null)
  }

  // Nearly every text has nothing to escape and goes in one piece.
  private func escape(_ text: UnsafeRawBufferPointer) {
    guard text.contains(where: { $0 < 0x20 || $0 == Self.backslash }) else {
      bytes.append(contentsOf: text)
      return
    }
    for byte in text {
      switch byte {
      case 0x09: bytes.append(contentsOf: [Self.backslash, UInt8(ascii: "t")])
      case 0x0a: bytes.append(contentsOf: [Self.backslash, UInt8(ascii: "n")])
      case 0x0d: bytes.append(contentsOf: [Self.backslash, UInt8(ascii: "r")])
      case Self.backslash: bytes.append(contentsOf: [Self.backslash, Self.backslash])
      default: bytes.append(byte)
      }
    }
  }
}

extension WorkerConnection {
  /// Fills a table over COPY with the rows that a body makes.
  ///
  /// - Parameter table: Its name as SQL has it, with the columns if not all are given.
  public func copy(into table: String, _ makeRows: (CopyRows) throws -> Void) throws {
    let connection = try connected()
    try copy(into: table, CopyRows(connection), over: connection, makeRows)
  }

  /// Fills a table over COPY with rows that were kept.
  public func copy(into table: String, _ rows: CopyRows) throws {
    try copy(into: table, rows, over: try connected()) { _ in }
  }

  private func copy(
    into table: String, _ rows: CopyRows, over connection: OpaquePointer,
    _ makeRows: (CopyRows) throws -> Void
  ) throws {
    try start("copy \(table) from stdin", over: connection, expecting: PGRES_COPY_IN)
    do {
      try makeRows(rows)
      try rows.send(over: connection)
    } catch {
      // The connection is still in COPY, and nothing else can be asked until it ends.
      _ = PQputCopyEnd(connection, "given up")
      while let result = PQgetResult(connection) { PQclear(result) }
      throw error
    }
    guard PQputCopyEnd(connection, nil) == 1 else { throw lost() }
    try takeRowsOrDrain(connection) { _ in }
  }
}
