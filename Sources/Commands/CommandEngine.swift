public import LineProtocol
public import NIOCore
import Organizer
public import Postgres
import Reports

/// Carries out what the commands plan, on a PostgreSQL database.
///
/// Lives on the daemon's event loop.
public final class CommandEngine: Engine {
  /// Called with what another daemon changed.
  public var onRemoteChange: (([Subject]) -> Void)?
  private let database: Database
  private let loop: any EventLoop
  private let diagnosis: Diagnosis

  /// Makes an engine over a database.
  ///
  /// - Parameter log: Gets what must not go to the client: the server's words behind a `900`.
  public init(
    database: Database, loop: any EventLoop, log: @escaping @Sendable (String) -> Void
  ) {
    self.database = database
    self.loop = loop
    diagnosis = Diagnosis(log: log)
    database.listener.onWord = { [unowned self] word in
      let subjects = word.map { Subject(rawValue: $0).map { [$0] } ?? [] }
      onRemoteChange?(subjects ?? Subject.allCases)
    }
  }

  /// Reads may run together, and so may writes that go through the same batch lane.
  public func overlap(of work: Work) -> Int {
    switch work {
    case .read: 1
    case .batch(let bound, _):
      2 + (HoinghiCatalogue.batches.firstIndex(of: bound.statement) ?? 0)
    case .write, .report: 0
    }
  }

  /// Carries out one work.
  public func perform(_ work: Work, of command: Command<Work>, for exchange: Exchange) {
    switch work {
    case .read(let bound, let refusal):
      database.read(bound) { [self] in finish($0, ifNone: refusal, command, exchange) }
    case .write(let bound):
      database.write(bound, isRepeatable: bound.hasKey) { [self] result in
        finish(write: result, command, exchange)
      }
    case .batch(let bound, let row):
      database.batch(bound, row: row, isRepeatable: bound.hasKey) { [self] result in
        finish(batch: result, command, exchange)
      }
    case .report(let order):
      exchange.whenHead { [self] in
        ReportDelivery.start(
          order, on: database.workers, for: exchange, loop: loop, diagnosis: diagnosis)
      }
    }
  }

  /// Reads and writes may stand in a list; a report answers with a payload and may not.
  public func mayBeListed(_ work: Work) -> Bool {
    if case .report = work { false } else { true }
  }

  /// Carries out a list in one transaction.
  public func performList(
    _ list: [(command: Command<Work>, work: Work)], for exchange: Exchange
  ) {
    let answer = NIOLoopBound(exchange, eventLoop: loop)
    let loop = loop
    let run = CommandList(list.map { ($0.command, $0.work) }, diagnosis: diagnosis)
    database.workers.submit { connection in
      let result = run.carryOut(on: connection)
      loop.execute {
        switch result {
        case .success(let reply): answer.value.succeed(reply)
        case .failure(let fault): answer.value.fail(fault)
        }
      }
    }
  }

  /// Tells other daemons.
  public func announce(_ subjects: [Subject]) {
    for subject in subjects { database.listener.tell(subject.rawValue) }
  }

  /// How the database is.
  public func status() -> [(String, String)] {
    let connections = database.connections
    let state = connections.up > 0 ? "up" : database.problem?.message ?? "connecting"
    return [("database", state), ("connections", "\(connections.up)/\(connections.all)")]
  }

  private func finish(
    _ result: Result<Rows, PostgresError>, ifNone refusal: Refusal?, _ command: Command<Work>,
    _ exchange: Exchange
  ) {
    switch result {
    case .success(let rows):
      if rows.count == 0, let refusal { return exchange.fail(refusal.fault) }
      var reply = ReplyText()
      reply.records(rows, of: command)
      exchange.succeed(reply)
    case .failure(let error):
      exchange.fail(diagnosis.fault(of: error, isWrite: false))
    }
  }

  private func finish(
    write result: Result<Row, PostgresError>, _ command: Command<Work>, _ exchange: Exchange
  ) {
    switch result {
    case .success(let row):
      var reply = ReplyText()
      if let answer = row.bytes(0) { reply.record(answer: answer, command.fieldHeads) }
      exchange.succeed(reply)
    case .failure(let error):
      exchange.fail(diagnosis.fault(of: error, isWrite: true))
    }
  }

  private func finish(
    batch result: Result<Row, PostgresError>, _ command: Command<Work>, _ exchange: Exchange
  ) {
    switch result {
    case .success(let row):
      if let token = row.text(0) { return exchange.fail(diagnosis.fault(of: token, in: row)) }
      var reply = ReplyText()
      if let answer = row.bytes(2) { reply.record(answer: answer, command.fieldHeads) }
      exchange.succeed(reply)
    case .failure(let error):
      exchange.fail(diagnosis.fault(of: error, isWrite: true))
    }
  }
}
