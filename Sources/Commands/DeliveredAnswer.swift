import Dispatch
import LineProtocol
import NIOCore
import Synchronization

/// Lets a worker make a few blocks more than the client has taken.
final class DeliveryGate: Sendable {
  // Begins at zero and is raised: one that ends below where it began takes the process down, and a
  // client may leave at any time.
  private let credits = DispatchSemaphore(value: 0)
  private let abandoned = Atomic(false)
  private static let blocksUnderWay = 4

  init() { for _ in 0..<Self.blocksUnderWay { credits.signal() } }

  /// Whether the client is gone; may be asked on any thread.
  var isAbandoned: Bool { abandoned.load(ordering: .relaxed) }

  func abandon() { abandoned.store(true, ordering: .relaxed) }

  /// Waits until one more block may be made; false if it may not in time.
  func enter(within patience: DispatchTimeInterval) -> Bool {
    credits.wait(timeout: .now() + patience) == .success
  }

  func enter() { credits.wait() }

  func leave() { credits.signal() }
}

/// The client's side of a delivery: what is to be sent, from a worker and from a file.
///
/// Lives on the daemon's event loop.
final class DeliveredAnswer {
  private let exchange: Exchange
  private let gate: DeliveryGate
  private let loop: any EventLoop
  private var file: SpoolFile?
  /// How much of the file was sent.
  private var sent = 0
  private var isSending = false
  private var ending: Ending?
  private var onDrained: (() -> Void)?

  private enum Ending {
    case well
    case badly(Fault)
  }

  private static let blockSize = 1 << 16

  init(_ exchange: Exchange, _ gate: DeliveryGate, _ loop: any EventLoop) {
    self.exchange = exchange
    self.gate = gate
    self.loop = loop
    exchange.onAbandon = { gate.abandon() }
  }

  /// Sends a block that has passed the gate.
  func send(_ bytes: [UInt8]) {
    exchange.send(bytes) { [gate] in gate.leave() }
  }

  /// From now on sends what is in a file, and what is added to it.
  func spool(_ file: SpoolFile) {
    self.file = file
    sendSpooled()
  }

  /// Sends the next block of the file, if there is one and the client has taken the one before.
  func sendSpooled() {
    guard let file, !isSending else { return }
    guard !exchange.isAbandoned, sent < file.count else { return drained() }
    // What was written just now is in the system's cache: reading it does not hold up the loop.
    guard let block = file.read(at: sent, atMost: Self.blockSize) else {
      ending = .badly(Self.unreadable)
      gate.abandon()
      return drained()
    }
    sent += block.count
    isSending = true
    exchange.send(block) { [self] in
      isSending = false
      // In a turn of its own, so that other clients have theirs.
      loop.assumeIsolated().execute { [self] in sendSpooled() }
    }
  }

  /// Calls something once when all of the file was sent, or the client is gone.
  func whenDrained(_ body: @escaping () -> Void) {
    onDrained = body
    sendSpooled()
  }

  /// Ends the answer when all before was sent.
  func end(_ fault: Fault?) {
    if ending == nil { ending = fault.map { .badly($0) } ?? .well }
    if file == nil { complete() } else { sendSpooled() }
  }

  private func drained() {
    onDrained?()
    onDrained = nil
    complete()
  }

  private func complete() {
    switch ending {
    case .well: exchange.succeed()
    case .badly(let fault): exchange.fail(fault)
    case nil: break
    }
  }

  private static let unreadable = Fault(
    .storage, vi: "máy chủ không đọc lại được câu trả lời đang chờ gửi; hãy gửi lại lệnh",
    en: "the server could not read back the answer that waited to be sent; send the command again")
}
