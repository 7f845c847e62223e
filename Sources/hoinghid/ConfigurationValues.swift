import Glibc

/// The longest path a Unix socket can have, without the final zero.
let longestSocketPath = 107

extension ConfigurationReading {
  /// A path, made absolute.
  mutating func path(_ key: ConfigurationKey, default text: String) -> String? {
    value(key, default: text, allowed: "a path") { $0.isEmpty ? nil : absolutePath($0) }
  }

  /// A whole number within bounds.
  mutating func whole(
    _ key: ConfigurationKey, default number: Int, in range: ClosedRange<Int>
  ) -> Int? {
    value(
      key, default: String(number),
      allowed: "a whole number from \(range.lowerBound) to \(range.upperBound)"
    ) { text in
      Int(text).flatMap { range.contains($0) ? $0 : nil }
    }
  }

  /// A size in bytes, plain or as `64 MiB`.
  mutating func bytes(
    _ key: ConfigurationKey, default text: String, in range: ClosedRange<Int>
  ) -> Int? {
    value(
      key, default: text,
      allowed: "a size from \(range.lowerBound) to \(range.upperBound) bytes, as 65536 or 64 MiB"
    ) { text in
      byteCount(text).flatMap { range.contains($0) ? $0 : nil }
    }
  }

  /// One word of a few.
  mutating func choice(
    _ key: ConfigurationKey, default word: String, of words: [String]
  ) -> String? {
    value(key, default: word, allowed: words.joined(separator: ", ")) {
      words.contains($0) ? $0 : nil
    }
  }

  /// A loopback address and port; `off` or nothing closes the port.
  mutating func loopback(_ key: ConfigurationKey) -> LoopbackAddress? {
    let allowed = "a loopback address and a port, as 127.0.0.1:2019, or off"
    let address = optional(key, allowed: allowed) { text -> LoopbackAddress?? in
      text == "off" ? .some(nil) : hostAndPort(text).map(Optional.some)
    }
    guard let address = address ?? nil else { return nil }
    guard isLoopback(address.host) else {
      refuse(
        key,
        because: "\(address) can be reached from other machines, and that needs TLS, which this"
          + " daemon does not speak yet; listen on 127.0.0.1 and let a TLS proxy or ssh forward")
      return nil
    }
    return address
  }
}

private func byteCount(_ text: String) -> Int? {
  let units: [(String, Int)] = [("KiB", 1 << 10), ("MiB", 1 << 20), ("GiB", 1 << 30)]
  for (unit, size) in units where text.hasSuffix(unit) {
    guard let number = Int(text.dropLast(3).filter { $0 != " " }), number >= 0 else { return nil }
    let (product, overflow) = number.multipliedReportingOverflow(by: size)
    return overflow ? nil : product
  }
  return Int(text)
}

private func hostAndPort(_ text: String) -> LoopbackAddress? {
  guard let colon = text.lastIndex(of: ":"),
    let port = Int(text[text.index(after: colon)...]), (0...65_535).contains(port)
  else { return nil }
  var host = text[..<colon]
  if host.hasPrefix("["), host.hasSuffix("]") { host = host.dropFirst().dropLast() }
  return host.isEmpty ? nil : LoopbackAddress(host: String(host), port: port)
}

private func isLoopback(_ host: String) -> Bool {
  if host == "localhost" || host == "::1" { return true }
  let parts = host.split(separator: ".", omittingEmptySubsequences: false).map { UInt8($0) }
  return parts.count == 4 && parts.first == 127 && !parts.contains(nil)
}

/// The path from the root, for a program that will run elsewhere.
private func absolutePath(_ path: String) -> String {
  guard !path.hasPrefix("/") else { return path }
  guard let buffer = getcwd(nil, 0) else { return path }
  defer { free(buffer) }
  return String(cString: buffer) + "/" + path
}

/// What libpq is told about a database, as a person may see it.
enum ConnectionText {
  /// The text without the password a URL or a keyword list may carry.
  static func redacted(_ text: String) -> String {
    if text.hasPrefix("postgres://") || text.hasPrefix("postgresql://"),
      let at = text.lastIndex(of: "@"), let start = text.firstRange(of: "//")?.upperBound,
      let colon = text[start..<at].firstIndex(of: ":")
    {
      return text[...colon] + "***" + text[at...]
    }
    guard let word = text.firstRange(of: "password") else { return text }
    return text[..<word.lowerBound] + "password=***"
  }

  /// `key='value'`, escaped as libpq reads it.
  static func parameter(_ key: String, _ value: String) -> String {
    let escaped = value.reduce(into: "") { result, character in
      if character == "'" || character == "\\" { result.append("\\") }
      result.append(character)
    }
    return "\(key)='\(escaped)'"
  }
}
