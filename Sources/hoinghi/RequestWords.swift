/// A word as the wire wants it.
enum WireWord {
  /// The word itself, or in quotes where the daemon would read it otherwise.
  static func quoted(_ text: String) -> String {
    needsQuotes(text) ? inQuotes(text) : text
  }

  /// One argument of the shell: a value after `name=` is quoted without its name.
  static func argument(_ text: String) -> String {
    guard let equals = text.firstIndex(of: "="), isName(text[..<equals]) else {
      return quoted(text)
    }
    return text[...equals] + quoted(String(text[text.index(after: equals)...]))
  }

  private static func isName(_ text: Substring) -> Bool {
    guard let first = text.utf8.first, isLetter(first) else { return false }
    return text.utf8.allSatisfy {
      isLetter($0) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
        || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  private static func needsQuotes(_ text: String) -> Bool {
    // A word that begins with a brace could be taken for the announcement of an upload.
    if text.isEmpty || text.utf8.first == UInt8(ascii: "{") { return true }
    return text.utf8.contains {
      $0 <= 0x20 || $0 == 0x7F || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\")
    }
  }

  private static func inQuotes(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  /// What a quoted word or value stands for; nil when the quotes are not right.
  static func unquoted(_ text: some StringProtocol) -> String? {
    let scalars = text.unicodeScalars
    guard scalars.count >= 2, scalars.first == "\"", scalars.last == "\"" else { return nil }
    var result = String.UnicodeScalarView()
    var isEscape = false
    for scalar in scalars.dropFirst().dropLast() {
      switch (isEscape, scalar) {
      case (false, "\\"):
        isEscape = true
        continue
      case (false, "\""): return nil
      case (true, "n"): result.append("\n")
      case (true, "t"): result.append("\t")
      default: result.append(scalar)
      }
      isEscape = false
    }
    return isEscape ? nil : String(result)
  }
}

/// One command on its way to the daemon.
struct Request {
  /// The line without its line feed and without the announcement of the upload.
  let line: [UInt8]
  var upload: Upload?

  init(line: [UInt8], upload: Upload? = nil) {
    self.line = line
    self.upload = upload
  }

  /// The command that the arguments of the shell spell; `@file` sends a file, `@@x` means `@x`.
  init(arguments: [String]) throws(Failure) {
    var words: [String] = []
    for argument in arguments {
      if argument.hasPrefix("@@") {
        words.append(WireWord.argument(String(argument.dropFirst())))
      } else if argument.hasPrefix("@"), argument.utf8.count > 1 {
        guard upload == nil else { throw .twoUploads }
        upload = try Upload(path: String(argument.dropFirst()))
      } else {
        words.append(WireWord.argument(argument))
      }
    }
    line = Array(words.joined(separator: " ").utf8)
  }

  /// The bytes that go out before those of the upload.
  var opening: [UInt8] {
    guard let upload else { return line + [0x0A] }
    return line + Array(" {\(upload.count)}\n".utf8)
  }

  /// The name of the command, as far as its first word gives it.
  var firstWord: String {
    let word = line.drop { $0 == 0x20 }.prefix { $0 != 0x20 }
    return String(decoding: word, as: UTF8.self)
  }
}

extension Failure {
  fileprivate static let twoUploads = Failure(
    .usage,
    en: "one command sends one file: there is more than one @file",
    vi: "mỗi lệnh chỉ gửi được một tệp: đang có nhiều hơn một @tệp")
}
