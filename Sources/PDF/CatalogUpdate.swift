/// The update that is appended to a finished file (ISO 32000-1, 7.5.6): the language of the text,
/// that a window shows its title instead of the name of the file, and that it is tagged.
struct CatalogUpdate {
  private let tail: [UInt8]
  private let offset: Int

  /// Reads the end of a file, which begins at an offset.
  init(tail: [UInt8], offset: Int) {
    self.tail = tail
    self.offset = offset
  }

  /// The bytes to append; none if the file is not closed by a table of references.
  func bytes(language: String) -> [UInt8] {
    guard let trailerStart = last("trailer"),
      let start = number(after: "startxref", from: trailerStart),
      let size = number(after: "/Size", from: trailerStart),
      let root = number(after: "/Root", from: trailerStart),
      let catalog = dictionary(ofObject: root)
    else { return [] }
    let info = number(after: "/Info", from: trailerStart).map { "/Info \($0) 0 R " } ?? ""
    let old = String(decoding: catalog, as: UTF8.self)
    var body = "\(root) 0 obj\n" + old
    // Cairo 1.16 writes the structure of a document and does not say so.
    if old.contains("/StructTreeRoot"), !old.contains("/MarkInfo") {
      body += "   /MarkInfo << /Marked true >>\n"
    }
    body += "   /Lang (\(language))\n   /ViewerPreferences << /DisplayDocTitle true >>\n"
    body += ">>\nendobj\n"
    let objectOffset = offset + tail.count
    var reference = String(objectOffset)
    reference = String(repeating: "0", count: max(0, 10 - reference.utf8.count)) + reference
    let table =
      "xref\n\(root) 1\n\(reference) 00000 n \ntrailer\n<< /Size \(size) /Root \(root) 0 R "
      + "\(info)/Prev \(start) >>\nstartxref\n\(objectOffset + body.utf8.count)\n%%EOF\n"
    return Array((body + table).utf8)
  }

  /// The dictionary of an object up to its closing brackets.
  private func dictionary(ofObject number: Int) -> ArraySlice<UInt8>? {
    guard let object = last("\n\(number) 0 obj\n"),
      let end = first("endobj", from: object)
    else { return nil }
    let start = object + "\n\(number) 0 obj\n".utf8.count
    let body = tail[start..<end]
    guard let close = body.lastIndex(of: UInt8(ascii: ">")) else { return nil }
    return tail[start..<(close - 1)]
  }

  private func number(after name: String, from start: Int) -> Int? {
    guard let found = first(name, from: start) else { return nil }
    let digits = tail[(found + name.utf8.count)...].drop { $0 == 0x20 || $0 == 0x0A || $0 == 0x0D }
      .prefix { 0x30...0x39 ~= $0 }
    return Int(String(decoding: digits, as: UTF8.self))
  }

  private func first(_ text: String, from start: Int) -> Int? {
    let wanted = Array(text.utf8)
    guard tail.count >= wanted.count, start <= tail.count - wanted.count else { return nil }
    return (start...(tail.count - wanted.count)).first { tail[$0...].starts(with: wanted) }
  }

  private func last(_ text: String) -> Int? {
    let wanted = Array(text.utf8)
    guard tail.count >= wanted.count else { return nil }
    return (0...(tail.count - wanted.count)).last { tail[$0...].starts(with: wanted) }
  }
}
