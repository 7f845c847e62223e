import Glibc

/// The loop of a person at a terminal: a line, its reply, the next line.
final class Prompt {
  private let source: LineSource
  private let messages: Messages
  private let connect: () throws -> Exchange
  private var exchange: Exchange?

  init(source: LineSource, messages: Messages, connect: @escaping () throws -> Exchange) {
    self.source = source
    self.messages = messages
    self.connect = connect
  }

  /// Ends at `quit` or at the end of the input; faults end nothing.
  func run() throws {
    // A daemon that is not there is told before the first line is typed.
    exchange = try connect()
    while let line = try ask() {
      do {
        guard let request = try ScriptLine.command(line, folder: "") else { continue }
        if ["quit", "exit"].contains(request.firstWord) { return }
        try perform(request)
      } catch let failure as Failure {
        if failure.status == .brokenPipe { throw failure }
        messages.tell(failure)
      } catch let refused as Refused {
        messages.tell(refused.fault)
      }
    }
    show("\n")
  }

  private func ask() throws -> [UInt8]? {
    show("hoinghi> ")
    return try source.next()
  }

  private func perform(_ request: Request) throws {
    let current = try exchange ?? connect()
    // Kept again only when the reply was read to its end: a half-read one cannot be continued.
    exchange = nil
    current.send(request)
    var replies = 1
    if request.firstWord == "idle", try !current.awaitReply(or: source.descriptor) {
      current.send(try interruption())
      replies = 2
    }
    for _ in 0..<replies {
      try show(current.receive(), of: current)
    }
    exchange = current
  }

  /// The line that ends `idle`: the next command, or one that does nothing.
  private func interruption() throws -> Request {
    let line = try source.next() ?? []
    return try ScriptLine.command(line, folder: "") ?? Request(line: Array("ping".utf8))
  }

  private func show(_ outcome: Outcome, of exchange: Exchange) throws {
    try exchange.output.flush()
    switch outcome {
    case .done(let words): show(words.isEmpty ? "OK\n" : "OK \(words)\n")
    case .refused(let fault): messages.tell(fault)
    }
  }

  /// The prompt is for the person, so it stays out of an output that goes to a file.
  private func show(_ text: String) {
    try? Output.writeAll(Array(text.utf8), to: STDERR_FILENO)
  }
}
