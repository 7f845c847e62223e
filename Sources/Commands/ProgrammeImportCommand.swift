import LineProtocol
import Organizer

extension ProgrammeCommands {
  static let bring = Command<Work>(
    "programme import",
    vi: "Nhập chương trình từ tệp schedule.xml, schedule.json hoặc CSV, hoặc cập nhật theo bản mới"
      + " của tệp: kiểm tra thử, hoặc nhập trọn vẹn. Mục trùng giờ được giữ ở dạng tentative.",
    en:
      "Imports a programme from schedule.xml, schedule.json or CSV, or brings it up to date with a"
      + " newer file: a rehearsal, or all of it. Sessions that clash stay tentative.",
    role: .organizer, effect: .writes([.conference, .room, .speaker, .session]),
    fields: ProgrammeImportFields.all, hasPayload: false, faults: [.notFound, .badFile, .closed],
    example: "programme import DLXH-2019 format=auto mode=check {1024}",
    .conference,
    .named("format", .scheduleFormat, vi: "dạng tệp", en: "what kind of file it is"),
    .named(
      "mode", .rosterMode, vi: "check: kiểm tra, không lưu gì; apply: nhập",
      en: "check: everything is looked at and nothing stored; apply: it is stored"),
    .upload(vi: "tệp chương trình", en: "the file")
  ) { invocation, conference, format, mode, upload throws(Fault) in
    .work(
      .programme(
        ProgrammeOrder(
          author: invocation.author, language: invocation.caller.language, conference: conference,
          file: upload, format: format, mode: mode)))
  }
}
