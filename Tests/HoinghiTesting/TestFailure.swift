/// Why a test cannot go on, in a sentence.
public struct TestFailure: Error, CustomStringConvertible, Sendable {
  /// What happened, and where to look.
  public let description: String

  /// Makes a failure.
  public init(_ description: String) { self.description = description }
}
