import Documents
import Glibc
import PDF
import Testing

/// A document that was printed into a file, and what other programs read in it.
final class PrintedFile {
  let path: String
  let bytes: [UInt8]
  let measured: PDFLayout

  /// Measures and prints the blocks that are produced.
  init(
    _ info: DocumentInfo = DocumentInfo(title: "Thử"),
    _ produce: (PDFRenderer) throws -> Void
  ) throws {
    let measuring = PDFRenderer()
    try Self.produce(info, measuring, produce)
    measured = measuring.layout
    var bytes: [UInt8] = []
    let drawing = PDFRenderer(layout: measured) { bytes.append(contentsOf: $0) }
    try Self.produce(info, drawing, produce)
    #expect(drawing.layout == measured)
    self.bytes = bytes
    var template = Array("/tmp/pdf-test-XXXXXX".utf8CString)
    let descriptor = mkstemp(&template)
    try #require(descriptor >= 0)
    defer { close(descriptor) }
    try #require(write(descriptor, bytes, bytes.count) == bytes.count)
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit {
    unlink(path)
  }

  private static func produce(
    _ info: DocumentInfo, _ renderer: PDFRenderer, _ produce: (PDFRenderer) throws -> Void
  ) throws {
    try renderer.begin(info)
    try produce(renderer)
    try renderer.finish()
  }

  /// The text of each page.
  var pages: [String] {
    Tool.run("pdftotext -layout \(path) -").output.split(
      separator: "\u{0C}", omittingEmptySubsequences: false
    ).dropLast().map(String.init)
  }

  /// The text without its arrangement: words with one blank between them.
  var words: String {
    Tool.run("pdftotext -raw \(path) -").output.split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
  }

  /// How many pages another program counts.
  var pageCount: Int? {
    let lines = Tool.run("pdfinfo \(path)").output.split(separator: "\n")
    return lines.first { $0.hasPrefix("Pages:") }
      .flatMap { Int($0.dropFirst(6).drop { $0 == " " }) }
  }

  /// Every word with the rectangle it covers, in points.
  var wordBoxes: [WordBox] {
    Tool.run("pdftotext -bbox \(path) -").output.split(separator: "\n").compactMap {
      WordBox(String($0))
    }
  }
}

/// A word and the rectangle it covers.
struct WordBox: Equatable {
  let text: String
  let left: Double
  let top: Double
  let right: Double
  let bottom: Double

  /// Reads a line of `pdftotext -bbox`; nil if it has no word.
  init?(_ line: String) {
    let parts = line.split(separator: "\"", omittingEmptySubsequences: false)
    guard line.contains("<word "), parts.count == 9, let left = Double(parts[1]),
      let top = Double(parts[3]), let right = Double(parts[5]), let bottom = Double(parts[7])
    else { return nil }
    text = String(parts[8].dropFirst().prefix { $0 != "<" })
    (self.left, self.top, self.right, self.bottom) = (left, top, right, bottom)
  }
}
