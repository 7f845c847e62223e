public import LineProtocol
public import NIOCore
import NIOPosix
import Organizer
public import Postgres
import Press
public import Reports

/// Carries out what the commands plan, on a PostgreSQL database.
///
/// Lives on the daemon's event loop.
public final class CommandEngine: Engine {
  /// Called with what another daemon changed.
  public var onRemoteChange: (([Subject]) -> Void)?
  private let database: Database
  private let loop: any EventLoop
  private let shop: PrintShop
  private let diagnosis: Diagnosis
  private let presses: PressLine
  /// Where documents are handed over once the database has said all: one thread for each press.
  private let pressThreads: NIOThreadPool
  private let spoolRoom: SpoolRoom

  /// Makes an engine over a database.
  ///
  /// - Parameters:
  ///   - shop: What reports are printed with, and where files are put together for clients.
  ///   - log: Gets what must not go to the client: the server's words behind a `900`.
  public init(
    database: Database, loop: any EventLoop, shop: PrintShop,
    log: @escaping @Sendable (String) -> Void
  ) {
    self.database = database
    self.loop = loop
    self.shop = shop
    presses = PressLine(capacity: shop.presses)
    pressThreads = NIOThreadPool(numberOfThreads: shop.presses)
    spoolRoom = SpoolRoom(in: shop.temporaryFolder)
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
    case .write, .job, .listing, .disclosure, .report, .export, .importing, .programme,
      .placing:
      0
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
    case .job(let job): start(job, of: command, for: exchange)
    case .listing(let listing):
      let diagnosis = diagnosis
      deliver(to: exchange) { connection, send in
        try listing.carryOut(for: command, on: connection, diagnosis: diagnosis, send: send)
      }
    case .disclosure(let disclosure): show(disclosure, of: command, for: exchange)
    case .report(let order): print(order, for: exchange)
    case .export(let wanted):
      deliver(to: exchange) { connection, send in try wanted.deliver(from: connection, send: send) }
    case .placing(let order):
      let diagnosis = diagnosis
      deliver(to: exchange) { connection, send in
        try PlacingRun.carryOut(order, on: connection, diagnosis: diagnosis, send: send)
      }
    case .programme(let order):
      let diagnosis = diagnosis
      deliver(to: exchange) { connection, send in
        try ProgrammeImport.carryOut(order, on: connection, diagnosis: diagnosis, send: send)
      }
    case .importing(let order):
      let (diagnosis, folder) = (diagnosis, shop.temporaryFolder)
      deliver(to: exchange) { connection, send in
        try RosterImport.carryOut(
          order, on: connection, diagnosis: diagnosis, folder: folder, send: send)
      }
    }
  }

  /// What sends its answer as it makes it may not stand in a list, whose answer is all or nothing.
  public func mayBeListed(_ work: Work) -> Bool {
    switch work {
    case .listing, .report, .export, .importing, .programme, .placing: false
    case .disclosure(let disclosure): disclosure.isRows
    case .read, .write, .batch, .job: true
    }
  }

  /// Carries out a list in one transaction.
  public func performList(
    _ list: [(command: Command<Work>, work: Work)], for exchange: Exchange
  ) {
    let run = CommandList(list.map { ($0.command, $0.work) }, diagnosis: diagnosis)
    submit(for: exchange) { connection in run.carryOut(on: connection) }
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

  private func start(_ job: Job, of command: Command<Work>, for exchange: Exchange) {
    transact(for: exchange) { connection, reply in
      try job.write(of: command, on: connection, into: &reply)
    }
  }

  private func show(
    _ disclosure: Disclosure, of command: Command<Work>, for exchange: Exchange
  ) {
    switch disclosure.content {
    case .rows(let rows, let refusal):
      transact(for: exchange) { connection, reply in
        try disclosure.read(
          rows, ifNone: refusal, for: command, on: connection, into: &reply)
      }
    case .report(let order):
      let diagnosis = diagnosis
      print(order, for: exchange) { connection in
        try connection.carryOut(diagnosis) { try disclosure.enter(on: connection) }
      }
    }
  }

  /// Has a worker print a report, when a press is free if it needs one.
  private func print(
    _ order: ReportOrder, for exchange: Exchange,
    after prepare: @escaping @Sendable (WorkerConnection) throws -> Void = { _ in }
  ) {
    let shop = shop
    let produce: WorkerDelivery.Produce = { connection, send, isWanted in
      try prepare(connection)
      return try order.deliver(from: connection, in: shop, isWanted: isWanted, send: send)
    }
    guard order.needsPress else { return start(for: exchange, produce) }
    // Threads only from the first document on.
    pressThreads.start()
    exchange.whenHead { [self] in
      let isWanted = { !exchange.isAbandoned }
      let isWaiting = presses.enter(while: isWanted) { [self] leave in
        start(for: exchange, onMade: leave, produce)
      }
      if !isWaiting { exchange.fail(Self.pressesBusy) }
    }
  }

  private static let pressesBusy = Fault(
    .busy, vi: "quá nhiều bản in đang chờ; hãy thử lại sau một phút",
    en: "too many prints are waiting; try again in a minute")

  /// Has a worker make a whole answer in one transaction.
  private func transact(
    for exchange: Exchange,
    _ body: @escaping @Sendable (WorkerConnection, inout ReplyText) throws -> Void
  ) {
    let diagnosis = diagnosis
    submit(for: exchange) { connection in
      Result { () throws(Fault) -> ReplyText in
        try connection.carryOut(diagnosis) {
          var reply = ReplyText()
          try body(connection, &reply)
          return reply
        }
      }
    }
  }

  /// Has a worker make a whole answer.
  private func submit(
    for exchange: Exchange,
    _ carryOut: @escaping @Sendable (WorkerConnection) -> Result<ReplyText, Fault>
  ) {
    let answer = NIOLoopBound(exchange, eventLoop: loop)
    let loop = loop
    database.workers.submit { connection in
      let result = carryOut(connection)
      loop.execute {
        switch result {
        case .success(let reply): answer.value.succeed(reply)
        case .failure(let fault): answer.value.fail(fault)
        }
      }
    }
  }

  /// Has a worker send an answer as it makes it, once it is the next.
  private func deliver(
    to exchange: Exchange,
    _ produce: @escaping @Sendable (WorkerConnection, WorkerDelivery.Send) throws -> Void
  ) {
    start(for: exchange) { connection, send, _ in
      try produce(connection, send)
      return nil
    }
  }

  private func start(
    for exchange: Exchange, onMade: @escaping () -> Void = {},
    _ produce: @escaping WorkerDelivery.Produce
  ) {
    exchange.whenHead { [self] in
      let means = WorkerDelivery.Means(
        workers: database.workers, rests: pressThreads, room: spoolRoom, loop: loop,
        diagnosis: diagnosis)
      WorkerDelivery.start(by: means, for: exchange, onMade: onMade, produce)
    }
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
