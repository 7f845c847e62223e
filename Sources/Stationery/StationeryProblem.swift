/// Something said in both languages that users read.
public struct Wording: Sendable, Equatable {
  /// The text in Vietnamese.
  public let vi: String
  /// The text in English.
  public let en: String

  /// Says something in both languages.
  public init(vi: String, en: String) {
    self.vi = vi
    self.en = en
  }
}

/// What is wrong in the file of a profile or a template, told so that its author can mend it.
public struct StationeryProblem: Error, Sendable, Equatable {
  /// The name of the file.
  public let file: String
  /// The line, from 1; nil if the problem lies in no single line.
  public let line: Int?
  /// What is wrong and what to do.
  public let text: Wording

  /// Describes a problem.
  public init(file: String, line: Int?, vi: String, en: String) {
    self.file = file
    self.line = line
    text = Wording(vi: vi, en: en)
  }

  /// The problem with its place in Vietnamese: `nd30.profile:3: …`.
  public var vietnamese: String { "\(place): \(text.vi)" }

  /// The problem with its place in English.
  public var english: String { "\(place): \(text.en)" }

  private var place: String { line.map { "\(file):\($0)" } ?? file }
}

/// Gathers the problems of one file.
struct ProblemList {
  let file: String
  private(set) var problems: [StationeryProblem] = []

  init(file: String) { self.file = file }

  mutating func add(_ line: Int?, vi: String, en: String) {
    problems.append(StationeryProblem(file: file, line: line, vi: vi, en: en))
  }

  /// Adds that a name is not known, with the one that may have been meant, or all there are and what
  /// else can be done.
  mutating func addUnknown(
    _ line: Int?, _ what: Wording, _ name: String, known: [String], or other: Wording? = nil
  ) {
    let quoted = Suggestion.quoted(name)
    if let near = Suggestion.nearest(to: name, in: known) {
      return add(
        line, vi: "không có \(what.vi) \(quoted); ý bạn là \"\(near)\"?",
        en: "there is no \(what.en) \(quoted); did you mean \"\(near)\"?")
    }
    let list = known.sorted().joined(separator: ", ")
    add(
      line,
      vi: "không có \(what.vi) \(quoted); chọn trong: \(list)" + (other.map { ", \($0.vi)" } ?? ""),
      en: "there is no \(what.en) \(quoted); choose from: \(list)"
        + (other.map { ", \($0.en)" } ?? ""))
  }

  /// The problems in the order of their lines.
  var sorted: [StationeryProblem] {
    problems.enumerated()
      .sorted { ($0.element.line ?? .max, $0.offset) < ($1.element.line ?? .max, $1.offset) }
      .map(\.element)
  }
}
