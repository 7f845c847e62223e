import HoinghiTesting

/// A conference of one day with two units and one group, and what is said about it.
struct SmallConference {
  static let code = "HN"
  /// A program behind the daemon's back.
  let psql: Psql
  private let client: WireClient

  init(_ daemon: RunningDaemon, _ database: TestDatabase) throws {
    client = try daemon.connect()
    psql = database.psql
    try ConferenceSeed.pipeline(
      [
        "conference create HN title=\"Hội nghị tập huấn\" from=24/7/2019 place=\"Hà Nội\"",
        "room add HN HT-A name=\"Hội trường A\" capacity=200",
        "room add HN HT-B name=\"Hội trường B\" capacity=50",
        "unit add HN du-btc name=\"Đảng ủy Bộ Tài chính\"",
        "unit add HN du-btp name=\"Đảng ủy Bộ Tư pháp\"",
        "group add HN ctv name=\"Cộng tác viên\"",
      ], on: client)
  }

  /// Gives a command about the conference; the words stand behind it.
  func ask(_ command: String, _ words: String = "") throws -> Reply {
    try client.request("\(command) \(Self.code) \(words)")
  }

  /// Gives a command that must be carried out.
  @discardableResult
  func done(_ command: String, _ words: String = "") throws -> Reply {
    let reply = try ask(command, words)
    guard reply.isOK else { throw TestFailure("\(command) \(words): \(reply.final)") }
    return reply
  }

  /// Registers somebody; the answer is the code.
  @discardableResult
  func register(_ name: String, _ words: String = "unit=du-btc") throws -> String {
    try done("delegate register", "name=\"\(name)\" \(words)")["delegate"] ?? ""
  }

  /// Sends a list as CSV.
  func send(
    _ rows: [String], header: String = "STT;Họ và tên;Chức vụ", mode: String = "apply",
    _ words: String = "unit=du-btc"
  ) throws -> Reply {
    let list = Array(([header] + rows).map { $0 + "\r\n" }.joined().utf8)
    return try client.request(
      "delegate import HN format=csv mode=\(mode) \(words) {\(list.count)}", upload: list)
  }

  /// Sends a list as it is.
  func send(bytes: [UInt8], format: String = "csv", mode: String = "apply", _ words: String) throws
    -> Reply
  {
    try client.request(
      "delegate import HN format=\(format) mode=\(mode) \(words) {\(bytes.count)}", upload: bytes)
  }

  /// A report as text.
  func printed(_ report: String, _ words: String = "") throws -> String {
    try done("report print \(report)", words).payloadText
  }

  /// Columns of all delegates, in the order of their numbers.
  func delegates(_ columns: String, where condition: String = "true") throws -> [[String]] {
    try psql.rows("select \(columns) from hoinghi.delegate where \(condition) order by number")
  }

  /// The numbers of a half-day.
  func summary(_ half: String = "morning") throws -> Reply {
    try done("attendance summary", "half=\(half)")
  }

  /// The lines of a text that hold all of these words.
  static func lines(of text: String, with words: String...) -> [String] {
    text.split(whereSeparator: \.isNewline).map(String.init)
      .filter { line in words.allSatisfy { line.contains($0) } }
  }
}
