/// What came of the load.
struct Results {
  /// Requests sent and replies received, those of the warm-up and of the end included.
  var sent = 0
  var total = 0
  private(set) var errors = 0
  private(set) var firstError: String?
  /// Replies received in the seconds that count, and how long they took to come.
  var completed = 0
  var seconds = 0.0
  var latencies = Latencies()

  mutating func noteError(_ line: UnsafeRawBufferPointer) {
    errors += 1
    if firstError == nil { firstError = String(decoding: line, as: UTF8.self) }
  }

  var json: String {
    let error = firstError.map { #", "first_error": "\#(escaped($0))""# } ?? ""
    let milliseconds = [0.5, 0.99].map { latencies.milliseconds(at: $0) }
    return """
      {"completed": \(completed), "errors": \(errors), "seconds": \(seconds), \
      "p50_ms": \(milliseconds[0]), "p99_ms": \(milliseconds[1]), "total": \(total)\(error)}
      """
  }
}

private func escaped(_ text: String) -> String {
  var result = ""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"", "\\": result += "\\\(scalar)"
    case _ where scalar.value < 0x20: result += " "
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result
}
