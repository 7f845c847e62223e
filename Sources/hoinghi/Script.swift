/// Runs the commands of a script in order.
///
/// Commands go out ahead of the answers only where that cannot do harm. Outside a list every
/// command waits for the answer before it, so that nothing is done after a fault. Between `begin`
/// and `commit` the daemon only collects, so many lines are under way at once, and `commit` waits
/// until all of them are accepted. With `keepsGoing` faults stop nothing and all goes ahead.
final class Script {
  private enum Step {
    case command(Request)
    case unusable(Failure)
  }

  private struct Waiting {
    let line: Int
    let word: String
  }

  private static let depth = 64

  private let source: LineSource
  private let name: String
  private let folder: String
  private let keepsGoing: Bool
  private let exchange: Exchange

  private var waiting: ArraySlice<Waiting> = []
  private var held: Step?
  private var isInList = false
  private var hasQuit = false
  private var status = ExitStatus.success

  init(
    source: LineSource, name: String, folder: String, keepsGoing: Bool, exchange: Exchange
  ) {
    self.source = source
    self.name = name
    self.folder = folder
    self.keepsGoing = keepsGoing
    self.exchange = exchange
  }

  /// Answers the status of the first fault.
  func run() throws -> ExitStatus {
    while true {
      do {
        try sendAhead()
      } catch let failure as Failure {
        if isInList { tellListIsDropped(line: source.number) }
        throw failure.at(place(source.number))
      }
      guard let oldest = waiting.popFirst() else { return ended() }
      guard try hear(oldest) || keepsGoing else { return status }
    }
  }

  /// The status at the end of the script, where a list that nobody committed is dropped.
  private func ended() -> ExitStatus {
    guard isInList else { return status }
    tellListIsDropped(line: source.number)
    return status == .success ? .usage : status
  }

  private func sendAhead() throws {
    while waiting.count < allowedDepth, !hasQuit {
      // A program that writes one command and waits for its answer must get it.
      if !waiting.isEmpty, held == nil, !source.isReady { return }
      guard let step = try nextStep() else { return }
      guard waiting.isEmpty || !mustWait(step) else {
        held = step
        return
      }
      switch step {
      case .command(let request): send(request)
      case .unusable(let failure): try report(failure)
      }
    }
  }

  private var allowedDepth: Int { keepsGoing || isInList ? Self.depth : 1 }

  private func mustWait(_ step: Step) -> Bool {
    switch step {
    case .command(let request): ["begin", "commit", "discard"].contains(request.firstWord)
    case .unusable: true
    }
  }

  private func nextStep() throws -> Step? {
    if let step = held {
      held = nil
      return step
    }
    // Whoever reads the output sees all of it before the script waits for more input.
    if waiting.isEmpty, !source.isReady { try exchange.output.flush() }
    while let line = try source.next() {
      do {
        guard let request = try ScriptLine.command(line, folder: folder) else { continue }
        return .command(request)
      } catch {
        return .unusable(error)
      }
    }
    return nil
  }

  private func send(_ request: Request) {
    exchange.send(request)
    waiting.append(Waiting(line: source.number, word: request.firstWord))
    hasQuit = request.firstWord == "quit"
    if ["commit", "discard"].contains(request.firstWord) { isInList = false }
  }

  private func report(_ failure: Failure) throws {
    guard keepsGoing else { throw failure }
    exchange.messages.tell(failure.at(place(source.number)))
    if status == .success { status = failure.status }
  }

  /// Reads one reply; false when it is a fault.
  private func hear(_ command: Waiting) throws -> Bool {
    let outcome: Outcome
    do {
      outcome = try exchange.receive()
    } catch let failure as Failure {
      if command.word == "quit", failure.status == .temporary { return true }
      throw failure.at(placeOfLoss(command))
    }
    switch outcome {
    case .done:
      if command.word == "begin" { isInList = true }
      return true
    case .refused(let fault):
      try exchange.output.flush()
      exchange.messages.tell(fault, at: place(command.line))
      if status == .success { status = fault.status }
      if isInList, !keepsGoing { tellListIsDropped(line: command.line) }
      return false
    }
  }

  private func tellListIsDropped(line: Int) {
    exchange.messages.tell(
      Sentence(
        en: "the list was not committed: nothing of it is done",
        vi: "danh sách lệnh chưa được commit: chưa lệnh nào trong đó được thực hiện"),
      at: place(line))
  }

  private func place(_ line: Int) -> String { "\(name):\(line)" }

  /// Every line that was under way shares the unknown outcome.
  private func placeOfLoss(_ command: Waiting) -> String {
    guard let last = waiting.last else { return place(command.line) }
    return "\(place(command.line))-\(last.line)"
  }
}
