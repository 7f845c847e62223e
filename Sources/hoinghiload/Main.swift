import Glibc

/// hoinghiload: puts load on a daemon and prints as JSON how it went.
@main
struct Main {
  static func main() {
    do throws(Problem) {
      let words = Array(CommandLine.arguments.dropFirst())
      guard words != ["--help"] else {
        say(Options.usage, to: STDOUT_FILENO)
        return
      }
      let options = try Options(words)
      var load = try Load(options)
      try load.connect()
      if options.extent == .idle {
        say(#"{"connected": \#(options.connections)}"#, to: STDOUT_FILENO)
        var byte: UInt8 = 0
        while read(STDIN_FILENO, &byte, 1) > 0 {}
      } else {
        let results = try load.run()
        say(results.json, to: STDOUT_FILENO)
        if results.errors > 0 { exit(1) }
      }
    } catch {
      say("hoinghiload: \(error.sentence)", to: STDERR_FILENO)
      if error.isUsage { say("hoinghiload --help says more", to: STDERR_FILENO) }
      exit(error.isUsage ? 64 : 69)
    }
  }

  private static func say(_ text: String, to file: Int32) {
    let line = Array("\(text)\n".utf8)
    _ = write(file, line, line.count)
  }
}
