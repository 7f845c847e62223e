import ArgumentParser
import StandardStreams

/// `hoinghi`: the command line client of the conference daemon.
@main
struct Main: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hoinghi",
    abstract: "Talk to hoinghid, the conference daemon.",
    usage: """
      hoinghi WORDS… [options]       one command: hoinghi session list DLXH-2019
      hoinghi -f FILE [options]      a script, one command a line
      hoinghi [options]              a prompt, or a script from standard input
      """,
    discussion: """
      The words go to the daemon: `hoinghi help` lists its commands. An argument
      with spaces is one word, name="a value" is one parameter, and @file sends a
      file (@@x stands for the word @x). Behind -- all is words.

        hoinghi delegate register DLXH-2019 name="Nguyễn Thị Hoa" unit=DTN
        hoinghi report print attendance DLXH-2019 format=csv -o list.csv
        hoinghi delegate import DLXH-2019 format=csv @delegates.csv

      In a script # begins a comment line, @file at the end of a line sends a
      file (a relative path starts at the script's folder), and the first fault
      ends the script.

      \(ExitStatus.explanation)
      """,
    version: "0.1.0")

  static func main() {
    StandardStreams.reserve()
    main(nil)
  }

  @OptionGroup var options: Options

  func run() throws {
    let status = Client(options: options).run()
    guard status == .success else { throw ExitCode(status.rawValue) }
  }
}
