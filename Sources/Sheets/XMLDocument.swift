import CExpat

/// Reads an entry of a zip file as XML, a piece at a time.
enum XMLDocument {
  private static let piece = 1 << 16
  /// A tag or comment is kept whole, so it must end within this many bytes.
  private static let longestTag = 1 << 20

  /// Reads a document and lets the handler hear of its parts.
  static func read(_ entry: ZipEntry, _ handler: XMLHandler) throws {
    guard let parser = XML_ParserCreate(nil) else { throw SheetProblem(.unreadable) }
    defer { XML_ParserFree(parser) }
    handler.attach(to: parser)
    defer { handler.detach() }
    var total = 0
    var isAtEnd = false
    while !isAtEnd, !handler.isStopped {
      guard let buffer = XML_GetBuffer(parser, Int32(piece)) else {
        throw SheetProblem(.damaged, row: handler.row)
      }
      let count = try entry.read(into: UnsafeMutableRawBufferPointer(start: buffer, count: piece))
      isAtEnd = count == 0
      total += count
      let status = XML_ParseBuffer(parser, Int32(count), isAtEnd ? 1 : 0)
      if let failure = handler.failure { throw failure }
      if handler.isStopped { return }
      guard status == XML_STATUS_OK,
        isAtEnd || total - Int(XML_GetCurrentByteIndex(parser)) <= longestTag
      else { throw SheetProblem(.damaged, row: handler.row) }
    }
  }
}
