import Documents
import Postgres
import Vietnamese

/// Các trường hợp có thể trùng: entries that may be one person, and what to do about each pair.
struct DuplicateReport {
  private let draft: ReportDraft

  init(_ draft: ReportDraft) { self.draft = draft }

  func compose() throws {
    let order = draft.order
    let language = draft.language
    try draft.begin(language.say("CÁC TRƯỜNG HỢP CÓ THỂ TRÙNG", "POSSIBLE DUPLICATES"))
    try draft.out.beginTable([
      .ordinal(language.say("STT", "No."), key: "number"),
      .verbatim(language.say("Mức", "Level"), key: "level"),
      Column(language.say("Người thứ nhất", "First"), key: "first"),
      Column(language.say("Đơn vị", "Unit"), width: .fixed(24), key: "first-unit"),
      Column(language.say("Người thứ hai", "Second"), key: "second"),
      Column(language.say("Đơn vị", "Unit"), width: .fixed(24), key: "second-unit"),
      Column(language.say("Lý do", "Reason"), width: .fixed(24), key: "reason"),
      Column(language.say("Cần làm", "What to do"), width: .fixed(40), key: "what-to-do"),
    ])
    var count = 0
    try draft.runner.forEachCopied(
      ReportStatements.duplicates(order.conference, order.unit)
    ) { row in
      count += 1
      let pair = DuplicatePair(row)
      try draft.out.row([
        String(count), pair.isSpeaker ? "-" : pair.level, row.text(2) ?? "", row.text(3) ?? "",
        row.text(5) ?? "", row.text(6) ?? "", pair.reason(in: language),
        pair.remedy(of: order.conference, in: language),
      ])
    }
    try draft.out.endTable()
    try draft.close(
      count == 0
        ? language.say("(không có trường hợp nào)", "(there are none)")
        : language.say("Có \(Figures.counted(count)) trường hợp.", "Pairs: \(count)."))
  }
}

/// Two entries that may be one person, by the levels D1 to D6; or a delegate who speaks as well.
private struct DuplicatePair {
  let level: String
  private let first: String
  private let second: String
  private let sharesPhone: Bool
  private let sharesYear: Bool
  private let firstIsUnmarked: Bool

  init(_ row: Row) {
    level = row.text(0) ?? ""
    first = row.text(1) ?? ""
    second = row.text(4) ?? ""
    sharesPhone = row.bool(7) ?? false
    sharesYear = row.bool(8) ?? false
    firstIsUnmarked = row.bool(9) ?? false
  }

  var isSpeaker: Bool { level == "speaker" }

  func reason(in language: ReportLanguage) -> String {
    switch level {
    case "D1":
      language.say(
        "cùng tên, cùng đơn vị, chỉ một người có chữ phân biệt",
        "same name in the unit, only one has a mark")
    case "D2":
      language.say(
        "cùng đơn vị, tên chỉ khác dấu", "same unit, the names differ in their diacritics")
    case "D3":
      language.say(
        "cùng tên, \(shared(in: .vi)), khác đơn vị", "same name, \(shared(in: .en)), another unit")
    case "D4": language.say("cùng tên, khác đơn vị", "same name, another unit")
    case "D5": language.say("cùng số điện thoại, khác tên", "same telephone, another name")
    case "D6":
      language.say(
        "cùng đơn vị, cùng chức vụ, tên khác một chữ cái",
        "same unit and position, the names differ in one letter")
    default: language.say("cũng là báo cáo viên", "is a speaker, too")
    }
  }

  private func shared(in language: ReportLanguage) -> String {
    switch (sharesPhone, sharesYear) {
    case (true, true):
      language.say("cùng số điện thoại và năm sinh", "same telephone and year of birth")
    case (true, false): language.say("cùng số điện thoại", "same telephone")
    default: language.say("cùng năm sinh", "same year of birth")
    }
  }

  /// What settles the matter, with the command for it.
  func remedy(of conference: String, in language: ReportLanguage) -> String {
    let merge = "delegate merge \(conference) \(first) \(second)"
    switch level {
    case "D1":
      let unmarked = firstIsUnmarked ? first : second
      let mark = "delegate update \(conference) \(unmarked) mark=…"
      return language.say(
        "là một người: \(merge); khác người: \(mark)", "one person: \(merge); two: \(mark)")
    case "D3":
      return language.say("là một người kiêm nhiệm: \(merge)", "one person of both units: \(merge)")
    case "D5":
      return language.say(
        "hỏi lại số: delegate update \(conference) \(second) phone=…; là một người: \(merge)",
        "ask for the number: delegate update \(conference) \(second) phone=…; one person: \(merge)")
    case "D6":
      let correction = "delegate update \(conference) \(second) name=…"
      return language.say(
        "là một người: \(merge); gõ sai tên: \(correction)",
        "one person: \(merge); mistyped: \(correction)")
    case "D2", "D4": return language.say("là một người: \(merge)", "one person: \(merge)")
    default: return language.say("chỉ tính một lần", "count once only")
    }
  }
}
