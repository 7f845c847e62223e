import NIOCore
import NIOPosix
import Testing

@testable import Postgres

/// A loop with a database on it, for the length of a test.
private struct Bench {
  let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
  let loop: any EventLoop
  let database: NIOLoopBound<Database>

  init() throws {
    let loop = group.next()
    self.loop = loop
    let server = Server(conninfo: TestServer.conninfo)
    database = try loop.submit {
      NIOLoopBound(
        Database(server: server, counts: LaneCounts(), batches: [doubled.statement], on: loop),
        eventLoop: loop)
    }.wait()
  }

  func end() throws {
    let database = database
    try loop.submit { database.value.close() }.wait()
    try group.syncShutdownGracefully()
  }

  /// Starts something on the loop that answers once.
  func ask<Answer: Sendable>(
    _ body: @escaping @Sendable (Database, @escaping (Answer) -> Void) -> Void
  ) async throws -> Answer {
    let database = database
    let promise = loop.makePromise(of: Answer.self)
    loop.execute { body(database.value) { promise.succeed($0) } }
    return try await promise.futureResult.get()
  }
}

private let doubled = TypedStatement<[String]>(
  "doubled", sql: "select v || v from unnest($1) with ordinality as u (v, n) order by n")
private let divided = TypedStatement<Int>("divided", sql: "select 12 / $1")
private let slept = TypedStatement<String>("slept", sql: "select pg_sleep($1::float), 'done'")

@Suite("Lanes over a real PostgreSQL", .serialized, .enabled(if: TestServer.isThere))
struct LaneTests {
  @Test("reads that share a Sync with a failing one are answered all the same")
  func failingRead() async throws {
    let bench = try Bench()
    let numbers = [3, 0, 4, 0, 6]
    let answers: [String] = try await bench.ask { database, done in
      var answers = [String](repeating: "", count: numbers.count)
      var missing = numbers.count
      for (index, number) in numbers.enumerated() {
        database.read(divided(number)) { result in
          switch result {
          case .success(let rows): answers[index] = rows[0].text(0) ?? ""
          case .failure(let error): answers[index] = error.state
          }
          missing -= 1
          if missing == 0 { done(answers) }
        }
      }
    }
    #expect(answers == ["4", "22012", "3", "22012", "2"])
    try bench.end()
  }

  @Test("calls of one kind are gathered and each gets its own row, in order")
  func gathering() async throws {
    let bench = try Bench()
    let answers: [String] = try await bench.ask { database, done in
      var answers = [String](repeating: "", count: 300)
      var missing = answers.count
      for index in answers.indices {
        var parameters = Parameters()
        "\(index)-".encode(into: &parameters)
        let bound = Bound(doubled.statement, parameters)
        database.batch(bound, row: "\(index % 7)", isRepeatable: false) { result in
          answers[index] = (try? result.get().text(0)) ?? "failed"
          missing -= 1
          if missing == 0 { done(answers) }
        }
      }
    }
    #expect(answers == (0..<300).map { "\($0)-\($0)-" })
    try bench.end()
  }

  @Test("a read whose backend is killed is given again")
  func killedRead() async throws {
    let bench = try Bench()
    let answer: String = try await bench.ask { database, done in
      database.read(slept("0.5")) { result in done((try? result.get()[0].text(1)) ?? "failed") }
      database.workers.submit { connection in
        try? connection.run(
          "select pg_terminate_backend(pid) from pg_stat_activity where query like '%pg_sleep($1%'"
            + " and state = 'active' and pid <> pg_backend_pid()")
      }
    }
    #expect(answer == "done")
    try bench.end()
  }
}
