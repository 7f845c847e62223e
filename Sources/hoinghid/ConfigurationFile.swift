import Configuration
import Glibc
import Synchronization

/// The configuration file as text values by dotted key.
struct ConfigurationFile: Sendable {
  /// The path as it was given, for messages.
  let path: String
  /// What the file sets; nested keys are joined by dots.
  let values: [String: String]

  /// Reads and parses the file; what cannot be understood goes to `problems`.
  init(path: String, problems: inout [String]) throws {
    self.path = path
    let bytes = try Self.read(path)
    // A file in which every line is a comment is no mapping to the parser, but fine to us.
    guard Self.saysSomething(bytes) else {
      values = [:]
      return
    }
    // The snapshot does not list its keys, but it asks about each one whether it is secret.
    let names = KeyCollector()
    let snapshot: YAMLSnapshot
    do {
      snapshot = try YAMLSnapshot(
        data: bytes.span.bytes, providerName: path,
        parsingOptions: .init(
          secretsSpecifier: .dynamic { key, _ in
            names.insert(key)
            return false
          }))
    } catch {
      throw ConfigurationError(["\(path): \(Self.oneLine("\(error)"))"])
    }
    var values: [String: String] = [:]
    for name in names.all {
      do {
        let found = try snapshot.value(forKey: AbsoluteConfigKey([name]), type: .string).value
        if case .string(let text)? = found?.content { values[name] = text }
      } catch {
        // An unknown name is reported as such, whatever it holds.
        values[name] = "[]"
        guard ConfigurationKey(rawValue: name) != nil else { continue }
        problems.append("\(path): \(name) takes one value, not a list")
      }
    }
    // `listen:` with nothing under it sets nothing.
    self.values = values.filter { name, value in
      !value.isEmpty || !ConfigurationKey.allCases.contains { $0.rawValue.hasPrefix(name + ".") }
    }
  }

  /// Reads a whole file.
  static func read(_ path: String) throws(ConfigurationError) -> [UInt8] {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else {
      throw ConfigurationError(["\(path): cannot read it: \(systemMessage())"])
    }
    defer { close(file) }
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = Glibc.read(file, &block, block.count)
      guard count >= 0 else {
        throw ConfigurationError(["\(path): cannot read it: \(systemMessage())"])
      }
      guard count > 0 else { return bytes }
      bytes += block[..<count]
    }
  }

  private static func saysSomething(_ bytes: [UInt8]) -> Bool {
    bytes.split(separator: UInt8(ascii: "\n")).contains { line in
      let word = line.first { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\r") }
      return word != nil && word != UInt8(ascii: "#")
    }
  }

  private static func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).joined(separator: " ")
  }
}

/// The names a parse has met, in the order of the file.
private final class KeyCollector: Sendable {
  private let names = Mutex<[String]>([])

  var all: [String] { names.withLock { $0 } }

  func insert(_ name: String) { names.withLock { $0.append(name) } }
}

/// What the system says about the last call that failed.
func systemMessage(_ number: CInt = errno) -> String {
  String(cString: strerror(number))
}
