import Documents
import PDF

/// What the press makes of a document.
enum DocumentForm: String {
  /// Pages.
  case pdf
  /// Lines of text, to look at what arrived.
  case text

  /// Takes the bytes of a file piece by piece.
  typealias Write = (UnsafeRawBufferPointer) throws -> Void

  /// The ending of its files, without the dot.
  var fileExtension: String {
    switch self {
    case .pdf: PDFRenderer.fileExtension
    case .text: TextRenderer.fileExtension
    }
  }

  /// Writes a document, which can be had as often as it takes.
  ///
  /// - Parameter fonts: Those of the documents before it.
  func write(
    _ replay: (any DocumentRenderer) throws -> Void, with fonts: PDFFonts,
    _ write: @escaping Write
  ) throws {
    switch self {
    case .text: try replay(TextRenderer(sink: ByteSink(flush: write)))
    case .pdf:
      let layout = try measure(replay, fonts)
      let pieces = Pieces(write)
      try replay(PDFRenderer(layout: layout, fonts: fonts) { try pieces.add($0) })
      try pieces.finish()
    }
  }

  /// Sees that there are the letters it needs.
  func check() throws {
    guard self == .pdf else { return }
    try PDFRenderer().begin(DocumentInfo(title: ""))
  }

  // What measured is gone before the drawing begins: together they would take twice the memory.
  private func measure(
    _ replay: (any DocumentRenderer) throws -> Void, _ fonts: PDFFonts
  ) throws -> PDFLayout {
    let renderer = PDFRenderer(fonts: fonts)
    try replay(renderer)
    return renderer.layout
  }
}

/// Joins the bytes of a PDF file, which come a line at a time, to pieces worth a system call.
private final class Pieces {
  private let write: DocumentForm.Write
  private var bytes: [UInt8] = []

  init(_ write: @escaping DocumentForm.Write) {
    self.write = write
    bytes.reserveCapacity(131_072)
  }

  func add(_ piece: UnsafeRawBufferPointer) throws {
    bytes.append(contentsOf: piece)
    if bytes.count >= 65_536 { try finish() }
  }

  func finish() throws {
    try bytes.withUnsafeBytes(write)
    bytes.removeAll(keepingCapacity: true)
  }
}
