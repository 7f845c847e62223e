/// SQL given through psql, so that a test sees what any other program would see.
public struct Psql: Sendable {
  private let conninfo: String
  private static let separator: Character = "\u{1f}"

  /// Asks this database.
  public init(conninfo: String) { self.conninfo = conninfo }

  /// The rows of a query, as text; null is the empty text.
  ///
  /// - Throws: With psql's words when it fails.
  public func rows(_ sql: String) throws -> [[String]] {
    let scratch = try ScratchDirectory()
    let output = scratch.path + "/psql.out"
    let child = try ChildProcess(
      [
        "psql", "-X", "-q", "-A", "-t", "-F", String(Self.separator), "-v", "ON_ERROR_STOP=1",
        "-d", conninfo, "-c", sql,
      ], environment: TestPlaces.cleanEnvironment(), output: output)
    let ending = child.wait(atMost: .seconds(60))
    let text = TextFile.contents(output) ?? ""
    guard ending == .exited(0) else { throw TestFailure("psql: \(sql)\n\(text)") }
    return text.split(separator: "\n").map { line in
      line.split(separator: Self.separator, omittingEmptySubsequences: false).map(String.init)
    }
  }

  /// Carries out statements that answer nothing.
  public func run(_ sql: String) throws { _ = try rows(sql) }

  /// The single number that a query answers.
  public func number(_ sql: String) throws -> Int {
    let rows = try rows(sql)
    guard let text = rows.first?.first, let number = Int(text) else {
      throw TestFailure("no number from: \(sql)\n\(rows)")
    }
    return number
  }
}
