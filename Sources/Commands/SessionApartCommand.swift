import LineProtocol
import Organizer

/// The command that keeps sessions from running at the same time.
enum SessionApartCommand {
  static let apart = Command<Work>(
    "session apart",
    vi: "Đặt các mục không nên, hoặc với never=yes không được, diễn ra cùng lúc với mục này;"
      + " không nêu mục nào thì bỏ hết.",
    en:
      "Says which sessions had better not, or with never=yes may not, run at the same time as this"
      + " one; none clears.",
    role: .organizer, effect: .writes([.session]),
    fields: [
      .session, .maybe("apart", vi: "tách khỏi các mục", en: "what it is kept apart from"),
      .always("never", vi: "yes: không được cùng lúc", en: "yes if it never may"),
      .maybe(
        "clashes", vi: "mục trong số đó hiện diễn ra cùng lúc",
        en: "those of them that run at the same time, as they are placed now"),
      .maybe(
        "rules", vi: "mục trong số đó đã và vẫn không được cùng lúc",
        en: "those of them that a rule keeps apart already, and still does"),
    ],
    faults: [.notFound, .badValue, .closed], example: "session apart DLXH-2019 CD1 CD2 never=yes",
    .conference, .session,
    .words("others", .code, vi: "mục cần tách khỏi", en: "what it is kept apart from"),
    .option(
      "never", .yesNo, vi: "không được cùng lúc; bỏ trống thì chỉ là mong muốn của session place",
      en: "they never may; if left out it is a wish, which session place weighs")
  ) { invocation, conference, session, others, never throws(Fault) in
    .write(
      TopicSessionPlacing.apart(
        invocation.author, conference, session, others, never ?? false))
  }
}
