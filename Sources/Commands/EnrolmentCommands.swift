import LineProtocol
import Organizer

/// The commands about seats in sessions.
enum EnrolmentCommands {
  static let all: [Command<Work>] = [enrol, enrolGroup, leave, list, waiting]

  private static let delegate = Parameter<String>.word(
    "delegate", .code, vi: "mã đại biểu", en: "the delegate's code")
  private static let status = Field.always(
    "status", vi: "confirmed, waitlisted hoặc cancelled", en: "confirmed, waitlisted or cancelled")
  private static let place = Field.always(
    "place", vi: "thứ tự ghi danh", en: "the place in the order of requests")
  private static let seats = Field.maybe("seats", vi: "số chỗ còn lại", en: "seats that are left")

  static let enrol = Command<Work>(
    "session enrol", vi: "Ghi danh một đại biểu vào một mục; hết chỗ thì vào danh sách chờ.",
    en: "Enrols a delegate in a session, or puts the delegate on its waiting list.",
    role: .registrar, effect: .writes([.enrolment]),
    fields: [
      .session, .delegate, status, place,
      .maybe("waiting", vi: "thứ tự chờ", en: "the place among those who wait"), seats,
    ],
    faults: [.notFound, .state, .delegateTaken, .closed],
    example: "session enrol DLXH-2019 CD1 nguyen-thi-hoa", .conference, .session, delegate
  ) { invocation, conference, session, delegate throws(Fault) in
    .batch(
      EnrolmentStatements.enrol(invocation.author, conference, session, delegate),
      row: conference + "/" + session)
  }

  static let leave = Command<Work>(
    "session leave", vi: "Rút một đại biểu khỏi một mục; người chờ đầu tiên được lên thay.",
    en: "Takes a delegate out of a session; the first who waits gets the seat.",
    role: .registrar, effect: .writes([.enrolment]),
    fields: [
      .session, .delegate, status,
      .maybe("promoted", vi: "ai được lên thay", en: "who got the seat"), seats, .waiting,
    ],
    faults: [.notFound, .closed], example: "session leave DLXH-2019 CD1 nguyen-thi-hoa",
    .conference, .session, delegate
  ) { invocation, conference, session, delegate throws(Fault) in
    .write(EnrolmentStatements.leave(invocation.author, conference, session, delegate))
  }

  static let list = Command<Work>(
    "enrolment list", vi: "Liệt kê các lượt ghi danh theo mục và thứ tự.",
    en: "Lists the enrolments by session and order; those that were cancelled only if asked for.",
    role: .viewer, effect: .reads,
    fields: [.session, .delegate, .order, .person, .unit, status, place],
    faults: [.notFound], example: "enrolment list DLXH-2019 session=CD1 status=confirmed",
    .conference,
    .option("session", .code, vi: "chỉ mục này", en: "only this session"),
    .option("delegate", .delegate, vi: "chỉ đại biểu này", en: "only this delegate"),
    .option("status", .enrolmentStatus, vi: "chỉ tình trạng này", en: "only this status"),
    .option(
      "after", .enrolment, vi: "bắt đầu sau lượt này: mục/đại biểu",
      en: "begin after this one: session/delegate"),
    .limit
  ) { _, conference, session, delegate, status, after, limit throws(Fault) in
    .read(
      EnrolmentStatements.list(
        conference, session, delegate, status, after?.session, after?.delegate, limit ?? 1000))
  }

  static let waiting = Command<Work>(
    "session waiting", vi: "Danh sách chờ của một mục, theo thứ tự.",
    en: "Those who wait for a seat in a session, in order.",
    role: .viewer, effect: .reads,
    fields: [
      .always("position", vi: "thứ tự chờ", en: "the place among those who wait"), .delegate,
      .order, .person, .unit, place,
      .always("since", vi: "chờ từ", en: "since when"),
    ],
    faults: [.notFound], example: "session waiting DLXH-2019 CD1", .conference, .session,
    .option("after", .code, vi: "bắt đầu sau đại biểu này", en: "begin after this delegate"),
    .limit
  ) { _, conference, session, after, limit throws(Fault) in
    .read(EnrolmentStatements.waiting(conference, session, after, limit ?? 1000))
  }
}

/// What names an enrolment: the session and the delegate.
struct EnrolmentName: Sendable {
  let session: String
  let delegate: String
}

extension Kind where Value == EnrolmentName {
  /// A session's and a delegate's code with a slash between them.
  static let enrolment = Kind(
    "session/delegate", vi: "mã mục/mã đại biểu", en: "a session's code/a delegate's code",
    sample: "CD1/nguyen-thi-hoa"
  ) { word throws(KindProblem) in
    let parts = word.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2 else {
      throw KindProblem(
        vi: "\"\(word)\": hãy viết mã mục/mã đại biểu, ví dụ CD1/nguyen-thi-hoa",
        en: "\"\(word)\": write session/delegate, as CD1/nguyen-thi-hoa")
    }
    return EnrolmentName(
      session: try Kind<String>.code.parse(parts[0]),
      delegate: try Kind<String>.code.parse(parts[1]))
  }
}
