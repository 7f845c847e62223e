import LineProtocol
import Reports

extension ProgrammeCommands {
  static let export = Command<Work>(
    "programme export",
    vi: "Xuất chương trình thành tệp; mặc định bản mới nhất, hoặc bản nháp nếu chưa công bố.",
    en: "Gives the programme as a file; the latest version, the draft while there is none.",
    role: .viewer, effect: .reads, hasPayload: true, faults: [.notFound, .state],
    example: "programme export DLXH-2019 format=ics room=HT-A",
    .conference, .named("format", .programmeFormat, vi: "dạng tệp", en: "the form of the file"),
    .option(
      "version", .programmeVersion, vi: "số bản hoặc draft", en: "a version's number, or draft"),
    .option("room", .code, vi: "chỉ hội trường này", en: "only this room"),
    .option("speaker", .code, vi: "chỉ báo cáo viên này", en: "only this speaker"),
    .option("track", .line, vi: "chỉ nhóm chuyên đề này", en: "only this track"),
    .option(
      "language", .reportLanguage, vi: "ngôn ngữ của những chữ thêm vào",
      en: "the language of the words that are added")
  ) { _, conference, format, version, room, speaker, track, language throws(Fault) in
    var wanted = ProgrammeExport(of: conference, as: format)
    wanted.version = version
    wanted.room = room
    wanted.speaker = speaker
    wanted.track = track
    wanted.language = language ?? .vi
    return .work(.export(wanted))
  }
}
