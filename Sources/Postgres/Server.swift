import CPostgres

/// Which server and database, and how its connections are set up.
public struct Server: Sendable, Equatable {
  /// A libpq connection string or URL.
  public let conninfo: String
  /// How long a statement of a lane may run, in seconds.
  public var statementSeconds = 15
  /// How long a statement may wait for a lock, in seconds.
  public var lockSeconds = 5
  /// How long a connection may take to be made, in seconds.
  public var connectSeconds = 5

  /// Names a server.
  public init(conninfo: String) { self.conninfo = conninfo }

  /// Connects; blocks, so never on an event loop.
  ///
  /// - Parameter patient: Whether statements may run as long as they like, as reports and
  ///   migrations do.
  func connect(patient: Bool) throws(PostgresError) -> OpaquePointer {
    let statementMillis = patient ? 0 : statementSeconds * 1000
    let options =
      "-c search_path=hoinghi,report,public -c timezone=UTC -c jit=off"
      + " -c statement_timeout=\(statementMillis) -c lock_timeout=\(lockSeconds * 1000)"
      + " -c idle_in_transaction_session_timeout=60000 -c client_min_messages=warning"
    let settings = [
      ("dbname", conninfo), ("client_encoding", "UTF8"), ("application_name", "hoinghid"),
      ("options", options), ("connect_timeout", String(connectSeconds)),
      ("keepalives_idle", "10"), ("tcp_user_timeout", "10000"),
    ]
    let connection = Self.withCStrings(settings.map(\.0)) { names in
      Self.withCStrings(settings.map(\.1)) { values in
        PQconnectdbParams(names, values, 1)
      }
    }
    guard let connection else {
      throw PostgresError(message: "out of memory", loss: .beforeSending)
    }
    guard PQstatus(connection) == CONNECTION_OK else {
      let message = String(cString: PQerrorMessage(connection))
      PQfinish(connection)
      throw PostgresError(message: message.trimmed, loss: .beforeSending)
    }
    PQsetNoticeProcessor(connection, { _, _ in }, nil)
    return connection
  }

  private static func withCStrings<Result>(
    _ strings: [String], _ body: (UnsafePointer<UnsafePointer<CChar>?>) -> Result
  ) -> Result {
    var bytes: [CChar] = []
    var starts: [Int] = []
    for string in strings {
      starts.append(bytes.count)
      bytes.append(contentsOf: string.utf8CString)
    }
    return bytes.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { preconditionFailure("there is a string") }
      var pointers: [UnsafePointer<CChar>?] = starts.map { base + $0 }
      pointers.append(nil)
      return body(pointers)
    }
  }
}

extension String {
  /// Without the line feeds that libpq ends its messages with.
  var trimmed: String {
    var text = self[...]
    while let last = text.last, last.isNewline || last == " " { text.removeLast() }
    return String(text)
  }
}

extension PostgresError {
  /// What a failed result says.
  init(_ result: OpaquePointer) {
    func field(_ code: Int32) -> String? {
      PQresultErrorField(result, code).map { String(cString: $0) }
    }
    let state = field(Int32(UInt8(ascii: "C"))) ?? ""
    self.init(
      state: state,
      message: field(Int32(UInt8(ascii: "M")))
        ?? String(cString: PQresultErrorMessage(result)).trimmed,
      detail: field(Int32(UInt8(ascii: "D"))), constraint: field(Int32(UInt8(ascii: "n"))),
      loss: Self.endsConnection(state) ? .afterSending : .none)
  }

  /// Whether a state is the server's farewell: it shuts down, or was told to end this backend.
  private static func endsConnection(_ state: String) -> Bool {
    state.hasPrefix("08") || state == "57P01" || state == "57P02" || state == "57P03"
  }
}
