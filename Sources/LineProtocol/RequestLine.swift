/// Reads one line of the wire into a request.
public enum RequestLine {
  /// Reads a line without its line feed; a carriage return at the end is dropped.
  ///
  /// - Throws: `badText` for NUL, other control characters and bytes that are not UTF-8,
  ///   `badQuoting` for quotes that do not close, `tooManyWords` beyond the limit.
  public static func parse(_ line: UnsafeRawBufferPointer, maxWords: Int = 512) throws(Fault)
    -> Request
  {
    var scanner = Scanner(bytes: line, end: line.count)
    if scanner.end > 0, line[scanner.end - 1] == 0x0d { scanner.end -= 1 }
    var words: [String] = []
    var pairs: [Request.Pair] = []
    var endsWithBareWord = false
    while scanner.skipSpaces() {
      guard words.count + pairs.count < maxWords else {
        throw Fault(
          .tooManyWords, vi: "quá \(maxWords) từ trong một dòng; hãy chia thành nhiều lệnh",
          en: "more than \(maxWords) words in a line; split it into several commands")
      }
      if let name = scanner.pairName() {
        pairs.append(Request.Pair(name: name, value: try scanner.word()))
        endsWithBareWord = false
      } else {
        words.append(try scanner.word())
        endsWithBareWord = scanner.endedBare
      }
    }
    var upload: Int?
    if endsWithBareWord, let last = words.last, let size = uploadSize(last) {
      upload = size
      words.removeLast()
    }
    return Request(words: words, pairs: pairs, uploadSize: upload)
  }

  private static func uploadSize(_ word: String) -> Int? {
    guard word.utf8.count > 2, word.utf8.first == UInt8(ascii: "{"), word.hasSuffix("}") else {
      return nil
    }
    let digits = word.dropFirst().dropLast()
    guard digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    // A number beyond all bounds is still an announcement: too large, and no word.
    return Int(digits) ?? .max
  }
}

/// Walks over the bytes of a line.
private struct Scanner {
  let bytes: UnsafeRawBufferPointer
  var end: Int
  var position = 0
  /// Whether the last word stood without quotes: only then can it announce an upload.
  var endedBare = false

  init(bytes: UnsafeRawBufferPointer, end: Int) {
    self.bytes = bytes
    self.end = end
  }

  mutating func skipSpaces() -> Bool {
    while position < end, bytes[position] == 0x20 || bytes[position] == 0x09 { position += 1 }
    return position < end
  }

  /// `name=` at the start of an unquoted word: lower-case letters, digits, dots and hyphens.
  mutating func pairName() -> String? {
    guard isLowercase(bytes[position]) else { return nil }
    var index = position + 1
    while index < end {
      let byte = bytes[index]
      if byte == UInt8(ascii: "=") {
        defer { position = index + 1 }
        return String(decoding: bytes[position..<index], as: UTF8.self)
      }
      guard isLowercase(byte) || (0x30...0x39).contains(byte) || byte == 0x2d || byte == 0x2e
      else { return nil }
      index += 1
    }
    return nil
  }

  private func isLowercase(_ byte: UInt8) -> Bool { (0x61...0x7a).contains(byte) }

  mutating func word() throws(Fault) -> String {
    endedBare = false
    guard position < end else { return "" }
    if bytes[position] == UInt8(ascii: "\"") { return try quoted() }
    let start = position
    while position < end, bytes[position] != 0x20, bytes[position] != 0x09 {
      let byte = bytes[position]
      if byte < 0x20 || byte == 0x7f { throw .control(byte) }
      if byte == UInt8(ascii: "\"") {
        throw Fault(
          .badQuoting, vi: "dấu \" ở giữa từ; hãy đặt cả từ trong dấu nháy và viết \\\"",
          en: "a \" in the middle of a word; quote the whole word and write \\\"")
      }
      position += 1
    }
    endedBare = true
    return try text(bytes[start..<position])
  }

  private mutating func quoted() throws(Fault) -> String {
    position += 1
    let start = position
    var unescaped: [UInt8] = []
    var copiedTo = position
    while position < end {
      switch bytes[position] {
      case UInt8(ascii: "\""):
        return try closeQuote(start: start, copiedTo: copiedTo, unescaped: &unescaped)
      case UInt8(ascii: "\\"):
        unescaped.append(contentsOf: bytes[copiedTo..<position])
        unescaped.append(try escape())
        copiedTo = position
      case let byte where byte < 0x20 || byte == 0x7f:
        throw .control(byte)
      default:
        position += 1
      }
    }
    throw Fault(
      .badQuoting, vi: "thiếu dấu \" đóng ở cuối dòng", en: "the closing \" is missing")
  }

  private mutating func closeQuote(start: Int, copiedTo: Int, unescaped: inout [UInt8])
    throws(Fault) -> String
  {
    let close = position
    position += 1
    if position < end, bytes[position] != 0x20, bytes[position] != 0x09 {
      throw Fault(
        .badQuoting, vi: "sau dấu \" đóng phải có dấu cách",
        en: "a space must follow the closing \"")
    }
    if copiedTo == start { return try text(bytes[start..<close]) }
    unescaped.append(contentsOf: bytes[copiedTo..<close])
    guard let word = String(validating: unescaped, as: UTF8.self) else { throw .notUTF8 }
    return word
  }

  private mutating func escape() throws(Fault) -> UInt8 {
    guard position + 1 < end else {
      throw Fault(.badQuoting, vi: "dấu \\ ở cuối dòng", en: "a \\ ends the line")
    }
    defer { position += 2 }
    switch bytes[position + 1] {
    case UInt8(ascii: "\""): return UInt8(ascii: "\"")
    case UInt8(ascii: "\\"): return UInt8(ascii: "\\")
    case UInt8(ascii: "n"): return 0x0a
    case UInt8(ascii: "t"): return 0x09
    default:
      throw Fault(
        .badQuoting, vi: "chỉ dùng được \\\" \\\\ \\n \\t trong dấu nháy",
        en: "only \\\" \\\\ \\n \\t can be escaped within quotes")
    }
  }

  private func text(_ slice: Slice<UnsafeRawBufferPointer>) throws(Fault) -> String {
    guard let word = String(validating: slice, as: UTF8.self) else { throw .notUTF8 }
    return word
  }
}

extension Fault {
  fileprivate static var notUTF8: Fault {
    Fault(
      .badText, vi: "dòng lệnh không phải UTF-8; hãy đặt bảng mã UTF-8 rồi gửi lại",
      en: "the line is not UTF-8; send text in UTF-8")
  }

  fileprivate static func control(_ byte: UInt8) -> Fault {
    Fault(
      .badText, vi: "ký tự điều khiển (byte \(byte)) trong dòng lệnh; hãy bỏ nó đi",
      en: "a control character (byte \(byte)) stands in the line; leave it out")
  }
}
