import ArgumentParser

/// The client's own options, before or behind the words, which belong to the daemon.
struct Options: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Where the daemon is: /path/to/socket or host:port.",
      discussion: "Otherwise $HOINGHI_SERVER, else $XDG_RUNTIME_DIR/hoinghi/hoinghi.sock if it "
        + "is there, else /run/hoinghi/hoinghi.sock.",
      valueName: "address"))
  var server: String?

  @Option(
    name: [.short, .long],
    help: "Run a script, one command a line; - is standard input.")
  var file: String?

  @Flag(help: "In a script, go on after a fault, and do not wait for one answer at a time.")
  var keepGoing = false

  @Option(
    name: [.short, .long],
    help: "Save the file of the reply; a FOLDER/ keeps the name the daemon gives.")
  var output: String?

  @Flag(exclusivity: .exclusive)
  var style: Style?

  @Option(help: "The language of the messages: vi or en (default: vi in a Vietnamese locale).")
  var language: Language?

  @Option(help: ArgumentHelp("How long an answer may take.", valueName: "seconds"))
  var timeout: Double?

  @Argument(
    help: "The command and its words, as `hoinghi help` lists them; @file sends a file.")
  var words: [String] = []

  func validate() throws {
    if file != nil, !words.isEmpty {
      throw ValidationError("give either a command or -f FILE, not both")
    }
    // The upper bound keeps the time within what the system call can wait.
    if let timeout, !(timeout > 0 && timeout <= 1_000_000) {
      throw ValidationError("--timeout takes a number of seconds above 0, up to 1000000")
    }
  }
}
