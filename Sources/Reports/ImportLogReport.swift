import Documents
import Postgres
import Vietnamese

/// Nhật ký nhập danh sách: the lists that units sent, and what each changed.
struct ImportLogReport {
  private let draft: ReportDraft

  init(_ draft: ReportDraft) { self.draft = draft }

  func compose() throws {
    let order = draft.order
    let language = draft.language
    try draft.begin(language.say("NHẬT KÝ NHẬP DANH SÁCH", "IMPORT LOG"))
    try draft.out.beginTable(columns)
    var count = 0
    try draft.runner.forEach(ReportStatements.importLog(order.conference, order.unit)) { row in
      count += 1
      try write(row)
    }
    try draft.out.endTable()
    try draft.close(count == 0 ? language.say("(chưa nhập danh sách nào)", "(no lists yet)") : nil)
  }

  private var columns: [Column] {
    let language = draft.language
    return [
      .number(language.say("Lần", "Batch"), key: "batch"),
      Column(language.say("Thời gian", "Time"), key: "time"),
      Column(language.say("Người nhập", "By"), key: "by"),
      Column(language.say("Người gửi", "Sender"), width: .flexible, key: "sender"),
      Column(language.say("Đơn vị", "Unit"), width: .fixed(24), key: "unit"),
      .verbatim(language.say("Tệp", "File"), width: .flexible, key: "file"),
      .number(language.say("Số dòng", "Rows"), key: "rows"),
      .number(language.say("Mới", "New"), key: "new"),
      .number(language.say("Thay đổi", "Changed"), key: "changed"),
      .number(language.say("Không đổi", "Unchanged"), key: "unchanged"),
      .number(language.say("Không còn", "Gone"), key: "gone"),
      .number(language.say("Bị loại", "Rejected"), key: "rejected"),
      .number(language.say("Chờ duyệt", "Waiting"), key: "waiting"),
      Column(language.say("Trạng thái", "State"), width: .fixed(24), key: "state"),
      .verbatim(language.say("Mã kiểm tra", "Digest"), key: "digest"),
    ]
  }

  private func write(_ row: Row) throws {
    let out = draft.out
    out.cell(row.text(0) ?? "")
    out.cell(moment(row, time: 1, day: 2))
    for column in 3...13 { out.cell(row.text(column) ?? "") }
    out.cell(state(row))
    out.cell(row.text(14) ?? "")
    try out.endRow()
  }

  private func state(_ row: Row) -> String {
    let language = draft.language
    guard row.text(15) == "withdrawn" else { return language.say("đã nhập", "applied") }
    let circumstances = [moment(row, time: 16, day: 17), row.text(18) ?? ""].filter { !$0.isEmpty }
    return "\(language.say("đã rút lại", "withdrawn")) (\(circumstances.joined(separator: ", ")))"
  }

  /// A moment as documents print it: `16h30 ngày 23/7/2019`.
  private func moment(_ row: Row, time: Int, day: Int) -> String {
    guard let time = row.text(time), let day = row.date(day) else { return "" }
    return "\(time) \(draft.language.say("ngày ", ""))\(day.printed)"
  }
}
