internal import CJansson

/// A JSON document in memory.
final class JSONDocument {
  private let json: UnsafeMutablePointer<json_t>

  /// Reads a document within the limits.
  init(_ bytes: ArraySlice<UInt8>, _ limits: ExchangeLimits) throws(ExchangeProblem) {
    var survey = JSONSurvey()
    try survey.look(at: bytes, limits)
    var error = json_error_t()
    let flags = Int(JSON_REJECT_DUPLICATES) | Int(JSON_ALLOW_NUL)
    let json = bytes.withUnsafeBytes { bytes in
      json_loadb(bytes.baseAddress, bytes.count, flags, &error)
    }
    guard let json else { throw Self.problem(&error, survey) }
    self.json = json
  }

  deinit { json_decref(json) }

  /// The value that the document is.
  var root: JSONValue { JSONValue(json: json, path: "") }

  private static func problem(_ error: inout json_error_t, _ survey: JSONSurvey) -> ExchangeProblem
  {
    let reason: ExchangeProblem.Reason
    switch json_error_code(&error) {
    case json_error_out_of_memory: reason = .noMemory
    case json_error_stack_overflow: reason = .tooDeep
    case json_error_premature_end_of_input: reason = .truncated
    case json_error_invalid_utf8: reason = .encoding
    case json_error_duplicate_key: reason = .duplicateKey
    case json_error_invalid_syntax where survey.endsInside: reason = .truncated
    default: reason = .malformed
    }
    let line = max(1, Int(error.line))
    return ExchangeProblem(reason, place: .line(line), column: max(1, Int(error.column)))
  }
}
