import CPostgres

extension WorkerConnection {
  /// Runs a query and lends each row as it arrives, over COPY: for long lists.
  ///
  /// libpq makes a result object with all column names for every single row of an ordinary query;
  /// COPY hands over the bare line. COPY takes no parameters, so they are written into the SQL as
  /// literals, quoted by libpq.
  public func forEachCopied(_ bound: Bound, _ body: (Row) throws -> Void) throws {
    let connection = try connected()
    let sql = try bound.inlined { try literal($0, over: connection) }
    try start("copy (\(sql)\n) to stdout", over: connection, expecting: PGRES_COPY_OUT)
    var line = CopyLine()
    do {
      while true {
        var data: UnsafeMutablePointer<CChar>?
        let count = PQgetCopyData(connection, &data, 0)
        guard count > 0, let data else { break }
        defer { PQfreemem(data) }
        // Each piece is one line with its line feed.
        let bytes = UnsafeMutableRawBufferPointer(start: data, count: Int(count) - 1)
        try line.withValues(of: bytes, body)
      }
    } catch {
      // Whoever stops in the middle must not leave the rest to the next statement.
      cancel(connection)
      var data: UnsafeMutablePointer<CChar>?
      while PQgetCopyData(connection, &data, 0) > 0 { PQfreemem(data) }
      while let result = PQgetResult(connection) { PQclear(result) }
      throw error
    }
    try takeRowsOrDrain(connection) { _ in }
  }

  func start(
    _ sql: String, over connection: OpaquePointer, expecting status: ExecStatusType
  ) throws {
    guard let result = PQexec(connection, sql) else { throw lost() }
    defer { PQclear(result) }
    guard PQresultStatus(result) == status else { throw failure(result) }
  }

  private func literal(_ value: ArraySlice<UInt8>, over connection: OpaquePointer) throws -> String
  {
    let text = String(decoding: value, as: UTF8.self)
    let quoted = text.withCString { PQescapeLiteral(connection, $0, text.utf8.count) }
    guard let quoted else { throw lost() }
    defer { PQfreemem(quoted) }
    return String(cString: quoted)
  }
}

extension Bound {
  /// The SQL with its parameters in place, each a literal cast to its type.
  func inlined(_ literal: (ArraySlice<UInt8>) throws -> String) rethrows -> String {
    var values: [String] = []
    for (index, type) in statement.types.enumerated() {
      guard let value = parameters.textValue(index) else {
        values.append("null::\(type.name)")
        continue
      }
      values.append(try literal(value) + "::\(type.name)")
    }
    return statement.sql.replacingParameters(with: values)
  }
}

extension String {
  /// Puts values in the places of the numbered parameters.
  fileprivate func replacingParameters(with values: [String]) -> String {
    var result = ""
    var rest = self[...]
    while let dollar = rest.firstIndex(of: "$") {
      result += rest[..<dollar]
      let digits = rest[rest.index(after: dollar)...].prefix { $0.isASCII && $0.isNumber }
      if let number = Int(digits), values.indices.contains(number - 1) {
        result += values[number - 1]
        rest = rest[digits.endIndex...]
      } else {
        result += "$"
        rest = rest[rest.index(after: dollar)...]
      }
    }
    return result + rest
  }
}
