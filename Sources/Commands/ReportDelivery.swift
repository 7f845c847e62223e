import Dispatch
import LineProtocol
import NIOCore
import Postgres
import Reports
import Synchronization

/// Brings a report from a worker's thread to the client, block by block.
///
/// The worker waits when a few blocks are under way: a slow client slows the report, and memory
/// stays flat.
final class ReportDelivery: Sendable {
  private let order: ReportOrder
  private let exchange: NIOLoopBound<Exchange>
  private let loop: any EventLoop
  private let diagnosis: Diagnosis
  private let credits = DispatchSemaphore(value: 4)
  private let isAbandoned = Atomic(false)

  private struct Abandoned: Error {}

  private init(
    _ order: ReportOrder, _ exchange: Exchange, _ loop: any EventLoop, _ diagnosis: Diagnosis
  ) {
    self.order = order
    self.exchange = NIOLoopBound(exchange, eventLoop: loop)
    self.loop = loop
    self.diagnosis = diagnosis
  }

  /// Starts a report; called on the event loop when its answer is the next.
  static func start(
    _ order: ReportOrder, on workers: Workers, for exchange: Exchange, loop: any EventLoop,
    diagnosis: Diagnosis
  ) {
    let delivery = ReportDelivery(order, exchange, loop, diagnosis)
    workers.submit { connection in delivery.produce(connection) }
  }

  private func produce(_ connection: WorkerConnection) {
    var isAnnounced = false
    do {
      try order.produce(from: connection) { block in
        if !isAnnounced {
          var head = ReplyText()
          head.payload(mediaType: order.mediaType, fileName: order.fileName)
          try send(head.bytes)
          isAnnounced = true
        }
        try send(ReplyText.chunk(block))
      }
      finish(nil)
    } catch is Abandoned {
      finish(nil)
    } catch {
      finish(fault(of: error))
    }
  }

  private func send(_ bytes: [UInt8]) throws {
    credits.wait()
    guard !isAbandoned.load(ordering: .relaxed) else { throw Abandoned() }
    loop.execute { [self] in
      exchange.value.send(bytes) { [self] in
        if exchange.value.isAbandoned { isAbandoned.store(true, ordering: .relaxed) }
        credits.signal()
      }
      if exchange.value.isAbandoned { isAbandoned.store(true, ordering: .relaxed) }
    }
  }

  private func finish(_ fault: Fault?) {
    loop.execute { [self] in
      if let fault { exchange.value.fail(fault) } else { exchange.value.succeed() }
    }
  }

  private func fault(of error: any Error) -> Fault {
    switch error {
    case let problem as ReportProblem: problem.fault
    case let error as PostgresError: diagnosis.fault(of: error, isWrite: false)
    default: diagnosis.unexpected("\(error)")
    }
  }
}
