import LineProtocol
import Organizer
import Vietnamese

/// The commands that say what a session is.
enum SessionWritingCommands {
  static let add = Command<Work>(
    "session add", vi: "Thêm một mục chương trình.", en: "Adds a session to the programme.",
    role: .organizer, effect: .writes([.session]),
    fields: [.session, .number, .title],
    faults: [.notFound, .exists, .closed, .outsideConference],
    example: "session add DLXH-2019 CD5 title=\"Kỹ năng viết báo cáo\" minutes=40",
    Parameter<String>.conference,
    Parameter<String?>.optionalWord(
      "session", .code, vi: "mã; bỏ trống thì là CD và số chuyên đề, hoặc lấy theo tên",
      en: "code; if left out, CD and the topic's number, or made from the title"),
    Parameter<TitleText>.named("title", .title, vi: "tên mục", en: "its title"),
    SessionContent.kind, SessionContent.minutes, SessionContent.number, SessionContent.order,
    SessionContent.performer, SessionContent.capacity, SessionContent.day, SessionContent.half,
    SessionContent.note, SessionContent.synthetic, SessionContent.track, SessionContent.subtitle,
    SessionContent.language, SessionContent.url, SessionContent.abstract, SessionContent.expected,
    SessionContent.allRooms
  ) {
    invocation, conference, session, title, kind, minutes, number, order, performer, capacity, day,
    half, note, synthetic, track, subtitle, language, url, abstract, expected,
    allRooms throws(Fault) in
    let isSynthetic = synthetic ?? false
    let isInAllRooms = allRooms ?? false
    let statement = TopicSessionStatements.add(
      invocation.author, conference, session, slug(title.title), title.title, title.source,
      kind ?? "topic", minutes, number, order, performer, capacity, day, half, note, isSynthetic,
      track, subtitle, language, url, abstract, expected, isInAllRooms)
    return .write(statement)
  }

  static let update = Command<Work>(
    "session update", vi: "Sửa một mục; chỉ những gì nêu ra thay đổi.",
    en: "Changes a session; only what is given changes.",
    role: .organizer, effect: .writes([.session]),
    fields: [.session, .number, .title],
    faults: [.notFound, .exists, .closed, .state, .outsideConference],
    example: "session update DLXH-2019 CD1 note=\"máy chiếu\"",
    Parameter<String>.conference, Parameter<String>.session, SessionChange.title,
    SessionChange.kind, SessionChange.minutes, SessionChange.number, SessionChange.order,
    SessionChange.performer, SessionChange.day, SessionChange.half, SessionChange.note,
    SessionContent.synthetic, SessionChange.track, SessionChange.subtitle,
    SessionChange.language, SessionChange.url, SessionChange.abstract, SessionChange.expected,
    SessionContent.allRooms
  ) {
    invocation, conference, session, title, kind, minutes, number, order, performer, day, half,
    note, synthetic, track, subtitle, language, url, abstract, expected, allRooms throws(Fault) in
    let statement = TopicSessionStatements.update(
      invocation.author, conference, session, title?.title, title?.source, kind,
      SessionChange.number(minutes), SessionChange.number(number), order,
      SessionChange.text(performer), SessionChange.text(day), SessionChange.text(half),
      SessionChange.text(note), synthetic, SessionChange.text(track),
      SessionChange.text(subtitle), SessionChange.text(language), SessionChange.text(url),
      SessionChange.text(abstract), SessionChange.number(expected), allRooms)
    return .write(statement)
  }
}
