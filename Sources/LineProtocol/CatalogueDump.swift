extension Catalogue {
  /// The whole catalogue as JSON: clients learn commands, completion and columns from it.
  ///
  /// The shape is versioned by its `version` member.
  public func json() -> String {
    let list = commands.map(\.json).joined(separator: ",\n")
    let faults = FaultCode.allCases.map {
      "{\"number\":\($0.rawValue),\"token\":\(jsonText($0.token))}"
    }
    return """
      {"version":1,"faults":[\(faults.joined(separator: ","))],
      "commands":[
      \(list)
      ]}

      """
  }
}

extension Command {
  fileprivate var json: String {
    let parameters = parameters.map { parameter in
      jsonObject([
        ("name", jsonText(parameter.name)), ("kind", jsonText(parameter.kind)),
        ("form", jsonText(parameter.form.rawValue)), ("help", jsonSentence(parameter.help)),
        ("sample", jsonText(parameter.sample)),
      ])
    }
    let fields = fields.map { field in
      jsonObject([
        ("name", jsonText(field.name)), ("optional", field.isOptional ? "true" : "false"),
        ("help", jsonSentence(field.help)),
      ])
    }
    var wakes: [String] = []
    if case .writes(let subjects) = effect { wakes = subjects.map { jsonText($0.rawValue) } }
    return jsonObject([
      ("name", jsonText(name)), ("summary", jsonSentence(summary)), ("role", jsonText(role.name)),
      ("effect", jsonText(effect.name)), ("wakes", "[\(wakes.joined(separator: ","))]"),
      ("payload", hasPayload ? "true" : "false"),
      ("parameters", "[\(parameters.joined(separator: ","))]"),
      ("fields", "[\(fields.joined(separator: ","))]"),
      ("faults", "[\(faults.map { String($0.rawValue) }.joined(separator: ","))]"),
      ("since", jsonText(since)), ("example", jsonText(example)),
    ])
  }
}

private func jsonObject(_ members: [(String, String)]) -> String {
  "{" + members.map { "\"\($0.0)\":\($0.1)" }.joined(separator: ",") + "}"
}

private func jsonSentence(_ sentence: Sentence) -> String {
  jsonObject([("vi", jsonText(sentence.vi)), ("en", jsonText(sentence.en))])
}

/// A text as JSON writes it (RFC 8259 §7).
func jsonText(_ text: String) -> String {
  var result = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"": result += "\\\""
    case "\\": result += "\\\\"
    case "\n": result += "\\n"
    case "\t": result += "\\t"
    case _ where scalar.value < 0x20:
      let digits = String(scalar.value, radix: 16)
      result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result + "\""
}
