import Testing

@testable import Postgres

@Suite("Rows over COPY")
struct CopyTests {
  private func values(_ line: String) -> [String?] {
    var bytes = Array(line.utf8)
    var copy = CopyLine()
    return bytes.withUnsafeMutableBytes { raw in
      copy.withValues(of: raw) { row in (0..<row.count).map { row.text($0) } }
    }
  }

  @Test("a line is cut at its tabs, and escapes and nulls are understood")
  func lines() {
    #expect(values("a\tb") == ["a", "b"])
    #expect(values("") == [""])
    #expect(values("\t") == ["", ""])
    #expect(values("\\N\tx\\N\t\\\\N") == [nil, "xN", "\\N"])
    #expect(values("a\\tb\\nc\\\\d") == ["a\tb\nc\\d"])
    #expect(values("Lưu\tHồng\\rMinh") == ["Lưu", "Hồng\rMinh"])
  }

  @Test("parameters become literals of their types")
  func literals() {
    let statement = TypedStatement<String?, Int, [String], String>(
      "t", sql: "select $1, $2, $3, $4 || '$' || '$9'")
    let bound = statement(nil, 7, ["a", "b\"c\\"], "it's")
    let sql = bound.inlined { "<\(String(decoding: $0, as: UTF8.self))>" }
    #expect(
      sql == "select null::text, <7>::integer, <{\"a\",\"b\\\"c\\\\\"}>::text[],"
        + " <it's>::text || '$' || '$9'")
  }

  @Test("the same rows come over COPY as over a query", .enabled(if: TestServer.isThere))
  func rows() throws {
    let connection = WorkerConnection(server: Server(conninfo: TestServer.conninfo))
    let statement = TypedStatement<String, Int, [String]>(
      "t",
      sql: """
        select n, $1 || E'\\t\\n\\\\' || n, case when n % 2 = 0 then ($3::text[])[1] end
        from generate_series(1, $2) n -- a comment at the end
        """)
    let bound = statement("it's \\ \"quoted\"", 500, ["Đỗ, \"An\"", "x"])
    var asked: [[String?]] = []
    var copied: [[String?]] = []
    try connection.forEach(bound) { row in asked.append((0..<row.count).map { row.text($0) }) }
    try connection.forEachCopied(bound) { row in
      copied.append((0..<row.count).map { row.text($0) })
    }
    #expect(copied == asked)
    #expect(copied.count == 500)
  }

  @Test(
    "whoever stops in the middle can go on with another statement",
    .enabled(if: TestServer.isThere))
  func stopping() throws {
    struct Enough: Error {}
    let connection = WorkerConnection(server: Server(conninfo: TestServer.conninfo))
    let many = TypedStatement<Int>("t", sql: "select n from generate_series(1, $1) n")
    #expect(throws: Enough.self) {
      try connection.forEachCopied(many(1_000_000)) { row in
        if row.int(0) == 10 { throw Enough() }
      }
    }
    let next = try connection.first(many(1)) { $0.int(0) }
    #expect(next == 1)
  }

  @Test("an error of the query is an error here", .enabled(if: TestServer.isThere))
  func failure() throws {
    let connection = WorkerConnection(server: Server(conninfo: TestServer.conninfo))
    let bad = TypedStatement<Int>("t", sql: "select 1 / (n - 3) from generate_series(1, $1) n")
    do {
      try connection.forEachCopied(bad(10)) { _ in }
      Issue.record("a division by zero went well")
    } catch let error as PostgresError {
      #expect(error.state == "22012")
    }
    let next = try connection.first(bad(1)) { $0.int(0) }
    #expect(next == 0)
  }
}
