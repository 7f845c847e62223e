import LineProtocol
import NIOCore

extension Conversation {
  /// Takes requests from the input as long as there are whole ones and room for them.
  ///
  /// So many in one turn at most: whoever sends thousands ahead must not keep the others waiting.
  func takeInput() {
    guard !isTurnPlanned else { return }
    var taken = 0
    while !isEnding {
      guard taken < 128 else { return planTurn() }
      taken += 1
      guard exchanges.count < house.limits.depth, hasRoomForAnswers else { return pauseReading() }
      if upload != nil {
        guard takeUpload() else { return endIfClosed() }
        continue
      }
      if let first = input.firstByte, !isAcceptable(first: first) { return }
      switch input.nextLine(limit: house.limits.lineBytes) {
      case .none:
        midLineSince = input.isMidLine ? midLineSince ?? lastHeard : nil
        return endIfClosed()
      case .tooLong: return end(with: .lineTooLong(house.limits.lineBytes))
      case .line(let line): take(line)
      }
    }
  }

  private func planTurn() {
    guard let context else { return }
    isTurnPlanned = true
    context.eventLoop.assumeIsolated().execute { [self] in
      isTurnPlanned = false
      takeInput()
    }
  }

  /// Nothing more will come: what is whole is answered, and half a line is no request.
  func closeInput() {
    isInputClosed = true
    if !isReadPaused { takeInput() }
  }

  private func endIfClosed() {
    guard isInputClosed else { return }
    isEnding = true
    closeWhenDone()
  }

  /// Reads on after a pause.
  func resumeReading() {
    guard isReadPaused, let context, exchanges.count <= house.limits.depth / 2, hasRoomForAnswers
    else { return }
    isReadPaused = false
    takeInput()
    guard !isReadPaused, !isEnding else { return }
    context.channel.setOption(.autoRead, value: true).whenComplete { _ in }
  }

  /// Whether the client reads its answers: what it does not take fills the socket, then ours.
  private var hasRoomForAnswers: Bool {
    context?.channel.isWritable == true && output.readableBytes < house.limits.outputBytes
  }

  private func pauseReading() {
    guard !isReadPaused, let context else { return }
    isReadPaused = true
    context.channel.setOption(.autoRead, value: false).whenComplete { _ in }
  }

  /// A line begins with a letter; anything else is no client of ours.
  private func isAcceptable(first: UInt8) -> Bool {
    switch first {
    case 0x0a, 0x0d, 0x20, 0x09, 0x61...0x7a: return true
    case 0x41...0x5a:
      return true
    default:
      end(with: .notText)
      return false
    }
  }

  private func take(_ line: ByteBuffer) {
    midLineSince = nil
    if isIdle { wakeForNextLine() }
    let parsed = line.withUnsafeReadableBytes { bytes -> Result<Request, Fault>? in
      if isBlank(bytes) { return nil }
      if isHTTP(bytes) { return .failure(.http) }
      return Result { () throws(Fault) -> Request in
        try RequestLine.parse(bytes, maxWords: house.limits.words)
      }
    }
    switch parsed {
    case nil: return
    case .failure(let fault):
      // A client that sends bytes of another protocol will not understand a reply to each.
      if fault.code == .notHoinghi || fault.code == .badText { return end(with: fault) }
      answer(with: fault)
    case .success(let request):
      guard let size = request.uploadSize else { return handle(request) }
      guard size <= house.limits.uploadBytes else {
        return end(with: .uploadTooLarge(house.limits.uploadBytes))
      }
      upload = IncomingUpload(
        request, size: size,
        into: mayUpload(request) ? house.uploadFolder : nil)
    }
  }

  /// Whether the bytes are worth keeping: a request that will be refused is only read over.
  private func mayUpload(_ request: Request) -> Bool {
    guard !house.isStopping, let command = try? house.catalogue.command(for: request) else {
      return false
    }
    return command.takesUpload && caller.role >= command.role
  }

  /// Takes what has come of an upload; its request is handled when it is whole.
  private func takeUpload() -> Bool {
    guard let upload else { return true }
    upload.take(input.take(upload.missing))
    guard upload.missing == 0 else { return false }
    self.upload = nil
    switch upload.request() {
    case .success(let request): handle(request)
    case .failure(let fault): answer(with: fault)
    }
    return true
  }

  private func isBlank(_ bytes: UnsafeRawBufferPointer) -> Bool {
    bytes.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0d }
  }

  private func isHTTP(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard let first = bytes.first, (0x41...0x5a).contains(first) else { return false }
    let verb = bytes.prefix { $0 != 0x20 }
    return ["GET", "POST", "PUT", "HEAD", "OPTIONS", "DELETE", "CONNECT", "PATCH", "TRACE", "PRI"]
      .contains { verb.elementsEqual($0.utf8) }
  }
}
