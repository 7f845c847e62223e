import HoinghiTesting

/// A conference ready for lists: what is sent to it, and what the database has of it afterwards.
struct ListConference {
  /// The unit whose lists most tests send, and its place in the generator's order.
  static let unit = "du-bo-tai-chinh"
  static let place = "29"

  let code: String
  private let client: WireClient
  private let psql: Psql

  /// Makes the conference with its 60 units; `quota` is the places of each, or none.
  init(
    _ code: String = "DS-2019", quota: String = "none", on client: WireClient,
    _ database: TestDatabase
  ) throws {
    self.code = code
    self.client = client
    psql = database.psql
    let commands = try GeneratedList.commands(conference: code, quota: quota)
    try ConferenceSeed.pipeline(commands, on: client)
  }

  /// Gives a list to `delegate import`; the words stand behind the conference.
  func send(
    _ list: [UInt8], format: String = "csv", mode: String = "apply", _ words: String = "",
    by other: WireClient? = nil
  ) throws -> Reply {
    try (other ?? client).request(
      request(size: list.count, format: format, mode: mode, words), upload: list)
  }

  /// The line before an upload of so many bytes.
  func request(
    size: Int, format: String = "csv", mode: String = "apply", _ words: String = ""
  ) -> String {
    let words = words.isEmpty ? "" : words + " "
    return "delegate import \(code) format=\(format) mode=\(mode) \(words){\(size)}"
  }

  /// Gives another command; the words behind the conference are the last.
  func ask(_ command: String, _ words: String = "") throws -> Reply {
    try client.request(words.isEmpty ? "\(command) \(code)" : "\(command) \(code) \(words)")
  }

  /// Columns of all delegates, as a program behind the daemon's back sees them.
  func delegates(
    _ columns: String = """
    name, mark, titles, birth_year, position, unit, participant_group, phone, email, note, state
    """, where condition: String = "true"
  ) throws -> [[String]] {
    try psql.rows(
      """
      select \(columns) from hoinghi.delegate d
      where d.conference_id = (select conference_id from hoinghi.conference where code = '\(code)')
        and \(condition)
      order by d.name, d.mark, d.delegate
      """)
  }

  /// The names of those who are registered.
  func registered() throws -> [String] {
    try delegates("d.name", where: "d.state = 'registered'").map { $0[0] }
  }

  /// How many delegates there are, in any state.
  func count() throws -> Int { try delegates("1").count }
}

extension Reply {
  /// The records of a kind in the answer to an import, each by its fields' names.
  func records(of kind: String) -> [[String: String]] {
    records.compactMap { record in
      let fields = Dictionary(record.map { ($0.name, $0.value) }) { first, _ in first }
      return fields["record"] == kind ? fields : nil
    }
  }

  /// A number of the summary; 0 where it is left out.
  func summary(_ name: String) -> Int {
    records(of: "summary").first?[name].flatMap { Int($0) } ?? 0
  }

  /// The rows with a problem of this severity, each once and in order.
  func rows(severity: String) -> [Int] {
    let problems = records(of: "problem").filter { $0["severity"] == severity }
    return Set(problems.compactMap { $0["row"].flatMap { Int($0) } }).sorted()
  }

  /// The payload as text.
  var payloadText: String { String(decoding: payload?.bytes ?? [], as: UTF8.self) }
}
