import LineProtocol
import Organizer
import Vietnamese

/// The command that finds times and rooms by itself.
enum SessionPlaceCommand {
  static let place = Command<Work>(
    "session place", vi: "Tự xếp giờ và hội trường cho các mục nháp, hoặc các mục nêu tên.",
    en: "Finds times and rooms for the drafts, or for the sessions named.",
    role: .organizer, effect: .writes([.session]), fields: fields,
    faults: [
      .notFound, .state, .closed, .noSuchTime, .roomTaken, .speakerTaken, .notAvailable,
      .outOfOrder, .keptApart, .busy,
    ],
    example: "session place DLXH-2019 from=13h30 break=5",
    .conference,
    .option(
      "session", .codes,
      vi: "các mục, cách nhau bằng dấu phẩy; bỏ trống là mọi mục nháp có thời lượng",
      en: "which, separated by commas; all drafts with a length if left out"),
    .option("from", .moment, vi: "không sớm hơn", en: "not before"),
    .option("until", .moment, vi: "không muộn hơn", en: "not after"),
    .option(
      "hours", .hours, vi: "giờ làm việc; bỏ trống là 08h00-11h30,13h30-17h00",
      en: "working hours; 08h00-11h30,13h30-17h00 if left out"),
    .option("break", .pause, vi: "số phút nghỉ giữa các mục", en: "minutes between sessions"),
    .option("room", .code, vi: "chỉ dùng hội trường này", en: "the only room to be used"),
    .option(
      "parallel", .yesNo, vi: "cho phép song song; bỏ trống là có nếu có nhiều hội trường",
      en: "whether sessions may run side by side; yes if left out and there are several rooms"),
    .option("tentative", .yesNo, vi: "chỉ dự kiến", en: "only tentative"),
    .option(
      "mode", .placingMode, vi: "propose: chỉ cho xem; apply (mặc định): xếp",
      en: "propose: only show; apply (as if left out): carry out"),
    .option(
      "seconds", .searchSeconds, vi: "tìm lâu nhất; bỏ trống là 5",
      en: "how long to search at the most; 5 if left out"),
    .option(
      "seed", .seed, vi: "số khởi đầu: cùng số thì cùng kết quả; bỏ trống là 1",
      en: "where chance begins: the same finds the same; 1 if left out")
  ) {
    invocation, conference, sessions, from, until, hours, pause, room, parallel, tentative, mode,
    seconds, seed throws(Fault) in
    var order = PlacingOrder(conference, by: invocation.author, in: invocation.caller.language)
    order.sessions = sessions
    (order.from, order.until, order.hours) = (from?.iso, until?.iso, hours)
    order.pause = pause ?? 0
    order.room = room
    order.isParallel = parallel
    order.isTentative = tentative ?? false
    order.mode = mode ?? .apply
    order.seconds = seconds ?? order.seconds
    order.seed = seed ?? order.seed
    return .work(.placing(order))
  }

  private static let fields: [Field] = [
    .always(
      "record", vi: "loại bản ghi: search, placed hoặc proposed, unplaced, summary",
      en: "what the record tells: search, placed or proposed, unplaced, summary"),
    .maybe("seconds", vi: "đã tìm bao nhiêu giây", en: "for how many seconds it has searched"),
    .maybe("found", vi: "số mục đã có chỗ", en: "how many have a place so far"),
    .maybe("of", vi: "trong tổng số mục", en: "of how many"),
    .maybe("session", vi: "mã mục", en: "the session's code"),
    .maybe("title", vi: "tên mục", en: "its title"),
    .maybe("start", vi: "bắt đầu", en: "its start"),
    .maybe("until", vi: "kết thúc", en: "its end"),
    .maybe("room", vi: "hội trường", en: "its room"),
    .maybe("start-before", vi: "giờ trước đó", en: "its start before"),
    .maybe("room-before", vi: "hội trường trước đó", en: "its room before"),
    .maybe("reason", vi: "vì sao không có chỗ", en: "why it found no place"),
    .maybe("mode", vi: "propose hoặc apply", en: "propose or apply"),
    .maybe("placed", vi: "số mục xếp được", en: "how many found a place"),
    .maybe("unplaced", vi: "số mục không xếp được", en: "how many found none"),
    .maybe("sessions", vi: "các mục đã xếp", en: "which were placed"),
    .maybe("unplaced-sessions", vi: "các mục không xếp được", en: "which were not"),
    .maybe(
      "score", vi: "còn cách mong muốn bao xa: càng ít càng tốt",
      en: "how far it is from what one would wish: the less the better"),
    .maybe("steps", vi: "số bước đã tìm", en: "how many steps the search did"),
    .maybe(
      "settled", vi: "yes: tìm lâu hơn cũng vậy", en: "yes: searching longer changes nothing"),
  ]
}

extension Kind where Value == PlacingOrder.Mode {
  static let placingMode = Kind(
    "mode", vi: "propose hoặc apply", en: "propose or apply", sample: "propose"
  ) { word throws(KindProblem) in
    guard let mode = PlacingOrder.Mode(rawValue: word) else {
      throw KindProblem(
        vi: "\"\(word)\" không phải là propose hoặc apply",
        en: "\"\(word)\" is not propose or apply")
    }
    return mode
  }
}

extension Kind where Value == Int {
  fileprivate static let searchSeconds = Kind.number("seconds", 1...60)
  fileprivate static let seed = Kind.number("seed", 0...1_000_000_000)
}

extension Kind where Value == [String] {
  /// Codes with commas between them.
  fileprivate static let codes = Kind(
    "codes", vi: "các mã, cách nhau bằng dấu phẩy: CD1,CD2",
    en: "codes with commas between them: CD1,CD2", sample: "CD1,CD2"
  ) { word throws(KindProblem) in
    var codes: [String] = []
    for part in word.split(separator: ",", omittingEmptySubsequences: false) {
      let spaceless = part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()
      let code = try Kind<String>.code.parse(String(spaceless))
      if !codes.contains(code) { codes.append(code) }
    }
    return codes
  }
}
