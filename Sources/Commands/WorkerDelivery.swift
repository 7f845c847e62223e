import Dispatch
import LineProtocol
import NIOCore
import Postgres
import Synchronization

/// Brings what a worker's thread makes to the client, block by block.
///
/// The worker waits when a few blocks are under way: a slow client slows it down, and memory stays
/// flat.
final class WorkerDelivery: Sendable {
  /// Hands over bytes that are framed already; throws when the client is gone.
  typealias Send = ([UInt8]) throws -> Void
  /// Makes the answer but for its last line.
  typealias Produce = @Sendable (WorkerConnection, Send) throws -> Void

  private let exchange: NIOLoopBound<Exchange>
  private let loop: any EventLoop
  private let diagnosis: Diagnosis
  private let credits = DispatchSemaphore(value: 4)
  private let isAbandoned = Atomic(false)

  private struct Abandoned: Error {}

  private init(_ exchange: Exchange, _ loop: any EventLoop, _ diagnosis: Diagnosis) {
    self.exchange = NIOLoopBound(exchange, eventLoop: loop)
    self.loop = loop
    self.diagnosis = diagnosis
  }

  /// Starts; called on the event loop when the answer is the next.
  static func start(
    on workers: Workers, for exchange: Exchange, loop: any EventLoop, diagnosis: Diagnosis,
    _ produce: @escaping Produce
  ) {
    let delivery = WorkerDelivery(exchange, loop, diagnosis)
    workers.submit { connection in delivery.run(produce, on: connection) }
  }

  private func run(_ produce: Produce, on connection: WorkerConnection) {
    do {
      try produce(connection) { bytes in try send(bytes) }
      finish(nil)
    } catch is Abandoned {
      finish(nil)
    } catch {
      finish(diagnosis.fault(ofAny: error, isWrite: false))
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
}
