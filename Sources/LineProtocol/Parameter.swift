/// What help, completion and the documentation see of a parameter.
public struct ParameterInfo: Sendable, Equatable {
  /// How the parameter is written.
  public enum Form: String, Sendable {
    /// A word in its place.
    case word
    /// A word in its place that may be left out.
    case optionalWord = "optional-word"
    /// All the words that are left, at least one.
    case rest
    /// All the words that are left, if any.
    case optionalRest = "optional-rest"
    /// `name=value`, and it must be there.
    case named
    /// `name=value`, and it may be left out.
    case option
    /// `{N}` and N raw bytes after the line.
    case upload
  }

  /// The parameter's name.
  public let name: String
  /// The name of its kind.
  public let kind: String
  /// How it is written.
  public let form: Form
  /// What it is for.
  public let help: Sentence
  /// A good value.
  public let sample: String

  /// The parameter as a usage line shows it.
  public var usage: String {
    switch form {
    case .word: "<\(name)>"
    case .optionalWord: "[<\(name)>]"
    case .rest: "<\(name)>..."
    case .optionalRest: "[<\(name)>...]"
    case .named: "\(name)=<\(kind)>"
    case .option: "[\(name)=<\(kind)>]"
    case .upload: "{N}"
    }
  }
}

/// One parameter of a command: its description and how it is taken from a request.
public struct Parameter<Value: Sendable>: Sendable {
  let info: ParameterInfo
  let take: @Sendable (inout Request) throws(Fault) -> Value
}

extension Parameter {
  private init(
    _ name: String, kind: String, sample: String, form: ParameterInfo.Form, help: Sentence,
    take: @escaping @Sendable (inout Request) throws(Fault) -> Value
  ) {
    info = ParameterInfo(name: name, kind: kind, form: form, help: help, sample: sample)
    self.take = take
  }

  /// A word that must stand in its place.
  public static func word(_ name: String, _ kind: Kind<Value>, vi: String, en: String) -> Self {
    Self(
      name, kind: kind.name, sample: kind.sample, form: .word, help: Sentence(vi: vi, en: en)
    ) { (request: inout Request) throws(Fault) -> Value in
      guard let word = request.nextWord() else { throw .missing("<\(name)>") }
      return try kind.value(of: word, for: name)
    }
  }

  /// A word that may be left out; nothing but words that may be left out can follow it.
  public static func optionalWord<Wrapped>(
    _ name: String, _ kind: Kind<Wrapped>, vi: String, en: String
  ) -> Self where Value == Wrapped? {
    Self(
      name, kind: kind.name, sample: kind.sample, form: .optionalWord,
      help: Sentence(vi: vi, en: en)
    ) { (request: inout Request) throws(Fault) -> Value in
      guard let word = request.nextWord() else { return nil }
      return try kind.value(of: word, for: name)
    }
  }

  /// A `name=value` that must be given.
  public static func named(_ name: String, _ kind: Kind<Value>, vi: String, en: String) -> Self {
    Self(
      name, kind: kind.name, sample: kind.sample, form: .named, help: Sentence(vi: vi, en: en)
    ) { (request: inout Request) throws(Fault) -> Value in
      guard let word = request.named(name) else { throw .missing("\(name)=") }
      return try kind.value(of: word, for: name)
    }
  }

  /// A `name=value` that may be left out.
  public static func option<Wrapped>(
    _ name: String, _ kind: Kind<Wrapped>, vi: String, en: String
  ) -> Self where Value == Wrapped? {
    Self(
      name, kind: kind.name, sample: kind.sample, form: .option, help: Sentence(vi: vi, en: en)
    ) { (request: inout Request) throws(Fault) -> Value in
      guard let word = request.named(name) else { return nil }
      return try kind.value(of: word, for: name)
    }
  }

  /// All the words that are left, joined by spaces; at least one.
  public static func rest(_ name: String, _ kind: Kind<Value>, vi: String, en: String) -> Self {
    Self(
      name, kind: kind.name, sample: kind.sample, form: .rest, help: Sentence(vi: vi, en: en)
    ) { (request: inout Request) throws(Fault) -> Value in
      guard var text = request.nextWord() else { throw .missing("<\(name)>") }
      while let word = request.nextWord() { text += " " + word }
      return try kind.value(of: text, for: name)
    }
  }

  /// Words that may follow, each of the kind.
  public static func words<Element>(
    _ name: String, _ kind: Kind<Element>, vi: String, en: String
  ) -> Self where Value == [Element] {
    Self(
      name, kind: kind.name, sample: kind.sample, form: .optionalRest,
      help: Sentence(vi: vi, en: en)
    ) { (request: inout Request) throws(Fault) -> Value in
      var values: [Element] = []
      while let word = request.nextWord() { values.append(try kind.value(of: word, for: name)) }
      return values
    }
  }
}

extension Kind {
  fileprivate func value(of word: String, for name: String) throws(Fault) -> Value {
    do throws(KindProblem) {
      return try parse(word)
    } catch {
      throw Fault(
        .badValue, vi: "\(name): \(error.sentence.vi)", en: "\(name): \(error.sentence.en)")
    }
  }
}

extension Fault {
  fileprivate static func missing(_ what: String) -> Fault {
    Fault(.usage, vi: "thiếu \(what)", en: "\(what) is missing")
  }
}
