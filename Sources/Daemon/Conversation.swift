import LineProtocol
import NIOCore

/// One client on the line protocol.
///
/// Reads its lines, starts its commands, sends the answers in order. Lives on the event loop.
final class Conversation<Behind: Engine>: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer
  typealias OutboundOut = ByteBuffer

  let house: House<Behind>
  var caller: Caller
  var context: ChannelHandlerContext?
  var input = LineBuffer()
  var lastHeard = NIODeadline.now()
  /// Since when a line is begun and not ended: bytes that drop in do not win it more time.
  var midLineSince: NIODeadline?
  /// An upload that a request announced, as far as it has come.
  var upload: IncomingUpload?
  /// Requests not answered yet, in order; the first is the head.
  var exchanges = ExchangeQueue()
  /// Work that waits for what is under way.
  var waiting: [Start] = []
  var underWay = (count: 0, overlap: 0)
  var list: [(command: Command<Behind.Work>, work: Behind.Work)]?
  /// A command of the list was refused: nothing of it will be done.
  var isListSpoiled = false
  var isIdle = false
  var isReadPaused = false
  /// More input is taken in the next turn of the event loop.
  var isTurnPlanned = false
  /// The client sends no more; what has come whole is still answered.
  var isInputClosed = false
  /// No more requests are taken; the connection closes after the last answer.
  var isEnding = false
  var output = ByteBuffer()
  var isFlushPlanned = false
  var unreadSince: NIODeadline?

  /// Something for the engine, to be started when its turn comes.
  enum Start {
    case work(Exchange, Command<Behind.Work>, Behind.Work)
    case list(Exchange, [(command: Command<Behind.Work>, work: Behind.Work)])
  }

  init(house: House<Behind>, caller: Caller) {
    self.house = house
    self.caller = caller
  }

  func handlerAdded(context: ChannelHandlerContext) {
    self.context = context
    if context.channel.isActive { greet() }
  }

  func channelActive(context: ChannelHandlerContext) { greet() }

  func handlerRemoved(context: ChannelHandlerContext) { leave() }

  func channelInactive(context: ChannelHandlerContext) { leave() }

  func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    guard !isEnding else { return }
    var bytes = unwrapInboundIn(data)
    lastHeard = .now()
    input.append(&bytes)
    takeInput()
  }

  func channelReadComplete(context: ChannelHandlerContext) { input.release() }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    guard case .some(.inputClosed) = event as? ChannelEvent else { return }
    closeInput()
  }

  func channelWritabilityChanged(context: ChannelHandlerContext) {
    unreadSince = context.channel.isWritable ? nil : .now()
    if context.channel.isWritable { resumeReading() }
  }

  /// Starts a work now when it may run beside what is under way, else keeps it for its turn.
  func startOrWait(
    _ work: Behind.Work, of command: Command<Behind.Work>, for exchange: Exchange
  ) {
    let overlap = house.engine.overlap(of: work)
    guard waiting.isEmpty, mayStart(overlap) else {
      return waiting.append(.work(exchange, command, work))
    }
    underWay = (underWay.count + 1, overlap)
    start(work, of: command, for: exchange)
  }

  /// Starts whatever may run beside what is under way.
  func startWaiting() {
    guard !waiting.isEmpty else { return }
    while let next = waiting.first {
      let overlap =
        switch next {
        case .work(_, _, let work): house.engine.overlap(of: work)
        case .list: 0
        }
      guard mayStart(overlap) else { return }
      waiting.removeFirst()
      underWay = (underWay.count + 1, overlap)
      switch next {
      case .work(let exchange, let command, let work): start(work, of: command, for: exchange)
      case .list(let exchange, let list): start(list, for: exchange)
      }
    }
  }

  private func mayStart(_ overlap: Int) -> Bool {
    underWay.count == 0 || (overlap != 0 && overlap == underWay.overlap)
  }

  // The exchange holds the conversation until its work ends, which it does also for a client that
  // is gone.
  private func start(
    _ work: Behind.Work, of command: Command<Behind.Work>, for exchange: Exchange
  ) {
    exchange.onFinish = { [self] exchange in
      if case .writes(let subjects) = command.effect, exchange.didSucceed {
        house.changed(subjects)
      }
      finished()
    }
    house.engine.perform(work, of: command, for: exchange)
  }

  private func start(
    _ list: [(command: Command<Behind.Work>, work: Behind.Work)], for exchange: Exchange
  ) {
    exchange.onFinish = { [self] exchange in
      for case .writes(let subjects) in list.map(\.command.effect) where exchange.didSucceed {
        house.changed(subjects)
      }
      finished()
    }
    house.engine.performList(list, for: exchange)
  }

  private func finished() {
    underWay.count -= 1
    startWaiting()
  }

  private func greet() {
    guard house.admit(self) else { return refuseConversation() }
    output.writeString("OK hoinghi 1\n")
    planFlush()
  }

  private func refuseConversation() {
    var reply = ReplyText()
    reply.fault(.tooManyConversations(house.limits.conversations), in: caller.language)
    output.writeBytes(reply.bytes)
    isEnding = true
    flush()
    context?.close(promise: nil)
  }

  private func leave() {
    guard context != nil else { return }
    context = nil
    isEnding = true
    house.release(self)
    exchanges.abandonAll()
    waiting.removeAll()
  }
}
