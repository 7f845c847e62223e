/// One request on its way to its answer.
///
/// Lives on the daemon's event loop. The engine finishes it exactly once; the conversation sends
/// the answers in the order of the requests.
public final class Exchange {
  /// Who asks.
  public let caller: Caller
  /// Whether the answer is complete.
  public private(set) var isFinished = false
  /// Whether the answer is `OK`.
  public private(set) var didSucceed = false
  /// Called when the answer is complete, before it is sent.
  public var onFinish: ((Exchange) -> Void)?
  /// Whether the client is gone: work for it may stop.
  public private(set) var isAbandoned = false
  /// Called when the client goes away before the answer is complete.
  public var onAbandon: (() -> Void)?
  /// The exchange of the request after this one, while both wait.
  var next: Exchange?
  private var pending: [UInt8] = []
  private var blocks: [Block] = []
  private var sink: (any ExchangeSink)?
  private var startWhenHead: (() -> Void)?

  private struct Block {
    let bytes: [UInt8]
    let sent: () -> Void
  }

  /// Begins an exchange.
  public init(caller: Caller) { self.caller = caller }

  /// Finishes with records and the line `OK`.
  public func succeed(_ reply: consuming ReplyText = ReplyText(), ok words: String = "") {
    guard !isFinished else { return }
    didSucceed = true
    reply.ok(words)
    finish(reply.bytes)
  }

  /// Finishes with a fault.
  public func fail(_ fault: Fault) {
    var reply = ReplyText()
    reply.fault(fault, in: caller.language)
    finish(reply.bytes)
  }

  /// Runs something when all earlier answers are out: a stream must not pile up behind them.
  public func whenHead(_ start: @escaping () -> Void) {
    guard !isAbandoned else { return }
    if sink == nil { startWhenHead = start } else { start() }
  }

  /// Sends a part of the answer; `sent` is called when the client's connection has taken it.
  public func send(_ bytes: [UInt8], sent: @escaping () -> Void) {
    // Whoever waits for `sent` before making more must hear it, or waits for ever.
    guard !isAbandoned else { return sent() }
    if let sink {
      sink.write(bytes, then: sent)
    } else {
      blocks.append(Block(bytes: bytes, sent: sent))
    }
  }

  /// The client went away; nothing that follows is sent.
  public func abandon() {
    isAbandoned = true
    sink = nil
    startWhenHead = nil
    let waiting = blocks
    blocks = []
    for block in waiting { block.sent() }
    onAbandon?()
    onAbandon = nil
  }

  /// The conversation lends its connection: this exchange is the next to be answered.
  public func becomeHead(_ sink: any ExchangeSink) {
    self.sink = sink
    for block in blocks { sink.write(block.bytes, then: block.sent) }
    blocks = []
    if isFinished { return sink.finish(pending) }
    guard let start = startWhenHead else { return }
    startWhenHead = nil
    start()
  }

  private func finish(_ bytes: [UInt8]) {
    guard !isFinished else { return }
    isFinished = true
    onFinish?(self)
    onFinish = nil
    onAbandon = nil
    guard !isAbandoned else { return }
    if let sink { sink.finish(bytes) } else { pending = bytes }
  }
}

/// Where the answer that is next goes.
public protocol ExchangeSink: AnyObject {
  /// Sends part of an answer.
  func write(_ bytes: [UInt8], then sent: @escaping () -> Void)
  /// Sends the end of an answer; the next exchange becomes the head.
  func finish(_ bytes: [UInt8])
}
