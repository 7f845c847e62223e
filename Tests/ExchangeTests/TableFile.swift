import Glibc
import Testing

@testable import Exchange

/// A table of a test, in a file that is open and has no name.
final class TableFile {
  private let descriptor: Int32
  private let size: Int

  init(_ bytes: [UInt8]) throws {
    var template = Array("/tmp/table-test-XXXXXX".utf8CString)
    descriptor = mkstemp(&template)
    size = bytes.count
    try #require(descriptor >= 0)
    unlink(template)
    try #require(pwrite(descriptor, bytes, bytes.count, 0) == bytes.count)
  }

  convenience init(_ text: String) throws { try self.init(Array(text.utf8)) }

  deinit { close(descriptor) }

  func read(firstDay: String? = nil) throws -> ProgrammeTableReader.Answer {
    try withExtendedLifetime(self) {
      try ProgrammeTableReader(descriptor: descriptor, size: size, firstDay: firstDay).read()
    }
  }

  /// Why it cannot be read.
  func problem() throws -> ExchangeProblem? {
    do {
      _ = try read()
      return nil
    } catch let problem as ExchangeProblem {
      return problem
    }
  }
}

/// The items of a table in a short form: start, length, title.
func shown(_ schedule: Schedule) -> [String] {
  schedule.items.map { item in
    let minutes = item.minutes.map { String($0) } ?? "-"
    return "\(item.start?.local ?? "-") \(minutes) \(item.title)"
  }
}

/// The departures in a short form: line, kind.
func shown(_ departures: [Departure]) -> [String] {
  departures.map { departure in
    if case .line(let line) = departure.place { return "\(line) \(departure.kind)" }
    return departure.kind
  }
}
