import LineProtocol
import NIOCore

extension Conversation: ExchangeSink {
  /// Sends part of an answer; `sent` is called when the socket has taken it.
  func write(_ bytes: [UInt8], then sent: @escaping () -> Void) {
    guard let context else { return sent() }
    output.writeBytes(bytes)
    let buffer = output
    output = ByteBuffer()
    let promise = context.eventLoop.makePromise(of: Void.self)
    promise.futureResult.assumeIsolated().whenComplete { _ in sent() }
    context.writeAndFlush(wrapOutboundOut(buffer), promise: promise)
  }

  /// Sends the end of the head's answer; the next exchange becomes the head.
  func finish(_ bytes: [UInt8]) {
    guard context != nil else { return }
    output.writeBytes(bytes)
    exchanges.removeFirst()
    planFlush()
    exchanges.first?.becomeHead(self)
  }

  /// Once for each turn of the event loop, for all conversations together.
  func planFlush() {
    guard !isFlushPlanned else { return }
    isFlushPlanned = true
    house.planFlush(self)
  }

  /// Sends what is ready.
  func flush() {
    isFlushPlanned = false
    guard let context else { return }
    if output.readableBytes > 0 {
      let buffer = output
      // A small buffer is kept for the next answer only while the conversation is busy.
      output = ByteBuffer()
      context.writeAndFlush(wrapOutboundOut(buffer), promise: nil)
    }
    closeWhenDone()
    resumeReading()
  }

  /// Closes when nothing more will come and everything was answered.
  func closeWhenDone() {
    guard isEnding, let context else { return }
    if isIdle { wakeForNextLine() }
    guard exchanges.isEmpty, output.readableBytes == 0, !isFlushPlanned else { return }
    // After what was written: closing the output side first lets the client read it all.
    context.writeAndFlush(wrapOutboundOut(ByteBuffer())).assumeIsolated().whenComplete { _ in
      context.close(promise: nil)
    }
  }

  /// Cuts off a client that begins a line and does not end it, does not read, or is silent.
  func checkTime(_ now: NIODeadline) {
    let limits = house.limits
    if let unreadSince, now - unreadSince > limits.unread {
      context?.close(promise: nil)
    } else if isReadPaused || isEnding {
      return
    } else if limits.midLine > .zero, let since = upload == nil ? midLineSince : lastHeard,
      now - since > limits.midLine
    {
      end(with: .tooSlow)
    } else if limits.idle > .zero, !isIdle, exchanges.isEmpty, now - lastHeard > limits.idle {
      end(with: .idleTooLong)
    }
  }
}
