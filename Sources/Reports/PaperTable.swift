import Documents
import Stationery

/// The values that cards and letters are printed from, as a table: for a program or an office that
/// prints in its own way.
struct PaperTable {
  private let columns: [(name: String, title: String)]

  /// Chooses the columns that a kind of paper has values for.
  init(_ names: [String], of kind: TemplateKind, in language: ReportLanguage) {
    let known = Set(kind.fields.map(\.name))
    columns = names.filter(known.contains).map { ($0, Self.title($0, language)) }
  }

  /// Begins the table.
  func begin(in out: any DocumentRenderer) throws {
    try out.beginTable(
      columns.map { Column.verbatim($0.title, width: .flexible, key: $0.name) })
  }

  /// Writes one paper's values.
  func row(_ values: TemplateValues, in out: any DocumentRenderer) throws {
    try out.row(columns.map { values[$0.name] ?? "" })
  }

  private static func title(_ name: String, _ language: ReportLanguage) -> String {
    switch name {
    case "number": language.say("Số", "No.")
    case "role": language.say("Vai trò", "Role")
    case "name": language.say("Họ và tên", "Name")
    case "note": language.say("Phân biệt", "Told apart by")
    case "position": language.say("Chức vụ", "Position")
    case "unit": language.say("Đơn vị", "Unit")
    case "group": language.say("Nhóm", "Group")
    case "seat": language.say("Chỗ ngồi", "Seat")
    case "code": language.say("Mã thẻ", "Ticket")
    case "register": language.say("Số vào sổ", "Register number")
    case "attendance": language.say("Số buổi có mặt", "Half-days present")
    case "quota": language.say("Chỉ tiêu", "Quota")
    case "deadline": language.say("Hạn gửi danh sách", "List due")
    case "time": language.say("Thời gian", "Time")
    case "venue": language.say("Địa điểm", "Place")
    default: name
    }
  }
}
