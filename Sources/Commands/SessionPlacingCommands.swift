import LineProtocol
import Organizer
import Vietnamese

/// The commands that give topic sessions their time and room.
enum SessionPlacingCommands {
  static let all: [Command<Work>] = [
    schedule, unschedule, move, swap, shift, after, SessionApartCommand.apart,
    SessionPlaceCommand.place,
  ]

  /// What a placement is refused for.
  private static let clashes: [FaultCode] = [
    .roomTaken, .speakerTaken, .notAvailable, .outOfOrder, .keptApart,
  ]

  private static let placement: [Field] = [.session, .state, .start, .until, .room]

  static let schedule = Command<Work>(
    "session schedule", vi: "Xếp giờ và hội trường cho một mục, hoặc chốt mục đang dự kiến.",
    en: "Gives a session its time and room, or makes a tentative one firm.",
    role: .organizer, effect: .writes([.session]), fields: placement,
    faults: [.notFound, .state, .closed, .noSuchTime, .outsideConference] + clashes,
    example: "session schedule DLXH-2019 CD1 at=08h45 minutes=40",
    .conference, .session,
    .option(
      "at", .moment,
      vi: "giờ bắt đầu, cần cả ngày nếu hội nghị có nhiều ngày; bỏ trống thì giữ nguyên",
      en: "its start, with the date if the conference has several days; the one it has if left out"),
    .option(
      "room", .change(.code), vi: "hội trường; bỏ trống thì giữ nguyên",
      en: "the room; the one it has if left out"),
    .option(
      "minutes", .minutes, vi: "thời lượng; bỏ trống thì giữ nguyên",
      en: "how long; as known if left out"),
    .option(
      "until", .moment, vi: "giờ kết thúc, thay cho minutes", en: "its end, instead of minutes"),
    .option(
      "tentative", .yesNo, vi: "dự kiến: được phép trùng, xem session check",
      en: "only tentative: may clash, see session check"),
    .override
  ) {
    invocation, conference, session, at, room, minutes, until, tentative, override throws(Fault) in
    if minutes != nil && until != nil {
      throw Fault(
        .usage, vi: "chỉ nêu một trong hai: minutes= hoặc until=",
        en: "give either minutes= or until=, not both")
    }
    return .write(
      TopicSessionPlacing.schedule(
        invocation.author, conference, session, at?.iso, room?.text, minutes, until?.iso,
        tentative ?? false, override))
  }

  static let unschedule = Command<Work>(
    "session unschedule", vi: "Bỏ giờ của một mục; mục trở lại bản nháp.",
    en: "Takes a session's time away; it is a draft again.",
    role: .organizer, effect: .writes([.session]), fields: [.session, .state],
    faults: [.notFound, .state, .closed], example: "session unschedule DLXH-2019 CD1",
    .conference, .session
  ) { invocation, conference, session throws(Fault) in
    .write(TopicSessionPlacing.unschedule(invocation.author, conference, session))
  }

  static let move = Command<Work>(
    "session move", vi: "Dời một mục sang giờ khác, giữ nguyên thời lượng.",
    en: "Moves a session to another time; its length stays.",
    role: .organizer, effect: .writes([.session]), fields: placement,
    faults: [.notFound, .state, .closed, .noSuchTime, .outsideConference] + clashes,
    example: "session move DLXH-2019 CD1 at=14h00",
    .conference, .session, .at,
    .option(
      "room", .change(.code), vi: "hội trường; bỏ trống thì giữ nguyên",
      en: "the room; the one it has if left out"),
    .override
  ) { invocation, conference, session, at, room, override throws(Fault) in
    .write(
      TopicSessionPlacing.move(
        invocation.author, conference, session, at.iso, room?.text, override))
  }

  static let swap = Command<Work>(
    "session swap", vi: "Hai mục đổi giờ và hội trường cho nhau.",
    en: "Two sessions take each other's time and room.",
    role: .organizer, effect: .writes([.session]),
    fields: [
      .session, .start, .room, .always("other", vi: "mục kia", en: "the other session"),
      .always("other-start", vi: "giờ bắt đầu của mục kia", en: "the other's start"),
      .maybe("other-room", vi: "hội trường của mục kia", en: "the other's room"),
    ],
    faults: [.notFound, .state, .closed] + clashes,
    example: "session swap DLXH-2019 CD1 CD2",
    .conference, .session, .word("other", .code, vi: "mục kia", en: "the other session"),
    .override
  ) { invocation, conference, session, other, override throws(Fault) in
    .write(TopicSessionPlacing.swap(invocation.author, conference, session, other, override))
  }

  static let shift = Command<Work>(
    "session shift",
    vi: "Dời mọi mục bắt đầu từ một giờ, sớm hơn hoặc muộn hơn; tất cả hoặc không.",
    en: "Moves all sessions that start from a moment on, later or earlier; all or none.",
    role: .organizer, effect: .writes([.session]),
    fields: [
      .always("moved", vi: "số mục đã dời", en: "how many moved"),
      .always("by", vi: "số phút", en: "by how many minutes"),
      .always("sessions", vi: "các mục", en: "which sessions"),
    ],
    faults: [.notFound, .state, .closed, .noSuchTime, .outsideConference] + clashes,
    example: "session shift DLXH-2019 from=09h25 by=10",
    .conference,
    .named("from", .moment, vi: "từ giờ", en: "from this moment on"),
    .named("by", .shift, vi: "số phút; số âm là sớm hơn", en: "minutes; below zero is earlier"),
    .option(
      "until", .moment, vi: "chỉ các mục bắt đầu trước giờ này", en: "only starts before this"),
    .option("room", .code, vi: "chỉ trong hội trường này", en: "only in this room"), .override
  ) { invocation, conference, from, by, until, room, override throws(Fault) in
    .write(
      TopicSessionPlacing.shift(
        invocation.author, conference, from.iso, by, until?.iso, room, override))
  }

  static let after = Command<Work>(
    "session after",
    vi: "Đặt các mục phải kết thúc trước khi mục này bắt đầu; không nêu mục nào thì bỏ hết.",
    en: "Says which sessions must have ended before this one begins; none clears.",
    role: .organizer, effect: .writes([.session]),
    fields: [
      .session, .maybe("after", vi: "sau các mục", en: "what it comes after"),
      .maybe(
        "clashes", vi: "mục đã xếp giờ trái thứ tự này",
        en: "those of them that have not ended before it, as they are placed now"),
    ],
    faults: [.notFound, .badValue, .closed], example: "session after DLXH-2019 CD2 CD1",
    .conference, .session,
    .words("earlier", .code, vi: "mục diễn ra trước", en: "what comes before")
  ) { invocation, conference, session, earlier throws(Fault) in
    .write(TopicSessionPlacing.after(invocation.author, conference, session, earlier))
  }
}
