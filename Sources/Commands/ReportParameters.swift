import LineProtocol
import Reports
import Vietnamese

/// What a report may be told; each with its type, for so many at once are slow to infer.
enum ReportParameters {
  static let report: Parameter<ReportName> = .word(
    "report", .report, vi: "báo cáo nào", en: "which report")
  static let conference: Parameter<String> = .word(
    "conference", .code, vi: "hội nghị", en: "the conference")
  static let format: Parameter<ReportFormat?> = .option(
    "format", .reportFormat, vi: "dạng; mặc định text", en: "its form; text if left out")
  static let language: Parameter<ReportLanguage?> = .option(
    "language", .reportLanguage, vi: "ngôn ngữ của báo cáo", en: "the report's language")
  static let profile: Parameter<String?> = .option(
    "profile", .profile, vi: "thể thức khác", en: "another profile")
  static let header: Parameter<ReportHeader?> = .option(
    "header", .reportHeader, vi: "phần đầu: văn bản, phụ lục, tài liệu, hoặc không có",
    en: "what stands above the title: a document's header, an appendix's, a handout's, or none")
  static let number: Parameter<Int?> = .option(
    "number", .documentNumber, vi: "số văn bản, hoặc phụ lục thứ mấy",
    en: "the document's number, or which appendix it is")
  static let date: Parameter<CalendarDate?> = .option(
    "date", .date, vi: "ngày văn bản", en: "the document's date")
  static let attached: Parameter<String?> = .option(
    "attached", .line, vi: "phụ lục: kèm theo văn bản nào", en: "what an appendix is to")
  static let unit: Parameter<String?> = .option(
    "unit", .code, vi: "chỉ đơn vị này", en: "only this unit")
  static let group: Parameter<String?> = .option(
    "group", .code, vi: "chỉ nhóm này", en: "only this group")
  static let delegate: Parameter<String?> = .option(
    "delegate", .code, vi: "chỉ đại biểu này", en: "only this delegate")
  static let recipients: Parameter<ReportRecipients?> = .option(
    "recipients", .recipients, vi: "giấy mời, nhãn: cho đơn vị hay đại biểu",
    en: "invitations, labels: for units or for delegates")
  static let speaker: Parameter<String?> = .option(
    "speaker", .code, vi: "chỉ báo cáo viên này", en: "only this speaker")
  static let room: Parameter<String?> = .option(
    "room", .code, vi: "chỉ phòng này", en: "only this room")
  static let track: Parameter<String?> = .option(
    "track", .line, vi: "chỉ nhóm chuyên đề này", en: "only this track")
  static let form: Parameter<ReportForm?> = .option(
    "form", .reportForm,
    vi: "lịch báo cáo viên: mỗi người một trang, hoặc một bảng; tổng hợp: rút gọn",
    en: "speaker agendas: a page for each, or one table; summary: the short form")
  static let order: Parameter<ReportArrangement?> = .option(
    "order", .delegateOrder, vi: "đại biểu: theo nhóm và thứ tự gửi, theo tên, theo đơn vị",
    en: "delegates: by group as sent, by name, by unit")
  static let by: Parameter<ReportArrangement?> = .option(
    "by", .attendanceOrder, vi: "xếp người theo nhóm, đơn vị, tên",
    en: "people by group, unit, name")
  static let day: Parameter<CalendarDate?> = .option(
    "day", .date, vi: "chỉ ngày này", en: "only this day")
  static let half: Parameter<HalfDay?> = .option(
    "half", .halfDay, vi: "chỉ buổi này", en: "only this half of each day")
  static let version: Parameter<ReportVersion?> = .option(
    "version", .reportVersion, vi: "thay đổi: bản này so với bản trước nó",
    en: "changes: of this version since the one before it")
  static let from: Parameter<ReportVersion?> = .option(
    "from", .reportVersion, vi: "thay đổi: từ bản nào", en: "changes: from which version")
  static let to: Parameter<ReportVersion?> = .option(
    "to", .reportVersion, vi: "thay đổi: đến bản nào", en: "changes: to which version")
  static let phones: Parameter<Bool?> = .option(
    "phones", .yesNo, vi: "in số điện thoại; cần vai trò registrar",
    en: "print telephone numbers; needs the role registrar")
  static let blank: Parameter<Int?> = .option(
    "blank", .blankRows, vi: "số dòng trống để ký thêm", en: "empty rows to sign in")
  static let template: Parameter<String?> = .option(
    "template", .templateName, vi: "mẫu khác", en: "another template")
  static let sample: Parameter<Bool?> = .option(
    "sample", .yesNo, vi: "in thử mẫu với người giả", en: "prints the template with made-up people")
  static let bundle: Parameter<ReportBundle?> = .option(
    "bundle", .bundle, vi: "PDF: một tệp, hoặc mỗi phần một tệp trong zip",
    en: "PDF: one file, or a file for each part in a zip")
  static let separator: Parameter<ReportSeparator?> = .option(
    "separator", .separator, vi: "dấu ngăn của CSV", en: "what separates CSV values")
  static let machine: Parameter<Bool?> = .option(
    "machine", .yesNo,
    vi: "CSV cho máy: tên cột tiếng Anh, số như 1234.5, không BOM, giữ nguyên chữ",
    en:
      "CSV for programs: columns in English, numbers as 1234.5, no byte order mark, texts as they are"
  )
}
