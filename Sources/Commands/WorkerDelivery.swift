import Dispatch
import LineProtocol
import NIOCore
import NIOPosix
import Postgres
import Synchronization

/// Brings what a worker's thread makes to the client, block by block.
///
/// The worker waits when a few blocks are under way: a slow client slows it down, and memory stays
/// flat.
final class WorkerDelivery: Sendable {
  /// Hands over bytes that are framed already; throws when the client is gone.
  typealias Send = ([UInt8]) throws -> Void
  /// Makes the answer but for its last line; what it returns goes on without the connection.
  typealias Produce = @Sendable (WorkerConnection, Send) throws -> Rest?
  /// Makes the rest of the answer.
  typealias Rest = @Sendable (Send) throws -> Void

  private let exchange: NIOLoopBound<Exchange>
  private let loop: any EventLoop
  private let diagnosis: Diagnosis
  // Begins at zero and is raised: one that ends below where it began takes the process down, and a
  // client may leave at any time.
  private let credits = DispatchSemaphore(value: 0)
  private static let blocksUnderWay = 4
  private let isAbandoned = Atomic(false)
  private let onEnd: NIOLoopBound<() -> Void>

  private struct Abandoned: Error {}

  private init(
    _ exchange: Exchange, _ loop: any EventLoop, _ diagnosis: Diagnosis, onEnd: @escaping () -> Void
  ) {
    self.exchange = NIOLoopBound(exchange, eventLoop: loop)
    self.loop = loop
    self.diagnosis = diagnosis
    self.onEnd = NIOLoopBound(onEnd, eventLoop: loop)
    for _ in 0..<Self.blocksUnderWay { credits.signal() }
  }

  /// Starts; called on the event loop when the answer is the next.
  ///
  /// - Parameters:
  ///   - rests: Where the rest of an answer is made, that needs no connection any more.
  ///   - onEnd: Called on the event loop when all is sent, or nothing more will be.
  static func start(
    on workers: Workers, rests: NIOThreadPool, for exchange: Exchange, loop: any EventLoop,
    diagnosis: Diagnosis, onEnd: @escaping () -> Void = {}, _ produce: @escaping Produce
  ) {
    let delivery = WorkerDelivery(exchange, loop, diagnosis, onEnd: onEnd)
    workers.submit { connection in
      delivery.attempt {
        guard let rest = try produce(connection, delivery.send) else { return true }
        rests.submit { _ in
          delivery.attempt {
            try rest(delivery.send)
            return true
          }
        }
        return false
      }
    }
  }

  /// Does a part of the work, and ends the answer if it was the last one or failed.
  private func attempt(_ part: () throws -> Bool) {
    do {
      if try part() { finish(nil) }
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
      onEnd.value()
    }
  }
}
