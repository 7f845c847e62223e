/// Reads lines of `key: value`: the part of YAML that a profile needs.
///
/// A key may have dots. A value is the rest of its line, up to a `#` behind a space; one with
/// spaces at its ends or with such a `#` stands in quotation marks, where `\"` and `\\` stand for
/// a quotation mark and a backslash.
struct FlatText {
  /// One line that says something.
  struct Entry: Sendable, Equatable {
    let key: String
    let value: String
    let line: Int
  }

  private(set) var entries: [Entry] = []

  init(_ text: String, problems: inout ProblemList) {
    var lines: [String: Int] = [:]
    for (index, raw) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated()
    {
      let line = Self.trimmed(index == 0 && raw.first == "\u{FEFF}" ? raw.dropFirst() : raw)
      guard !line.isEmpty, line.first != "#" else { continue }
      guard let entry = Self.entry(line, index + 1, &problems) else { continue }
      if let first = lines[entry.key] {
        problems.add(
          entry.line, vi: "khóa \(entry.key) đã có ở dòng \(first); chỉ giữ một dòng",
          en: "the key \(entry.key) already stands in line \(first); keep one of them")
        continue
      }
      lines[entry.key] = entry.line
      entries.append(entry)
    }
  }

  private static func entry(
    _ line: Substring, _ number: Int, _ problems: inout ProblemList
  ) -> Entry? {
    guard let colon = line.firstIndex(of: ":"), colon > line.startIndex,
      line[line.index(after: colon)...].first.map({ $0 == " " || $0 == "\t" }) ?? true
    else {
      problems.add(
        number, vi: "dòng này phải có dạng \"khóa: giá trị\" (hoặc bắt đầu bằng # nếu là ghi chú)",
        en: "this line must read \"key: value\" (or begin with # if it is a comment)")
      return nil
    }
    let key = String(trimmed(line[..<colon]))
    let rest = trimmed(line[line.index(after: colon)...])
    guard rest.first == "\"" else {
      return Entry(key: key, value: String(trimmed(withoutComment(rest))), line: number)
    }
    guard let value = unquoted(rest) else {
      problems.add(
        number, vi: "giá trị của \(key) thiếu dấu \" ở cuối, hoặc có chữ sau dấu đó",
        en: "the value of \(key) lacks its closing \", or something stands behind it")
      return nil
    }
    return Entry(key: key, value: value, line: number)
  }

  private static func withoutComment(_ text: Substring) -> Substring {
    if text.first == "#" { return "" }
    var previous: Character = "x"
    for index in text.indices {
      if text[index] == "#", previous == " " || previous == "\t" { return text[..<index] }
      previous = text[index]
    }
    return text
  }

  private static func unquoted(_ text: Substring) -> String? {
    var value = ""
    var rest = text.dropFirst()
    while let character = rest.popFirst() {
      switch character {
      case "\"":
        let behind = trimmed(rest)
        return behind.isEmpty || behind.first == "#" ? value : nil
      case "\\":
        guard let next = rest.popFirst(), next == "\"" || next == "\\" else { return nil }
        value.append(next)
      default: value.append(character)
      }
    }
    return nil
  }

  private static func trimmed(_ text: Substring) -> Substring {
    var text = text.drop { $0 == " " || $0 == "\t" }
    while let last = text.last, last == " " || last == "\t" { text.removeLast() }
    return text
  }
}
