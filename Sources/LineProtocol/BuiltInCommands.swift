/// The commands that every daemon has: they concern only the conversation.
public enum BuiltInCommands<Work: Sendable> {
  /// All of them.
  public static var all: [Command<Work>] {
    [ping, quit, status, begin, commit, discard, language, idle, help, commands]
  }

  private static var ping: Command<Work> {
    Command(
      "ping", vi: "Trả lời ngay: kết nối còn tốt.", en: "Answers: the connection works.",
      role: .guest, effect: .none, example: "ping"
    ) { _ throws(Fault) in .conversation(.ping) }
  }

  private static var quit: Command<Work> {
    Command(
      "quit", vi: "Kết thúc: trả lời rồi đóng kết nối.", en: "Answers and closes the connection.",
      role: .guest, effect: .none, example: "quit"
    ) { _ throws(Fault) in .conversation(.quit) }
  }

  private static var status: Command<Work> {
    Command(
      "status", vi: "Tình trạng của dịch vụ.", en: "How the service is.",
      role: .guest, effect: .none,
      fields: [
        .always("version", vi: "phiên bản", en: "its release"),
        .always("database", vi: "up, hoặc lý do không dùng được", en: "up, or why it is not"),
        .always(
          "connections", vi: "kết nối PostgreSQL đang dùng/tất cả",
          en: "PostgreSQL connections up/all"),
        .always("conversations", vi: "số máy khách đang nối", en: "clients connected"),
        .always("uptime", vi: "số giây đã chạy", en: "seconds since the start"),
        .always("you", vi: "người hỏi", en: "who asks"),
        .always("role", vi: "vai trò của người hỏi", en: "the asker's role"),
      ], example: "status"
    ) { _ throws(Fault) in .conversation(.status) }
  }

  private static var begin: Command<Work> {
    Command(
      "begin", vi: "Bắt đầu một danh sách lệnh: tất cả hoặc không gì cả.",
      en: "Begins a list of commands: all of them or nothing.",
      role: .guest, effect: .none, faults: [.listState], example: "begin"
    ) { _ throws(Fault) in .conversation(.begin) }
  }

  private static var commit: Command<Work> {
    Command(
      "commit", vi: "Thực hiện danh sách lệnh trong một giao dịch.",
      en: "Carries the list out in one transaction.",
      role: .guest, effect: .none,
      fields: [.maybe("done", vi: "số và tên lệnh", en: "a command's number and name")],
      faults: [.listState], example: "commit"
    ) { _ throws(Fault) in .conversation(.commit) }
  }

  private static var discard: Command<Work> {
    Command(
      "discard", vi: "Bỏ danh sách lệnh.", en: "Throws the list away.",
      role: .guest, effect: .none, faults: [.listState], example: "discard"
    ) { _ throws(Fault) in .conversation(.discard) }
  }

  private static var language: Command<Work> {
    Command(
      "language", vi: "Chọn ngôn ngữ của câu trả lời.", en: "Chooses the language of sentences.",
      role: .guest, effect: .none, example: "language vi",
      .word("language", .language, vi: "vi hoặc en", en: "vi or en")
    ) { _, language throws(Fault) in .conversation(.language(language)) }
  }

  private static var idle: Command<Work> {
    Command(
      "idle", vi: "Chờ đến khi có thay đổi; dòng tiếp theo sẽ kết thúc việc chờ.",
      en: "Waits until something changes; the next line ends the waiting.",
      role: .viewer, effect: .none,
      fields: [.maybe("changed", vi: "loại dữ liệu đã thay đổi", en: "what changed")],
      faults: [.listState], example: "idle delegate attendance",
      .words("subject", .subject, vi: "chỉ chờ những loại này", en: "wait for these only")
    ) { _, subjects throws(Fault) in
      .conversation(.idle(subjects.isEmpty ? Subject.allCases : subjects))
    }
  }

  private static var help: Command<Work> {
    Command(
      "help", vi: "Các lệnh, hoặc một lệnh cụ thể.", en: "The commands, or one in full.",
      role: .guest, effect: .none,
      fields: [
        .always("command", vi: "tên lệnh", en: "its name"),
        .always("summary", vi: "công dụng", en: "what it does"),
        .always("usage", vi: "cách viết", en: "how it is written"),
        .maybe("role", vi: "ai được dùng", en: "who may give it"),
        .maybe("example", vi: "ví dụ", en: "an example"),
        .maybe("parameter", vi: "tham số", en: "a parameter"),
        .maybe("field", vi: "trường trả lời", en: "a field of the reply"),
        .maybe("fault", vi: "lỗi có thể gặp", en: "a fault it can give"),
        .maybe("since", vi: "có từ phiên bản", en: "the release that brought it"),
      ], faults: [.unknownCommand], example: "help session schedule",
      .words("command", .word, vi: "lệnh", en: "a command")
    ) { _, words throws(Fault) in .conversation(.help(words)) }
  }

  private static var commands: Command<Work> {
    Command(
      "commands", vi: "Danh mục lệnh; json cho chương trình.",
      en: "The catalogue; json for programs.",
      role: .guest, effect: .none,
      fields: [
        .maybe("command", vi: "tên lệnh", en: "its name"),
        .maybe("role", vi: "ai được dùng", en: "who may give it"),
        .maybe("effect", vi: "tác động", en: "what it does to the data"),
        .maybe("usage", vi: "cách viết", en: "how it is written"),
      ], hasPayload: true, example: "commands json",
      .optionalWord("form", .json, vi: "json", en: "json")
    ) { _, form throws(Fault) in .conversation(.commands(json: form != nil)) }
  }
}

extension Kind where Value == Language {
  fileprivate static var language: Kind {
    Kind("language", vi: "vi hoặc en", en: "vi or en", sample: "vi") { word throws(KindProblem) in
      guard let language = Language(rawValue: word) else {
        throw KindProblem(vi: "\"\(word)\": hãy viết vi hoặc en", en: "\"\(word)\": write vi or en")
      }
      return language
    }
  }
}

extension Kind where Value == Subject {
  fileprivate static var subject: Kind {
    let names = Subject.allCases.map(\.rawValue).joined(separator: ", ")
    return Kind("subject", vi: names, en: names, sample: "delegate") { word throws(KindProblem) in
      guard let subject = Subject(rawValue: word) else {
        throw KindProblem(
          vi: "\"\(word)\": hãy chọn trong \(names)", en: "\"\(word)\": choose among \(names)")
      }
      return subject
    }
  }
}

extension Kind where Value == String {
  fileprivate static var word: Kind {
    Kind("word", vi: "một từ", en: "a word", sample: "session") { word throws(KindProblem) in word }
  }

  fileprivate static var json: Kind {
    Kind("json", vi: "json", en: "json", sample: "json") { word throws(KindProblem) in
      guard word == "json" else {
        throw KindProblem(vi: "\"\(word)\": chỉ có json", en: "\"\(word)\": only json is there")
      }
      return word
    }
  }
}
