/// One request as it stands on the line: its words in order, and the `name=value` pairs.
///
/// Parameters take what is theirs; what is left at the end nobody wanted.
public struct Request: Sendable, Equatable {
  /// The words, the command's own included.
  public private(set) var words: [String]
  /// The `name=value` pairs in the order given.
  public private(set) var pairs: [Pair]
  /// How many raw bytes follow the line, if any were announced.
  public var uploadSize: Int?
  /// Those bytes, once they have come; nil for a command that takes none.
  public var upload: Upload?
  private var next = 0

  /// One `name=value`.
  public struct Pair: Sendable, Equatable {
    /// The name before the equals sign.
    public let name: String
    /// The value after it.
    public let value: String
  }

  /// Makes a request.
  public init(words: [String], pairs: [Pair] = [], uploadSize: Int? = nil) {
    self.words = words
    self.pairs = pairs
    self.uploadSize = uploadSize
  }

  mutating func skip(_ count: Int) { next += count }

  mutating func nextWord() -> String? {
    guard next < words.count else { return nil }
    defer { next += 1 }
    return words[next]
  }

  func named(_ name: String) -> String? {
    for pair in pairs where pair.name == name { return pair.value }
    return nil
  }

  /// The words that no parameter took.
  var surplus: ArraySlice<String> { words[min(next, words.count)...] }
}
