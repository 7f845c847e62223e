import Documents
import Testing

/// Renders a document as a page for browsers.
func html(
  _ info: DocumentInfo = DocumentInfo(title: "Document"),
  _ compose: (any DocumentRenderer) throws -> Void
) throws -> String {
  let sink = ByteSink()
  return try printed(HTMLRenderer(sink: sink), sink, info, compose)
}

/// The blocks of a document as a page for browsers, without what stands around them.
func htmlBlocks(
  language: String = "vi", _ compose: (any DocumentRenderer) throws -> Void
) throws -> String {
  let page = try html(DocumentInfo(title: "Document", language: language), compose)
  let start = try #require(page.firstRange(of: "<main>\n"))
  let end = try #require(page.firstRange(of: "</main>"))
  return String(page[start.upperBound..<end.lowerBound])
}

/// Renders a document as JSON objects on lines.
func jsonLines(
  language: String = "vi", _ compose: (any DocumentRenderer) throws -> Void
) throws -> String {
  let sink = ByteSink()
  return try printed(
    JSONLinesRenderer(sink: sink), sink, DocumentInfo(title: "", language: language), compose)
}

private func printed(
  _ out: any DocumentRenderer, _ sink: ByteSink, _ info: DocumentInfo,
  _ compose: (any DocumentRenderer) throws -> Void
) throws -> String {
  try out.begin(info)
  try compose(out)
  try out.finish()
  return try #require(String(validating: sink.take(), as: UTF8.self))
}

extension String {
  /// How often a text stands in this one.
  func count(of text: String) -> Int { ranges(of: text).count }
}
