import Dispatch
import LineProtocol
import NIOCore
import NIOPosix
import Postgres
import Synchronization

/// Brings what a worker's thread makes to the client, block by block.
///
/// A few blocks are under way; the worker waits a moment when the client has not taken them. If it
/// still has not, the rest goes into a file and from there to the client, so that whoever reads
/// slowly keeps neither thread nor connection nor press, and memory stays flat.
final class WorkerDelivery: Sendable {
  /// Hands over bytes that are framed already; throws when the client is gone.
  typealias Send = ([UInt8]) throws -> Void
  /// Makes the answer but for its last line; what it returns goes on without the connection.
  typealias Produce = @Sendable (WorkerConnection, Send, @escaping IsWanted) throws -> Rest?
  /// Whether the client is still there.
  typealias IsWanted = @Sendable () -> Bool
  /// Makes the rest of the answer.
  typealias Rest = @Sendable (Send) throws -> Void

  /// What deliveries share.
  struct Means {
    /// Where an answer is begun.
    let workers: Workers
    /// Where the rest of an answer is made, that needs no connection any more.
    let rests: NIOThreadPool
    /// Where answers wait for slow clients.
    let room: SpoolRoom
    let loop: any EventLoop
    let diagnosis: Diagnosis
  }

  private let answer: NIOLoopBound<DeliveredAnswer>
  private let gate = DeliveryGate()
  private let loop: any EventLoop
  private let diagnosis: Diagnosis
  private let room: SpoolRoom
  private let spool = Mutex(Spooling.notYet)
  private let onMade: NIOLoopBound<() -> Void>

  private enum Spooling {
    case notYet
    case into(SpoolFile)
    /// There is no room: the client is waited for after all.
    case never
  }

  /// How long a client has to take the blocks under way.
  private static let patience = DispatchTimeInterval.milliseconds(250)

  private init(_ exchange: Exchange, by means: Means, onMade: @escaping () -> Void) {
    loop = means.loop
    diagnosis = means.diagnosis
    room = means.room
    answer = NIOLoopBound(DeliveredAnswer(exchange, gate, loop), eventLoop: loop)
    self.onMade = NIOLoopBound(onMade, eventLoop: loop)
  }

  /// Starts; called on the event loop when the answer is the next.
  ///
  /// - Parameter onMade: Called on the event loop when all is made, or nothing more will be; the
  ///   client may not have read it yet.
  static func start(
    by means: Means, for exchange: Exchange, onMade: @escaping () -> Void = {},
    _ produce: @escaping Produce
  ) {
    let delivery = WorkerDelivery(exchange, by: means, onMade: onMade)
    let rests = means.rests
    means.workers.submit { connection in
      delivery.attempt {
        let isWanted: IsWanted = { [gate = delivery.gate] in !gate.isAbandoned }
        guard let rest = try produce(connection, delivery.send, isWanted) else { return true }
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
    } catch is CancellationError {
      finish(nil)
    } catch {
      finish(diagnosis.fault(ofAny: error, isWrite: false))
    }
  }

  private func send(_ bytes: [UInt8]) throws {
    guard try !spooled(bytes) else { return }
    guard !gate.isAbandoned else { throw CancellationError() }
    loop.execute { [answer] in answer.value.send(bytes) }
  }

  /// Puts a block into the file if it belongs there; else waits until it may be sent.
  private func spooled(_ bytes: [UInt8]) throws -> Bool {
    switch spool.withLock({ $0 }) {
    case .into(let file):
      guard !gate.isAbandoned else { throw CancellationError() }
      if file.append(bytes) {
        loop.execute { [answer] in answer.value.sendSpooled() }
        return true
      }
      waitUntilDrained()
    case .notYet:
      if gate.enter(within: Self.patience) { return false }
      if let file = room.file(), file.append(bytes) {
        spool.withLock { $0 = .into(file) }
        loop.execute { [answer] in answer.value.spool(file) }
        return true
      }
    case .never: break
    }
    spool.withLock { $0 = .never }
    gate.enter()
    return false
  }

  /// What waits in the file goes before what comes now.
  private func waitUntilDrained() {
    let signal = DispatchSemaphore(value: 0)
    loop.execute { [answer] in answer.value.whenDrained { signal.signal() } }
    signal.wait()
  }

  private func finish(_ fault: Fault?) {
    loop.execute { [answer, onMade] in
      answer.value.end(fault)
      onMade.value()
    }
  }
}
