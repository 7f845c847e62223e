/// One reply of the daemon, as it stood on the wire.
public struct Reply: Sendable, Equatable {
  /// The lines before the last, without those that frame a payload.
  public var lines: [String] = []
  /// The payload, if there was one.
  public var payload: Payload?
  /// `OK …` or `ERR …`.
  public var final = ""

  /// An empty reply, to be filled.
  public init() {}

  /// What a payload brought.
  public struct Payload: Sendable, Equatable {
    /// What it is, as `text/csv`.
    public let mediaType: String
    /// The name it suggests.
    public let fileName: String
    /// Its bytes, all blocks together.
    public var bytes: [UInt8] = []
  }

  /// One `name: value`.
  public struct Field: Sendable, Equatable {
    /// The name before the colon.
    public let name: String
    /// The value, without the quotes it may have had.
    public let value: String
  }

  /// Whether it ended well.
  public var isOK: Bool { final == "OK" || final.hasPrefix("OK ") }

  /// The fault's number, if it is one.
  public var fault: Int? {
    let words = final.split(separator: " ", maxSplits: 3)
    return words.count > 1 && words[0] == "ERR" ? Int(words[1]) : nil
  }

  /// The fault's token, if it is one.
  public var token: String? {
    let words = final.split(separator: " ", maxSplits: 3)
    return words.count > 2 && words[0] == "ERR" ? String(words[2]) : nil
  }

  /// The lines, read.
  public var fields: [Field] {
    lines.map { line in
      guard let colon = line.firstIndex(of: ":") else { return Field(name: line, value: "") }
      let value = line[line.index(after: colon)...].drop { $0 == " " }
      return Field(name: String(line[..<colon]), value: Self.unquoted(value))
    }
  }

  /// The fields, cut where the first one comes again.
  public var records: [[Field]] {
    var records: [[Field]] = []
    for field in fields {
      if records.isEmpty || field.name == records.first?.first?.name {
        records.append([field])
      } else {
        records[records.count - 1].append(field)
      }
    }
    return records
  }

  /// The value of the first field of that name.
  public subscript(name: String) -> String? { fields.first { $0.name == name }?.value }

  /// The values of all fields of that name.
  public func values(_ name: String) -> [String] {
    fields.filter { $0.name == name }.map(\.value)
  }

  private static func unquoted(_ value: Substring) -> String {
    guard value.first == "\"", value.last == "\"", value.utf8.count > 1 else {
      return String(value)
    }
    var result = ""
    var isEscaped = false
    for character in value.dropFirst().dropLast() {
      if isEscaped {
        result.append(character == "n" ? "\n" : character == "t" ? "\t" : character)
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else {
        result.append(character)
      }
    }
    return result
  }
}
