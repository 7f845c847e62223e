/// The title of a document or of one of its parts.
struct HTMLTitle {
  private let lines: [TitleLine]
  private let rule: DocumentStyle.TitleRule

  init(_ lines: [TitleLine], rule: DocumentStyle.TitleRule) {
    self.lines = lines
    self.rule = rule
  }

  /// The heading, one line below the other, with what stands below them.
  var text: String {
    let spans = lines.enumerated().map { index, line in
      let text = HTMLText.escaped(line.text)
      let isLast = index == lines.count - 1
      let content = isLast && rule == .line ? "<span class=\"half-ruled\">\(text)</span>" : text
      return "<span class=\"\(Self.look(line.role))\">\(content)</span>\n"
    }
    let dashes = rule == .dashes ? "<span aria-hidden=\"true\">-----</span>\n" : ""
    return "<h1>\(spans.joined())\(dashes)</h1>\n"
  }

  private static func look(_ role: TitleLine.Role) -> String {
    switch role {
    case .title: "kind"
    case .label, .subject: "subject"
    case .aside: "aside"
    }
  }
}
