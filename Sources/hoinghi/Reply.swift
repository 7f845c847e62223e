/// One `field: value` of a reply.
struct Field: Equatable, Sendable {
  let name: String
  let value: String
}

/// The refusal of a command, as the daemon words it.
struct Fault: Equatable, Sendable {
  let number: Int
  let token: String
  let sentence: String

  var status: ExitStatus { ExitStatus(faultNumber: number) }
}

/// How a reply ended.
enum Outcome: Equatable, Sendable {
  /// The words after `OK`.
  case done(String)
  case refused(Fault)
}

/// The announcement of a file inside a reply.
struct Payload: Equatable, Sendable {
  let mediaType: String
  let fileName: String

  /// Bytes that a terminal can show without harm.
  var isText: Bool {
    mediaType.hasPrefix("text/") || mediaType.hasPrefix("application/json")
  }
}

/// One line of a reply, understood.
enum ReplyLine: Equatable, Sendable {
  case field(Field)
  case end(Outcome)

  /// Nil when the line is not of the protocol.
  init?(_ line: String) {
    if line == "OK" {
      self = .end(.done(""))
    } else if line.hasPrefix("OK ") {
      self = .end(.done(String(line.dropFirst(3))))
    } else if line.hasPrefix("ERR ") {
      let words = line.split(separator: " ", maxSplits: 3, omittingEmptySubsequences: false)
      guard words.count >= 3, let number = Int(words[1]) else { return nil }
      let sentence = words.count > 3 ? String(words[3]) : ""
      self = .end(
        .refused(Fault(number: number, token: String(words[2]), sentence: sentence)))
    } else {
      guard let field = Self.field(line) else { return nil }
      self = .field(field)
    }
  }

  private static func field(_ line: String) -> Field? {
    let bytes = line.utf8
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")), colon > bytes.startIndex else {
      return nil
    }
    let name = line[..<colon]
    guard !name.utf8.contains(0x20) else { return nil }
    var value = line[bytes.index(after: colon)...]
    if value.utf8.first == 0x20 { value = Substring(value.utf8.dropFirst()) }
    guard value.utf8.first == UInt8(ascii: "\"") else {
      return Field(name: String(name), value: String(value))
    }
    guard let plain = WireWord.unquoted(value) else { return nil }
    return Field(name: String(name), value: plain)
  }
}

extension Payload {
  /// Reads the value of a `payload:` field.
  init(value: String) {
    // The file name is the last word: a media type may hold spaces, as before its charset.
    guard let space = value.lastIndex(of: " ") else {
      (mediaType, fileName) = (value.isEmpty ? "application/octet-stream" : value, "")
      return
    }
    mediaType = String(value[..<space])
    fileName = String(value[value.index(after: space)...])
  }
}
