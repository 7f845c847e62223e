/// What a command asks for once its words are understood.
public enum Step<Work: Sendable>: Sendable {
  /// Something that only the conversation concerns.
  case conversation(ConversationStep)
  /// Something for the engine behind the daemon.
  case work(Work)
}

/// The steps that a conversation takes by itself.
public enum ConversationStep: Sendable, Equatable {
  case ping, quit, begin, commit, discard, status
  case language(Language)
  case idle([Subject])
  case help([String])
  case commands(json: Bool)
}

/// One command, declared once.
///
/// The dispatcher, help, the catalogue's dump, completion, the reference page, the role tests and
/// the client all read this value.
public final class Command<Work: Sendable>: Sendable {
  /// The words that name the command, as `session schedule`.
  public let name: String
  /// What it does, in a sentence.
  public let summary: Sentence
  /// Who may give it.
  public let role: Role
  /// What it does to the data.
  public let effect: Effect
  /// What it takes.
  public let parameters: [ParameterInfo]
  /// The fields of its reply's records, in order.
  public let fields: [Field]
  /// Whether it answers with a payload.
  public let hasPayload: Bool
  /// Whether a file comes with it.
  public var takesUpload: Bool { parameters.contains { $0.form == .upload } }
  /// The faults of its own, beside those of every command.
  public let faults: [FaultCode]
  /// The release that brought it.
  public let since: String
  /// A line that uses it.
  public let example: String
  /// `field: ` for each field, as bytes: replies are written from these.
  public let fieldHeads: [[UInt8]]
  let wordCount: Int
  let resolve: @Sendable (Caller, Request) throws(Fault) -> Step<Work>

  /// Declares a command.
  ///
  /// - Parameters:
  ///   - parameter: What it takes, in order; the closure receives the values.
  ///   - plan: A pure function from the caller and the typed values to what is to be done.
  public init<each Value: Sendable>(
    _ name: String, vi: String, en: String, role: Role, effect: Effect,
    fields: [Field] = [], hasPayload: Bool = false, faults: [FaultCode] = [],
    since: String = "0.1", example: String,
    _ parameter: repeat Parameter<each Value>,
    plan: @escaping @Sendable (Invocation, repeat each Value) throws(Fault) -> Step<Work>
  ) {
    var infos: [ParameterInfo] = []
    for parameter in repeat each parameter { infos.append(parameter.info) }
    let isWrite = if case .writes = effect { true } else { false }
    if isWrite { infos.append(.key) }
    let count = name.utf8.split(separator: UInt8(ascii: " ")).count
    self.name = name
    self.summary = Sentence(vi: vi, en: en)
    self.role = role
    self.effect = effect
    self.fields = fields
    self.hasPayload = hasPayload
    self.faults = faults
    self.since = since
    self.example = example
    self.parameters = infos
    self.wordCount = count
    self.fieldHeads = fields.map { Array("\($0.name): ".utf8) }
    let known = infos
    self.resolve = { (caller: Caller, request: Request) throws(Fault) -> Step<Work> in
      var rest = request
      rest.skip(count)
      try rest.refuseUnknownNames(known)
      try rest.refuseUpload(unlessTakenBy: known)
      func take<V: Sendable>(_ parameter: Parameter<V>) throws(Fault) -> V {
        try parameter.take(&rest)
      }
      let values = (repeat try take(each parameter))
      try rest.refuseSurplus()
      let invocation = Invocation(
        caller: caller, key: isWrite ? try rest.key() : nil, command: name, request: request)
      return try plan(invocation, repeat each values)
    }
  }

  /// Reads a request's values and says what is to be done.
  ///
  /// - Throws: A fault when the caller may not, or a value is missing, wrong or too many.
  public func step(for request: Request, by caller: Caller) throws(Fault) -> Step<Work> {
    guard caller.role >= role else {
      throw Fault(
        .forbidden,
        vi: "lệnh này cần vai trò \(role.name); vai trò hiện tại là \(caller.role.name)",
        en: "this needs the role \(role.name); yours is \(caller.role.name)")
    }
    do throws(Fault) {
      return try resolve(caller, request)
    } catch {
      guard error.code == .usage else { throw error }
      throw Fault(
        .usage, vi: "\(error.sentence.vi); cách dùng: \(usage)",
        en: "\(error.sentence.en); usage: \(usage)")
    }
  }

  /// The one-line form that help prints.
  public var usage: String { ([name] + parameters.map(\.usage)).joined(separator: " ") }
}

/// Who gives a command, and under which idempotency key.
public struct Invocation: Sendable {
  /// Who gives it.
  public let caller: Caller
  /// The client's token that makes the command repeatable, if any.
  public let key: String?
  /// The command's name, for the audit.
  public let command: String
  let request: Request

  /// A short text that is equal for equal requests, to notice a key used for another one.
  public var fingerprint: String { request.fingerprint }

  /// The request on one line, for the audit.
  public var written: String {
    (request.words + request.pairs.filter { $0.name != "key" }.map { "\($0.name)=\($0.value)" })
      .joined(separator: " ")
  }
}

extension ParameterInfo {
  static let key = ParameterInfo(
    name: "key", kind: "token", form: .option,
    help: Sentence(
      vi: "mã chống lặp: gửi lại cùng mã thì nhận lại câu trả lời cũ",
      en: "idempotency key: the same key again gets the same answer"),
    sample: "k-1")
}

extension Request {
  fileprivate func refuseUnknownNames(_ known: [ParameterInfo]) throws(Fault) {
    for (index, pair) in pairs.enumerated() {
      if pairs[..<index].contains(where: { $0.name == pair.name }) {
        throw Fault(
          .usage, vi: "\(pair.name)= được viết hai lần", en: "\(pair.name)= is given twice")
      }
      if known.contains(where: { $0.takes(pair.name) }) { continue }
      throw .unknownParameter(pair.name, among: known.compactMap(\.written))
    }
  }

  fileprivate func refuseUpload(unlessTakenBy known: [ParameterInfo]) throws(Fault) {
    guard uploadSize != nil, !known.contains(where: { $0.form == .upload }) else { return }
    throw Fault(
      .usage, vi: "lệnh này không nhận tệp gửi kèm", en: "this command takes no upload")
  }

  fileprivate func refuseSurplus() throws(Fault) {
    guard let extra = surplus.first else { return }
    throw Fault(.usage, vi: "thừa từ \"\(extra)\"", en: "\"\(extra)\" is one word too many")
  }

  fileprivate func key() throws(Fault) -> String? {
    guard let key = named("key") else { return nil }
    guard (1...64).contains(key.utf8.count) else {
      throw Fault(
        .badValue, vi: "key: cần từ 1 đến 64 byte", en: "key: it takes 1 to 64 bytes")
    }
    return key
  }

  /// FNV-1a over all words and pairs but the key: short, stable, and enough to notice a mistake.
  ///
  /// The order of the pairs does not matter. No word holds the bytes that separate.
  fileprivate var fingerprint: String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    func mix(_ text: String, end: UInt64) {
      for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
      hash = (hash ^ end) &* 0x100_0000_01b3
    }
    for word in words { mix(word, end: 0x1f) }
    for pair in pairs.sorted(by: { $0.name < $1.name }) where pair.name != "key" {
      mix(pair.name, end: 0x1e)
      mix(pair.value, end: 0x1f)
    }
    return String(hash, radix: 36)
  }
}

extension Fault {
  fileprivate static func unknownParameter(_ name: String, among names: [String]) -> Fault {
    if let near = nearest(to: name + "=", in: names) {
      return Fault(
        .unknownParameter, vi: "không có tham số \"\(name)=\"; ý bạn là \"\(near)\"?",
        en: "there is no parameter \"\(name)=\"; did you mean \"\(near)\"?")
    }
    let list = names.joined(separator: " ")
    return Fault(
      .unknownParameter, vi: "không có tham số \"\(name)=\"; lệnh này nhận: \(list)",
      en: "there is no parameter \"\(name)=\"; this command takes: \(list)")
  }
}
