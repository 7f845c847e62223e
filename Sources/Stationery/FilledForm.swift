/// A line with places to fill, such as `Số: {number}/{type}-{body}`.
enum FilledForm {
  /// Fills the places; a name without a value becomes nothing.
  static func filled(_ form: String, _ values: [String: String]) -> String {
    var result = ""
    var rest = Substring(form)
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      result += rest[..<open]
      result += values[String(rest[rest.index(after: open)..<close])] ?? ""
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }

  /// The names of the places; nil if a brace stands alone.
  static func places(_ form: String) -> [String]? {
    var names: [String] = []
    var rest = Substring(form)
    while let open = rest.firstIndex(of: "{") {
      guard !rest[..<open].contains("}"), let close = rest[open...].firstIndex(of: "}") else {
        return nil
      }
      names.append(String(rest[rest.index(after: open)..<close]))
      rest = rest[rest.index(after: close)...]
    }
    return rest.contains("}") ? nil : names
  }
}
