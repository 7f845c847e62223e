/// The client's side of a conversation with the daemon.
final class Conversation {
  let link: Link
  private let reader: ReplyReader
  private let address: ServerAddress

  private init(link: Link, address: ServerAddress) {
    self.link = link
    self.address = address
    reader = ReplyReader(link: link)
  }

  /// Connects, hears the greeting and settles the language.
  ///
  /// A language that comes from the locale is a wish: a daemon that refuses it is used as it is.
  static func open(
    _ choice: ServerAddress.Choice, language: Language?, isLanguageRequired: Bool,
    patience: Duration?
  ) throws -> Conversation {
    let connecting = Connecting(choice: choice)
    let link = Link(descriptor: try connecting.open())
    link.patience = connecting.timeout
    let conversation = Conversation(link: link, address: choice.address)
    try conversation.hearGreeting()
    link.patience = patience
    if let language {
      conversation.send(Request(line: Array("language \(language.rawValue)".utf8)))
      let outcome = try conversation.receive(into: Silence())
      if case .refused(let fault) = outcome, isLanguageRequired { throw Refused(fault: fault) }
    }
    return conversation
  }

  func send(_ request: Request) {
    link.send(request)
  }

  /// The reply to the oldest request that has none yet.
  func receive(into consumer: some ReplyConsumer) throws -> Outcome {
    do {
      return try reader.read(into: consumer)
    } catch let lost as LinkLost {
      throw lost.failure
    }
  }

  private func hearGreeting() throws {
    let line: String
    do {
      line = String(decoding: try link.readLine(), as: UTF8.self)
    } catch is LinkLost {
      throw Failure(
        .unavailable,
        en: "\(address) accepts connections but does not greet: is it a hoinghi daemon, "
          + "and is it well?",
        vi: "\(address) nhận kết nối nhưng không chào: đó có phải là trình nền hoinghi "
          + "và nó có đang chạy tốt không?")
    }
    switch ReplyLine(line) {
    case .end(.refused(let fault)):
      throw Refused(fault: fault)
    case .end(.done(let words)):
      let parts = words.split(separator: " ")
      guard parts.first == "hoinghi" else { throw Failure.notTheProtocol(line) }
      guard parts.dropFirst().first == "1" else {
        throw Failure(
          .notTheProtocol,
          en: "the daemon speaks another version of the protocol (\(line)); this client speaks 1",
          vi: "trình nền dùng phiên bản giao thức khác (\(line)); chương trình này dùng bản 1")
      }
    default:
      throw Failure.notTheProtocol(line)
    }
  }
}

/// A fault that ends the client's work.
struct Refused: Error, Equatable {
  let fault: Fault
}

/// Hears a reply and shows nothing of it.
private final class Silence: ReplyConsumer {
  func take(_ field: Field, line: [UInt8]) {}
  func begin(_ payload: Payload) {}
  func take(bytes: UnsafeRawBufferPointer) {}
  func end(_ outcome: Outcome) {}
  func abandon() {}
}

extension LinkLost {
  var failure: Failure {
    switch self {
    case .closed:
      Failure(
        .temporary,
        en: "the connection was lost before the answer came: whether the command was done is "
          + "unknown. Look before you repeat it; a command given with key=… can be repeated safely",
        vi: "mất kết nối trước khi có trả lời: không biết lệnh đã được thực hiện hay chưa. "
          + "Hãy kiểm tra trước khi lặp lại; lệnh có key=… thì lặp lại an toàn")
    case .silent:
      Failure(
        .temporary,
        en: "no answer within the --timeout: whether the command was done is unknown. "
          + "Look before you repeat it; a command given with key=… can be repeated safely",
        vi: "không có trả lời trong thời hạn --timeout: không biết lệnh đã được thực hiện hay "
          + "chưa. Hãy kiểm tra trước khi lặp lại; lệnh có key=… thì lặp lại an toàn")
    }
  }
}
