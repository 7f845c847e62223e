/// What a file is by its first bytes, whatever its name says.
enum FileSignature: Equatable {
  case zip
  case compound
  case text
  case other(SheetProblem.Reason)

  private static let known: [(bytes: [UInt8], offset: Int, reason: SheetProblem.Reason)] = [
    ([0x89, 0x50, 0x4E, 0x47], 0, .image), ([0xFF, 0xD8, 0xFF], 0, .image),
    (Array("GIF8".utf8), 0, .image), (Array("WEBP".utf8), 8, .image),
    ([0x49, 0x49, 0x2A, 0x00], 0, .image), ([0x4D, 0x4D, 0x00, 0x2A], 0, .image),
    (Array("ftypheic".utf8), 4, .image), (Array("ftypmif1".utf8), 4, .image),
    (Array("%PDF".utf8), 0, .pdf), (Array("{\\rtf".utf8), 0, .word),
    (Array("Rar!".utf8), 0, .archive), ([0x37, 0x7A, 0xBC, 0xAF], 0, .archive),
    ([0x1F, 0x8B, 0x08], 0, .archive), (Array("7z".utf8) + [0xBC], 0, .archive),
  ]

  /// How many bytes of a file are looked at.
  static let length = 4_096

  init(_ head: [UInt8]) {
    func begins(_ bytes: [UInt8], at offset: Int = 0) -> Bool {
      head.count >= offset + bytes.count && head[offset...].starts(with: bytes)
    }
    if begins([0x50, 0x4B, 0x03, 0x04]) || begins([0x50, 0x4B, 0x05, 0x06]) {
      self = .zip
    } else if begins([0xD0, 0xCF, 0x11, 0xE0]) {
      self = .compound
    } else if let match = Self.known.first(where: { begins($0.bytes, at: $0.offset) }) {
      self = .other(match.reason)
    } else if begins(Array("BM".utf8)), head.contains(0) {
      self = .other(.image)
    } else if Self.isMarkup(head) {
      self = .other(.webPage)
    } else {
      self = TextEncoding.isBinary(head) ? .other(.notSpreadsheet) : .text
    }
  }

  /// Whether a text begins as HTML, as a saved web page or as any XML.
  private static func isMarkup(_ head: [UInt8]) -> Bool {
    let text = String(decoding: head.prefix(512).filter { $0 != 0 }, as: UTF8.self).lowercased()
    let start = text.drop { !$0.isASCII || $0.isWhitespace }
    return ["<html", "<!doctype", "<table", "<?xml", "<head", "<meta", "mime-version:"]
      .contains { start.hasPrefix($0) }
  }
}
