/// What a piece of the text is for programs that read a document aloud (ISO 32000-1, 14.8.4).
enum StructureTag: String {
  case document = "Document"
  case title = "H1"
  case heading = "H2"
  case paragraph = "P"
  case table = "Table"
  case row = "TR"
  case columnTitle = "TH"
  case cell = "TD"
}

extension Paginator {
  /// Documents of more pages are not tagged: each page of a list takes 14 KB for its tags and 2 KB
  /// for its text, so that the file would become more than three times as large.
  static let mostTaggedPages = 12

  /// Draws the text of a box as what it is.
  func drawTagged(_ box: Box, y: Double, on canvas: Canvas) {
    guard let row = box.row, let table = box.table else {
      if !box.continuesTag { endTag() }
      if tagged == nil {
        canvas.begin(box.tag)
        tagged = .text
      }
      return canvas.draw(box.text, x: page.left, y: y)
    }
    if tagged != .table(ObjectIdentifier(table)) {
      endTag()
      canvas.begin(.table)
      tagged = .table(ObjectIdentifier(table))
    }
    canvas.begin(.row)
    for lines in box.cells {
      canvas.begin(row == .header ? .columnTitle : .cell)
      canvas.draw(box.text, lines: lines, x: page.left, y: y)
      canvas.end()
    }
    canvas.end()
  }

  /// Ends what is open, as at the end of a page.
  func endTag() {
    guard tagged != nil else { return }
    canvas?.end()
    tagged = nil
  }
}
