/// How the text of a file is encoded.
enum TextEncoding: Equatable {
  /// UTF-8 without a fault.
  case utf8
  /// UTF-8 in which a few bytes are damaged.
  case damagedUTF8
  case utf16LittleEndian
  case utf16BigEndian
  /// Anything else is read as windows-1252, so that legacy fonts can be recognised.
  case windows1252

  /// Whether the text is Unicode.
  var isUnicode: Bool { self != .windows1252 }

  /// Looks through a whole file; text in UTF-8 is worth the time, as nothing else tells it apart.
  init(_ file: FileRegion) throws(SheetProblem) {
    let head = try file.bytes(at: 0, count: FileSignature.length)
    if let wide = Self.wide(head) {
      self = wide
      return
    }
    var survey = UTF8Survey()
    let piece = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
    defer { piece.deallocate() }
    var offset = 0
    while offset < file.size {
      let count = try file.read(at: offset, into: piece)
      guard count > 0 else { throw SheetProblem(.unreadable) }
      survey.look(at: UnsafeRawBufferPointer(rebasing: piece[..<count]))
      offset += count
    }
    survey.finish()
    guard !survey.hasNUL else { throw SheetProblem(.notSpreadsheet) }
    if survey.broken == 0 {
      self = .utf8
    } else {
      // By chance text of a legacy font has hardly a letter that is one of UTF-8, too.
      let isMarked = head.starts(with: [0xEF, 0xBB, 0xBF])
      self = isMarked || survey.wellFormed > 8 * survey.broken ? .damagedUTF8 : .windows1252
    }
  }

  /// Whether the first bytes of a file cannot be text in any encoding that is read.
  static func isBinary(_ head: [UInt8]) -> Bool {
    wide(head) == nil && head.contains(0)
  }

  /// UTF-16 by its byte order mark, or by the zeros of its ASCII letters.
  private static func wide(_ head: [UInt8]) -> TextEncoding? {
    if head.starts(with: [0xFF, 0xFE]) { return .utf16LittleEndian }
    if head.starts(with: [0xFE, 0xFF]) { return .utf16BigEndian }
    guard head.count >= 8, head.contains(0) else { return nil }
    let places = head.indices.filter { head[$0] == 0 }
    let odd = places.count { $0 % 2 == 1 }
    guard places.count * 10 > head.count * 3 else { return nil }
    if odd * 5 > places.count * 4 { return .utf16LittleEndian }
    return odd * 5 < places.count ? .utf16BigEndian : nil
  }
}
