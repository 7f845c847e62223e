internal import XMLReading

/// Reads an entry of a zip file as XML, a piece at a time.
enum XMLDocument {
  /// Reads a document and lets the handler hear of its parts.
  static func read(_ entry: ZipEntry, _ handler: XMLHandler) throws {
    do {
      let stream = try XMLStream(handler)
      while try stream.fill({ try entry.read(into: $0) }) {}
    } catch let failure as XMLFailure {
      let row = (handler as? WorksheetReader)?.row
      switch failure.reason {
      case .documentType: throw SheetProblem(.entity)
      case .noMemory: throw SheetProblem(.unreadable)
      default: throw SheetProblem(.damaged, row: row)
      }
    }
  }
}
