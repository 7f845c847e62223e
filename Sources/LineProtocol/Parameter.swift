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
    /// `name.X=value`, as often as wanted, each time with another X.
    case family
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
    case .family: "[\(name).X=<\(kind)>]..."
    case .upload: "{N}"
    }
  }

  /// Whether a `name=value` with this name is the parameter's.
  func takes(_ written: String) -> Bool {
    switch form {
    case .named, .option: written == name
    case .family: written.hasPrefix(name + ".") && written.utf8.count > name.utf8.count + 1
    case .word, .optionalWord, .rest, .optionalRest, .upload: false
    }
  }

  /// How the parameter is named on a line, if it is.
  var written: String? {
    switch form {
    case .named, .option: name + "="
    case .family: name + ".X="
    case .word, .optionalWord, .rest, .optionalRest, .upload: nil
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

extension Parameter {
  /// Values that the client names itself: `name.X=value` gives X and the value.
  public static func family<Element>(
    _ name: String, _ kind: Kind<Element>, vi: String, en: String
  ) -> Self where Value == [(name: String, value: Element)] {
    Self(
      name, kind: kind.name, sample: kind.sample, form: .family, help: Sentence(vi: vi, en: en)
    ) { (request: inout Request) throws(Fault) -> Value in
      var values: Value = []
      for pair in request.pairs where pair.name.hasPrefix(name + ".") {
        let own = String(pair.name.dropFirst(name.count + 1))
        values.append((own, try kind.value(of: pair.value, for: pair.name)))
      }
      return values
    }
  }
}

extension Parameter where Value == Upload {
  /// A file: `{N}` at the end of the line, and N raw bytes after it.
  public static func upload(vi: String, en: String) -> Self {
    Self("upload", kind: "file", sample: "{N}", form: .upload, help: Sentence(vi: vi, en: en)) {
      (request: inout Request) throws(Fault) -> Value in
      guard let upload = request.upload else {
        throw Fault(
          .usage,
          vi: "thiếu tệp gửi kèm: với hoinghi, thêm @tên-tệp ở cuối lệnh; trên giao thức, viết "
            + "{N} ở cuối dòng rồi gửi N byte",
          en: "the file is missing: with hoinghi add @file at the end of the command; on the wire "
            + "end the line with {N} and send N bytes")
      }
      return upload
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
