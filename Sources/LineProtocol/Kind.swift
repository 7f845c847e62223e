/// Why a word is not a value of its kind.
public struct KindProblem: Error, Sendable, Equatable {
  /// What is wrong and what to write instead.
  public let sentence: Sentence

  /// Makes a problem.
  public init(vi: String, en: String) {
    sentence = Sentence(vi: vi, en: en)
  }
}

/// A kind of value that a request can carry, declared once and shared by every command.
public struct Kind<Value: Sendable>: Sendable {
  /// The kind's name in usage lines and dumps, as `date`.
  public let name: String
  /// What is accepted.
  public let help: Sentence
  /// A word that is a good value: documentation, completion and fuzz seeds use it.
  public let sample: String
  /// Reads one word.
  public let parse: @Sendable (String) throws(KindProblem) -> Value

  /// Declares a kind.
  public init(
    _ name: String, vi: String, en: String, sample: String,
    parse: @escaping @Sendable (String) throws(KindProblem) -> Value
  ) {
    self.name = name
    self.help = Sentence(vi: vi, en: en)
    self.sample = sample
    self.parse = parse
  }
}
