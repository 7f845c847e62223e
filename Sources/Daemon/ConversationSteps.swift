import LineProtocol
import NIOCore

extension Conversation {
  /// Understands one request and does, or plans, what it asks for.
  func handle(_ request: Request) {
    let exchange = open()
    do throws(Fault) {
      guard !house.isStopping else { throw .stopping }
      let command = try house.catalogue.command(for: request)
      switch try command.step(for: request, by: caller) {
      case .work(let work): try plan(work, of: command, for: exchange)
      case .conversation(let step): try take(step, for: exchange)
      }
    } catch {
      // All or nothing: a client that sent the whole list at once must not lose one command of it.
      if list != nil, error.code != .listState { isListSpoiled = true }
      exchange.fail(error)
    }
  }

  /// Answers a line that is no request.
  func answer(with fault: Fault) {
    if list != nil { isListSpoiled = true }
    open().fail(fault)
  }

  /// Answers with a fault and takes nothing more.
  func end(with fault: Fault) {
    answer(with: fault)
    isEnding = true
    closeWhenDone()
  }

  /// Another line ends the waiting of `idle`.
  func wakeForNextLine() {
    isIdle = false
    house.subscriptions.stop(self)
    exchanges.last?.succeed()
  }

  private func open() -> Exchange {
    let exchange = Exchange(caller: caller)
    exchanges.append(exchange)
    if exchanges.count == 1 { exchange.becomeHead(self) }
    return exchange
  }

  private func plan(
    _ work: Behind.Work, of command: Command<Behind.Work>, for exchange: Exchange
  ) throws(Fault) {
    if isListSpoiled { throw .listSpoiled }
    guard list != nil else {
      return startOrWait(work, of: command, for: exchange)
    }
    guard house.engine.mayBeListed(work) else {
      isListSpoiled = true
      throw .notInList(command.name)
    }
    guard (list?.count ?? 0) < house.limits.listCommands else {
      throw .listTooLong(house.limits.listCommands)
    }
    list?.append((command, work))
    exchange.succeed(ok: "queued \(list?.count ?? 0)")
  }

  private func take(_ step: ConversationStep, for exchange: Exchange) throws(Fault) {
    switch step {
    case .ping: exchange.succeed()
    case .quit:
      exchange.succeed()
      isEnding = true
      closeWhenDone()
    case .status: exchange.succeed(status())
    case .language(let language):
      caller.language = language
      exchange.succeed()
    case .help(let words): exchange.succeed(try house.catalogue.help(words, for: caller))
    case .commands(let json): dump(json, for: exchange)
    case .begin:
      guard list == nil else { throw .alreadyInList }
      list = []
      isListSpoiled = false
      exchange.succeed()
    case .discard:
      guard list != nil else { throw .noList }
      endList()
      exchange.succeed()
    case .commit:
      guard let commands = list else { throw .noList }
      let wasSpoiled = isListSpoiled
      endList()
      if wasSpoiled { throw .listSpoiled }
      guard !commands.isEmpty else { return exchange.succeed() }
      waiting.append(.list(exchange, commands))
      startWaiting()
    case .idle(let subjects):
      guard list == nil else { throw .notInList("idle") }
      wait(for: subjects, exchange)
    }
  }

  private func endList() {
    list = nil
    isListSpoiled = false
  }

  private func wait(for subjects: [Subject], _ exchange: Exchange) {
    isIdle = true
    house.subscriptions.wait(self, for: subjects) { [self] heard in
      isIdle = false
      var reply = ReplyText()
      for subject in heard { reply.field("changed", subject.rawValue) }
      exchange.succeed(reply)
    }
  }

  private func status() -> ReplyText {
    var reply = ReplyText()
    for (field, value) in house.status() { reply.field(field, value) }
    reply.field("you", caller.name)
    reply.field("role", caller.role.name)
    return reply
  }

  private func dump(_ json: Bool, for exchange: Exchange) {
    guard json else { return exchange.succeed(house.catalogue.listing(for: caller)) }
    var reply = ReplyText()
    reply.payload(mediaType: "application/json", fileName: "commands.json")
    reply.append(ReplyText.chunk(Array(house.catalogue.json().utf8)))
    exchange.succeed(reply)
  }
}
