/// One line of a script or of the prompt.
enum ScriptLine {
  /// The command in a line; nil for a blank line and a comment.
  ///
  /// The line goes to the daemon as it is, except `@file` as the last word, which sends a file;
  /// a relative path starts at `folder`.
  static func command(_ line: [UInt8], folder: String) throws(Failure) -> Request? {
    let text = line.trimmingSpaces()
    guard let first = text.first, first != UInt8(ascii: "#") else { return nil }
    let last = text[lastWord(of: text)]
    if isAnnouncement(last) {
      throw Failure(
        .usage,
        en: "a line cannot announce bytes itself: name the file as the last word, @file",
        vi: "dòng lệnh không tự báo trước số byte được: hãy ghi tệp ở cuối dòng, @tệp")
    }
    guard last.first == UInt8(ascii: "@"), last.count > 1, last.dropFirst().first != last.first
    else { return Request(line: text) }
    var path = String(decoding: last.dropFirst(), as: UTF8.self)
    if path.hasPrefix("\"") { path = WireWord.unquoted(path) ?? path }
    if !folder.isEmpty, !path.hasPrefix("/") { path = folder + path }
    let upload = try Upload(path: path)
    return Request(line: Array(text[..<last.startIndex]).trimmingSpaces(), upload: upload)
  }

  /// The range of the last word; spaces inside quotes belong to it.
  private static func lastWord(of line: [UInt8]) -> Range<Int> {
    var start = 0
    var isQuoted = false
    var isEscape = false
    for (index, byte) in line.enumerated() {
      if isEscape {
        isEscape = false
      } else if isQuoted, byte == UInt8(ascii: "\\") {
        isEscape = true
      } else if byte == UInt8(ascii: "\"") {
        isQuoted.toggle()
      } else if byte == UInt8(ascii: " "), !isQuoted {
        start = index + 1
      }
    }
    return start..<line.count
  }

  /// Whether the word is `{N}`.
  private static func isAnnouncement(_ word: ArraySlice<UInt8>) -> Bool {
    guard word.count > 2, word.first == UInt8(ascii: "{"), word.last == UInt8(ascii: "}") else {
      return false
    }
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    return word.dropFirst().dropLast().allSatisfy { digits.contains($0) }
  }

  /// The folder of a file, with its slash; empty for the current folder.
  static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
  }
}

extension [UInt8] {
  /// Without the spaces, tabs and carriage returns at both ends.
  fileprivate func trimmingSpaces() -> [UInt8] {
    func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }
    guard let start = firstIndex(where: { !isSpace($0) }),
      let end = lastIndex(where: { !isSpace($0) })
    else { return [] }
    return Array(self[start...end])
  }
}
