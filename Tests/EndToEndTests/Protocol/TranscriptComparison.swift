import HoinghiTesting

/// Lays what was expected beside what came.
struct TranscriptComparison {
  /// The lines of both, those that differ marked with - and +.
  private(set) var report: [String] = []
  private(set) var isEqual = true

  init(expected: [Transcript.Expected], actual: [String]) {
    compare(expected[...], actual[...])
  }

  private mutating func compare(
    _ expected: ArraySlice<Transcript.Expected>, _ actual: ArraySlice<String>
  ) {
    var expected = expected
    var actual = actual
    while let next = expected.first {
      if case .anything = next {
        expected.removeFirst()
        // Up to the first line that fits what follows.
        while let line = actual.first, !(expected.first?.fits(line) ?? false) {
          report.append("  < \(line)")
          actual.removeFirst()
        }
        continue
      }
      if let line = actual.first, next.fits(line) {
        report.append("  < \(line)")
        actual.removeFirst()
        expected.removeFirst()
      } else if actual.dropFirst().contains(where: next.fits), let surplus = actual.popFirst() {
        differ("+ < \(surplus)")
      } else {
        differ("- < \(next.text)")
        expected.removeFirst()
        // A line that only differs stands beside what it should be.
        if let line = actual.first, !expected.contains(where: { $0.fits(line) }) {
          differ("+ < \(line)")
          actual.removeFirst()
        }
      }
    }
    for line in actual { differ("+ < \(line)") }
  }

  private mutating func differ(_ line: String) {
    isEqual = false
    report.append(line)
  }
}

extension Transcript.Expected {
  /// Whether a line is what is expected.
  func fits(_ line: String) -> Bool {
    switch self {
    // A space at the end of a line, as after the name of an empty field, does not stay in files.
    case .exact(let text): text == line || text + " " == line
    case .anything: true
    case .matching(let pattern): (try? Regex(pattern).wholeMatch(in: line)) != nil
    }
  }

  var text: String {
    switch self {
    case .exact(let text): text
    case .anything: "*"
    case .matching(let pattern): "~ \(pattern)"
    }
  }
}

extension Reply {
  /// The reply as a transcript writes it down.
  var transcriptLines: [String] {
    var result = lines
    if let payload {
      result.append("payload: \(payload.mediaType) \(payload.fileName)")
      var content = String(decoding: payload.bytes, as: UTF8.self)[...]
      if content.unicodeScalars.last == "\n" { content.unicodeScalars.removeLast() }
      for line in content.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false) {
        let visible = String(line).replacing("\r", with: "\\r").replacing(
          "\u{feff}", with: "\\uFEFF")
        result.append("| \(visible)")
      }
    }
    return result + [final]
  }
}
