import LineProtocol
import Organizer
import Rosters
import Sheets
import Vietnamese

/// The commands about lists that units send.
enum ImportCommands {
  static let all: [Command<Work>] = [roster, list, show, withdraw]

  static let roster = Command<Work>(
    "delegate import",
    vi: "Nhập danh sách đại biểu từ tệp CSV hoặc Excel: kiểm tra thử, hoặc nhập trọn vẹn.",
    en: "Imports a list of delegates from a CSV or Excel file: a rehearsal, or all of it.",
    role: .registrar, effect: .writes([.delegate]), fields: ImportFields.all, hasPayload: true,
    faults: [.notFound, .badFile, .rowsRefused, .closed],
    example: "delegate import DLXH-2019 format=csv mode=check unit=du-btc {1024}",
    .conference,
    .named("format", .sheetFormat, vi: "dạng tệp", en: "what kind of file it is"),
    .named(
      "mode", .rosterMode, vi: "check: kiểm tra, không lưu gì; apply: nhập",
      en: "check: everything is looked at and nothing stored; apply: it is stored"),
    .option(
      "partial", .yesNo, vi: "yes: nhận các dòng tốt, trả lại các dòng lỗi thành tệp",
      en: "yes: the good rows are taken, and the bad ones come back as a file"),
    .option(
      "unit", .line, vi: "đơn vị của các dòng không ghi đơn vị",
      en: "the unit of rows that name none"),
    .option(
      "group", .code, vi: "nhóm của các dòng không ghi nhóm",
      en: "the group of rows that name none"),
    .option("sender", .line, vi: "ai gửi danh sách", en: "who sent the list"),
    .option("file", .line, vi: "tên tệp", en: "what the file was called"),
    .option(
      "encoding", .listEncoding, vi: "xác nhận bảng mã của tệp", en: "confirms the encoding"),
    .option("sheet", .line, vi: "trang tính của tệp Excel", en: "the sheet of a workbook"),
    .option(
      "header", .headerRow, vi: "dòng tiêu đề, 0 nếu không có; bỏ trống thì tự tìm",
      en: "the row of headers, 0 for none; found if left out"),
    .option(
      "gone", .gone, vi: "người nhập trước đây mà danh sách này không còn: mặc định keep",
      en: "those who came by a list and are not in this one: keep by default"),
    .family(
      "column", .listColumn, vi: "cột của X: \(columnNames)",
      en: "the column of X: \(columnNames)"),
    .upload(vi: "tệp danh sách", en: "the file")
  ) {
    invocation, conference, format, mode, partial, unit, group, sender, file, encoding, sheet,
    header, gone, columns, upload throws(Fault) in
    if partial == true && gone == true { throw Fault.goneNeedsAll }
    var order = RosterOrder(
      upload, format, for: conference, by: invocation.author, in: invocation.caller.language)
    order.mode = mode
    order.takesGoodRows = partial ?? false
    order.cancelsGone = gone ?? false
    order.unit = unit
    order.group = group
    order.sender = sender
    order.fileName = file
    order.sheet = sheet
    order.options = RosterOptions(
      columns: try places(columns), encoding: encoding, headerRow: header)
    return .work(.importing(order))
  }

  private static let columnNames = RosterColumn.allCases.map(\.rawValue).joined(separator: " ")

  private static func places(
    _ columns: [(name: String, value: String)]
  ) throws(Fault) -> [RosterColumn: String] {
    var places: [RosterColumn: String] = [:]
    for (name, value) in columns {
      guard let column = RosterColumn(rawValue: name) else {
        throw Fault(
          .unknownParameter,
          vi: "không có cột \"\(name)\"; hãy viết column. và một trong: \(columnNames)",
          en: "there is no column \"\(name)\"; write column. and one of: \(columnNames)")
      }
      places[column] = value
    }
    return places
  }
}

extension Fault {
  /// A row that cannot be read may be one of those who seem to be gone.
  fileprivate static var goneNeedsAll: Fault {
    Fault(
      .usage, vi: "gone=cancel không đi với partial=yes: dòng lỗi có thể là người tưởng đã vắng",
      en: "gone=cancel does not go with partial=yes: a bad row may be one who seems to be gone")
  }
}
