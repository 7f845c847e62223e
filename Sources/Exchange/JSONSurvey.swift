/// Looks through a JSON document before it is taken into memory, so that none can fill it.
struct JSONSurvey {
  private var depth = 0
  private var values = 1
  private var line = 1
  private var isInString = false

  /// Whether the document ends before all that it opens is closed.
  var endsInside: Bool { isInString || depth > 0 }

  /// Counts the values and how deep they lie in each other.
  mutating func look(
    at bytes: ArraySlice<UInt8>, _ limits: ExchangeLimits
  ) throws(ExchangeProblem) {
    var isEscaped = false
    for byte in bytes {
      if byte == UInt8(ascii: "\n") { line += 1 }
      if isInString {
        if isEscaped {
          isEscaped = false
        } else if byte == UInt8(ascii: "\\") {
          isEscaped = true
        } else if byte == UInt8(ascii: "\"") {
          isInString = false
        }
        continue
      }
      switch byte {
      case UInt8(ascii: "\""): isInString = true
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        depth += 1
        values += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
      case UInt8(ascii: ","): values += 1
      default: continue
      }
      guard depth <= limits.maximumDepth else {
        throw ExchangeProblem(.tooDeep, place: .line(line))
      }
      guard values <= limits.maximumValues else {
        throw ExchangeProblem(
          .tooManyParts, place: .line(line), values: [String(limits.maximumValues)])
      }
    }
  }
}
