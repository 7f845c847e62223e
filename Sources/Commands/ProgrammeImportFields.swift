import LineProtocol

/// The fields of what is told about a programme that was read from a file.
///
/// A record begins with `record`, which says what the others are about.
enum ProgrammeImportFields {
  /// All of them.
  static let all: [Field] = [record] + summary + found

  private static let record = Field.always(
    "record", vi: "loại bản ghi: summary, departure, trouble, change",
    en: "what the record tells: summary, departure, trouble, change")

  /// What a file comes to, in the order of the service's answer.
  static let summary: [Field] = [
    .maybe(
      "result", vi: "checked, stored, same (không có gì mới), replayed (đã trả lời)",
      en: "checked, stored, same (nothing new), replayed (answered before)"),
    .maybe("sessions", vi: "số mục trong tệp", en: "how many sessions the file has"),
    .maybe("new", vi: "mục mới", en: "how many are new"),
    .maybe("moved", vi: "mục đổi giờ hoặc phòng", en: "how many have another time or room"),
    .maybe("changed", vi: "mục thay đổi khác", en: "how many change otherwise"),
    .maybe("unchanged", vi: "mục như cũ", en: "how many stay as they are"),
    .maybe(
      "cancelled", vi: "mục từ cùng nguồn mà tệp này không còn",
      en: "how many came from this source and are not in the file any more"),
    .maybe("rooms-new", vi: "phòng mới", en: "how many rooms are new"),
    .maybe("speakers-new", vi: "báo cáo viên mới", en: "how many speakers are new"),
    .maybe("speakers-changed", vi: "báo cáo viên thay đổi", en: "how many speakers change"),
    .maybe(
      "tentative", vi: "mục chưa xếp được, xem các bản ghi trouble",
      en: "how many cannot be scheduled, see the trouble records"),
    .maybe("departures", vi: "chỗ cần xem lại trong tệp", en: "how many departures were noted"),
    .maybe("digest", vi: "SHA-256 của tệp", en: "the file's SHA-256"),
  ]

  private static let found: [Field] = [
    .maybe("place", vi: "chỗ trong tệp", en: "the place in the file: a line, or a path"),
    .maybe("item", vi: "số hoặc mã của mục trong tệp", en: "the id that the file has"),
    .maybe("session", vi: "mã mục", en: "the session's code"),
    .maybe("kind", vi: "mã vấn đề hoặc thay đổi", en: "a word for what was found or changes"),
    .maybe("text", vi: "vấn đề, hoặc thay đổi gì", en: "what was found, or what changes"),
  ]

  /// The heads of the columns of `programme_records`.
  static let heads: [[UInt8]] = ([record] + found).map { Array("\($0.name): ".utf8) }
}
