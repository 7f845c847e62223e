/// Records as JSON objects.
enum JSON {
  /// One object; a field that comes more than once becomes an array.
  static func object(_ record: Record) -> String {
    var names: [String] = []
    var values: [String: [String]] = [:]
    let heading = record.heading.map { [Field(name: "done", value: $0)] } ?? []
    for field in heading + record.fields {
      if values[field.name] == nil { names.append(field.name) }
      values[field.name, default: []].append(string(field.value))
    }
    let members = names.map { name in
      let all = values[name] ?? []
      let value = all.count == 1 ? all[0] : "[\(all.joined(separator: ","))]"
      return "\(string(name)):\(value)"
    }
    return "{\(members.joined(separator: ","))}"
  }

  static func string(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F:
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
