import Foundation

/// Writes a Swift file from text files, one raw string literal each, in an enumeration that is named
/// as the file.
///
/// Files of a folder `queries` or `reports` hold statements under lines `-- :name NAME`; the files
/// of other folders are embedded whole, in the order of their names.
@main
struct TextEmbed {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    guard let output = arguments.first else { throw Problem("no output file was named") }
    var whole: [String: [(name: String, text: String)]] = [:]
    var named: [(name: String, text: String)] = []
    for path in arguments.dropFirst() {
      let url = URL(fileURLWithPath: path)
      let folder = url.deletingLastPathComponent().lastPathComponent
      let name = url.lastPathComponent
      guard name.wholeMatch(of: /[a-z0-9_-]+\.(sql|profile|template)/) != nil else {
        throw Problem("\(path): a name is made of a-z, 0-9, _ and -")
      }
      let text = try String(contentsOf: url, encoding: .utf8)
      if text.contains("\"\"\"###") { throw Problem("\(path) holds the delimiter \"\"\"###") }
      if folder == "queries" || folder == "reports" {
        named += try statements(text, path)
      } else {
        whole[folder, default: []].append((name, text))
      }
    }
    let name = URL(fileURLWithPath: output).deletingPathExtension().lastPathComponent
    try source(named: name, whole: whole, statements: named).write(
      toFile: output, atomically: true, encoding: .utf8)
  }

  private static func statements(_ text: String, _ path: String) throws -> [(String, String)] {
    var result: [(name: String, text: String)] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("-- :name ") {
        result.append((String(line.dropFirst(9)).trimmingCharacters(in: .whitespaces), ""))
      } else if !result.isEmpty {
        result[result.count - 1].text += line + "\n"
      } else if !line.isEmpty, !line.hasPrefix("--") {
        throw Problem("\(path): SQL before the first -- :name")
      }
    }
    return result.map { ($0.name, $0.text.trimmingCharacters(in: .whitespacesAndNewlines)) }
  }

  private static func source(
    named name: String, whole: [String: [(name: String, text: String)]],
    statements: [(name: String, text: String)]
  ) throws -> String {
    var seen: Set<String> = []
    for entry in statements where !seen.insert(entry.name).inserted {
      throw Problem("\(entry.name) is named twice")
    }
    var text = "enum \(name) {\n"
    for folder in whole.keys.sorted() {
      text += "  static let \(folder): [(name: String, text: String)] = [\n"
      for file in whole[folder] ?? [] {
        text += "    (\"\(file.name)\", ###\"\"\"\n\(file.text)\n\"\"\"###),\n"
      }
      text += "  ]\n"
    }
    text += "  static let statements: [String: String] = [\n"
    if statements.isEmpty { text += "    :\n" }
    for entry in statements {
      text += "    \"\(entry.name)\": ###\"\"\"\n\(entry.text)\n\"\"\"###,\n"
    }
    return text + "  ]\n}\n"
  }

  struct Problem: Error, CustomStringConvertible {
    let description: String
    init(_ description: String) { self.description = description }
  }
}
