/// All commands of a daemon, checked and ready to be looked up.
public struct Catalogue<Work: Sendable>: Sendable {
  /// The commands, sorted by name.
  public let commands: [Command<Work>]
  private let byNoun: [String: [String: Command<Work>]]

  /// Makes a catalogue.
  ///
  /// - Throws: `CatalogueProblem` when the declarations contradict each other.
  public init(_ commands: [Command<Work>]) throws(CatalogueProblem) {
    var byNoun: [String: [String: Command<Work>]] = [:]
    for command in commands {
      let parts = command.name.split(separator: " ").map(String.init)
      guard parts.count <= 2, let noun = parts.first else {
        throw CatalogueProblem("\(command.name): a name has one or two words")
      }
      let verb = parts.count == 2 ? parts[1] : ""
      guard byNoun[noun]?[verb] == nil else {
        throw CatalogueProblem("\(command.name) is declared twice")
      }
      try command.check()
      byNoun[noun, default: [:]][verb] = command
    }
    for (noun, verbs) in byNoun where verbs[""] != nil && verbs.count > 1 {
      throw CatalogueProblem("\(noun) is both a command and a noun")
    }
    self.commands = commands.sorted { $0.name < $1.name }
    self.byNoun = byNoun
  }

  /// Finds the command that a request's first words name.
  ///
  /// - Throws: `unknownCommand`, with the nearest name.
  public func command(for request: Request) throws(Fault) -> Command<Work> {
    guard let noun = request.words.first else {
      throw Fault(
        .usage, vi: "dòng không có lệnh; gõ help để xem các lệnh",
        en: "the line has no command; help lists the commands")
    }
    guard let verbs = byNoun[noun] else {
      throw unknown(request.words.prefix(2).joined(separator: " "), noun: noun)
    }
    if let command = verbs[""] { return command }
    guard request.words.count > 1 else {
      let list = verbs.keys.sorted().joined(separator: ", ")
      throw Fault(.usage, vi: "\(noun) cần thêm: \(list)", en: "\(noun) needs one of: \(list)")
    }
    if let command = verbs[request.words[1]] { return command }
    throw unknown("\(noun) \(request.words[1])", among: verbs.keys.sorted(), of: noun)
  }

  private func unknown(_ words: String, among verbs: [String], of noun: String) -> Fault {
    if let near = nearest(to: words, in: commands.lazy.map(\.name)) {
      return unknown(words, near: near)
    }
    let list = verbs.joined(separator: ", ")
    return Fault(
      .unknownCommand, vi: "không có lệnh \"\(words)\"; \(noun) có: \(list)",
      en: "there is no command \"\(words)\"; \(noun) has: \(list)")
  }

  private func unknown(_ words: String, near: String) -> Fault {
    Fault(
      .unknownCommand, vi: "không có lệnh \"\(words)\"; ý bạn là \"\(near)\"?",
      en: "there is no command \"\(words)\"; did you mean \"\(near)\"?")
  }

  private func unknown(_ words: String, noun: String) -> Fault {
    let names = commands.lazy.map(\.name)
    let near = nearest(to: words, in: names) ?? nearest(to: noun, in: byNoun.keys.sorted())
    if let near { return unknown(words, near: near) }
    return Fault(
      .unknownCommand, vi: "không có lệnh \"\(words)\"; gõ help để xem các lệnh",
      en: "there is no command \"\(words)\"; help lists the commands")
  }
}

/// Why a set of declarations is no catalogue.
public struct CatalogueProblem: Error, Sendable, CustomStringConvertible {
  /// What is wrong, for the developer.
  public let description: String

  init(_ description: String) { self.description = description }
}

extension Command {
  func check() throws(CatalogueProblem) {
    try checkParameters()
    if case .writes(let subjects) = effect, subjects.isEmpty {
      throw CatalogueProblem("\(name): a write must name what it wakes")
    }
    if Set(fields.map(\.name)).count != fields.count {
      throw CatalogueProblem("\(name): a field is declared twice")
    }
    if example != name, !example.hasPrefix(name + " ") {
      throw CatalogueProblem("\(name): the example uses another command")
    }
  }

  private func checkParameters() throws(CatalogueProblem) {
    var seen: Set<String> = []
    var last = ParameterInfo.Form.word
    for parameter in parameters {
      guard seen.insert(parameter.name).inserted else {
        throw CatalogueProblem("\(name): \(parameter.name) is declared twice")
      }
      switch (parameter.form, last) {
      case (.named, _), (.option, _), (.family, _), (.upload, _): continue
      case (_, .rest), (_, .optionalRest):
        throw CatalogueProblem("\(name): \(parameter.name) cannot follow the rest")
      case (.word, .optionalWord), (.rest, .optionalWord):
        throw CatalogueProblem("\(name): \(parameter.name) cannot follow an optional word")
      default: last = parameter.form
      }
    }
  }
}
