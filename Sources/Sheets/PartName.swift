/// The names of the parts of a workbook, and how one part refers to another.
enum PartName {
  /// Where the relationships of a part are: `xl/_rels/workbook.xml.rels` for `xl/workbook.xml`.
  static func relationships(of part: String) -> String {
    let (folder, name) = split(part)
    return folder + "_rels/" + name + ".rels"
  }

  /// The part a target of another part means.
  static func resolved(_ target: String, from part: String) -> String {
    let target = String(target.map { $0 == "\\" ? "/" : $0 })
    let path = target.hasPrefix("/") ? target : split(part).folder + target
    var steps: [Substring] = []
    for step in path.split(separator: "/") {
      switch step {
      case ".": continue
      case "..": _ = steps.popLast()
      default: steps.append(step)
      }
    }
    return steps.joined(separator: "/")
  }

  private static func split(_ part: String) -> (folder: String, name: String) {
    guard let slash = part.lastIndex(of: "/") else { return ("", part) }
    return (String(part[...slash]), String(part[part.index(after: slash)...]))
  }
}
