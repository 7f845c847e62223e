import Glibc

/// The client at work: what the options ask for.
struct Client {
  let options: Options
  let messages: Messages
  private let output = Output(descriptor: STDOUT_FILENO)

  init(options: Options) {
    self.options = options
    let language = options.language ?? Language.fromLocale(Surroundings.variable) ?? .vi
    messages = Messages(language: language)
  }

  /// Does the work; every problem is told on standard error and becomes a status.
  func run() -> ExitStatus {
    do {
      let status = try perform()
      try output.flush()
      return status
    } catch let failure as Failure {
      // What came before the failure is still of use; the failure itself is the one to report.
      if failure.status != .brokenPipe { try? output.flush() }
      messages.tell(failure)
      return failure.status
    } catch let refused as Refused {
      messages.tell(refused.fault)
      return refused.fault.status
    } catch {
      messages.say("hoinghi: \(error)")
      return .inside
    }
  }

  private func perform() throws -> ExitStatus {
    if let file = options.file { return try runScript(file) }
    if !options.words.isEmpty { return try runWords() }
    guard Surroundings.isTerminal(STDIN_FILENO) else { return try runScript("-") }
    let source = try LineSource.standardInput(name: "stdin")
    try Prompt(source: source, messages: messages, connect: connect).run()
    return .success
  }

  private func runWords() throws -> ExitStatus {
    let request = try Request(arguments: options.words)
    let exchange = try connect()
    exchange.send(request)
    let outcome: Outcome
    do {
      outcome = try exchange.receive()
    } catch let failure as Failure
      where failure.status == .temporary && request.firstWord == "quit"
    {
      return .success
    }
    guard case .refused(let fault) = outcome else { return .success }
    try output.flush()
    messages.tell(fault)
    return fault.status
  }

  private func runScript(_ path: String) throws -> ExitStatus {
    let isInput = path == "-"
    let name = isInput ? "stdin" : path
    let source =
      try isInput ? LineSource.standardInput(name: name) : LineSource.open(path)
    let script = Script(
      source: source, name: name, folder: isInput ? "" : ScriptLine.folder(of: path),
      keepsGoing: options.keepGoing, exchange: try connect())
    return try script.run()
  }

  private func connect() throws -> Exchange {
    let choice = try ServerAddress.choose(
      option: options.server, environment: Surroundings.variable, exists: FileKind.exists)
    let conversation = try Conversation.open(
      choice, language: options.language ?? Language.fromLocale(Surroundings.variable),
      isLanguageRequired: options.language != nil,
      patience: options.timeout.map { Duration.seconds($0) })
    let isTerminal = Surroundings.isTerminal(STDOUT_FILENO)
    let progress = Progress(
      isEnabled: Surroundings.isTerminal(STDERR_FILENO), language: messages.language)
    let download = Download(option: options.output, output: output, isTerminal: isTerminal)
    let presentation = Presentation(
      style: options.style ?? (isTerminal ? .table : .plain), output: output, download: download,
      progress: progress, columns: options.style == .table ? nil : Surroundings.columns)
    return Exchange(
      conversation: conversation, presentation: presentation, progress: progress, output: output,
      messages: messages)
  }
}
