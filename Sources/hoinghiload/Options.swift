/// What the command line asks for.
struct Options {
  static let usage = """
    usage: hoinghiload --server PATH|HOST:PORT [--connections N] [--depth D]
                       (--seconds S [--warm-up S] | --count N) [--first N]
                       (TEMPLATE | --requests FILE)
           hoinghiload --server PATH|HOST:PORT --connections N --idle

    TEMPLATE is one request; {random:1..N}, {counter} and {key} stand for a number in that range,
    for 1, 2, 3 … (or --first N and on), and for a word that was never used before. FILE has
    requests, one a line, with the same marks; they are sent in turn. The seconds of --warm-up
    come before those of --seconds and are not counted. With --idle the connections say nothing
    until standard input ends.
    """

  /// When the load ends.
  enum Extent: Equatable {
    case seconds(Double)
    case count(Int)
    case idle
  }

  var server = ""
  var connections = 1
  var depth = 1
  var extent: Extent?
  var warmUp = 0.0
  var first = 1
  var templates: [String] = []

  init(_ words: [String]) throws(Problem) {
    var words = words[...]
    while let word = words.popFirst() {
      guard word.hasPrefix("--") else {
        templates.append(word)
        continue
      }
      try take(word, &words)
    }
    try check()
  }

  private mutating func take(_ name: String, _ rest: inout ArraySlice<String>) throws(Problem) {
    if name == "--idle" {
      try end(.idle)
      return
    }
    let known = [
      "--server", "--connections", "--depth", "--seconds", "--warm-up", "--count", "--first",
      "--requests",
    ]
    guard known.contains(name) else { throw Problem("there is no option \(name)", usage: true) }
    guard let value = rest.popFirst() else {
      throw Problem("\(name) needs a value", usage: true)
    }
    switch name {
    case "--server": server = value
    case "--connections": connections = try whole(name, value, 1...1_000_000)
    case "--depth": depth = try whole(name, value, 1...100_000)
    case "--count": try end(.count(try whole(name, value, 1...Int.max)))
    case "--first": first = try whole(name, value, 0...Int.max / 2)
    case "--seconds": try end(.seconds(try seconds(name, value)))
    case "--warm-up": warmUp = try seconds(name, value)
    default: templates += try readLines(of: value)
    }
  }

  private mutating func end(_ new: Extent) throws(Problem) {
    guard extent == nil else {
      throw Problem("only one of --seconds, --count and --idle can be given", usage: true)
    }
    extent = new
  }

  private func check() throws(Problem) {
    guard !server.isEmpty else { throw Problem("--server is missing", usage: true) }
    guard let extent else {
      throw Problem("one of --seconds, --count and --idle is missing", usage: true)
    }
    if case .idle = extent {
      guard templates.isEmpty else { throw Problem("--idle takes no request", usage: true) }
    } else if templates.isEmpty {
      throw Problem("there is no request: give a template or --requests FILE", usage: true)
    }
    if case .count = extent, warmUp > 0 {
      throw Problem("--warm-up goes with --seconds only", usage: true)
    }
  }
}

private func whole(_ name: String, _ text: String, _ range: ClosedRange<Int>) throws(Problem)
  -> Int
{
  guard let number = Int(text), range.contains(number) else {
    throw Problem("\(name) is a whole number from \(range.lowerBound), not \(text)", usage: true)
  }
  return number
}

private func seconds(_ name: String, _ text: String) throws(Problem) -> Double {
  guard let number = Double(text), number > 0, number < 1_000_000 else {
    throw Problem("\(name) is a number of seconds above 0, not \(text)", usage: true)
  }
  return number
}
