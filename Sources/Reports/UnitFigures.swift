import Postgres
import Vietnamese

/// How many people of a unit were expected, and how many came.
struct UnitFigures {
  /// The unit's code; nil for who has no unit, and in totals.
  private(set) var unit: String?
  /// How many the unit may send; nil without a quota.
  private(set) var places: Int?
  private(set) var registered = 0
  private(set) var present = 0
  /// How many of those present stand in for somebody.
  private(set) var substitutes = 0
  private(set) var excused = 0
  private(set) var absent = 0
  /// How many came without being on a list; they are not among those present.
  private(set) var walkIns = 0

  /// Begins a total.
  init() {}

  /// Reads the columns after the unit's name.
  init(_ row: Row) {
    self.init(row, from: 2)
    places = row.int(1)
    unit = row.text(8)
  }

  /// Reads the six counts, from a column on.
  private init(_ row: Row, from column: Int) {
    registered = row.int(column) ?? 0
    present = row.int(column + 1) ?? 0
    substitutes = row.int(column + 2) ?? 0
    excused = row.int(column + 3) ?? 0
    absent = row.int(column + 4) ?? 0
    walkIns = row.int(column + 5) ?? 0
  }

  /// Adds up.
  static func += (total: inout UnitFigures, figures: UnitFigures) {
    if let places = figures.places { total.places = (total.places ?? 0) + places }
    total.registered += figures.registered
    total.present += figures.present
    total.substitutes += figures.substitutes
    total.excused += figures.excused
    total.absent += figures.absent
    total.walkIns += figures.walkIns
  }

  /// The units in their order, or one, with their figures over half-days; who has no unit comes last.
  static func read(
    _ draft: ReportDraft, over calls: [RollCall]
  ) throws -> [(name: String, figures: UnitFigures)] {
    let order = draft.order
    var units: [(name: String, figures: UnitFigures)] = []
    let bound = ReportStatements.unitFigures(
      order.conference, order.unit, calls.map(\.day.iso), calls.map(\.half.rawValue))
    try draft.runner.forEach(bound) { row in
      let name = row.text(0) ?? draft.language.say("(không có đơn vị)", "(no unit)")
      units.append((name, UnitFigures(row)))
    }
    return units
  }

  /// The figures of half-days, each by itself, of those whom the report is about.
  static func ofEach(
    _ calls: [RollCall], in draft: ReportDraft
  ) throws -> [(call: RollCall, figures: UnitFigures)] {
    let order = draft.order
    var figures: [UnitFigures] = []
    let bound = ReportStatements.halfDayFigures(
      order.conference, order.unit, order.group, calls.map(\.day.iso), calls.map(\.half.rawValue))
    try draft.runner.forEach(bound) { figures.append(UnitFigures($0, from: 0)) }
    return zip(calls, figures).map { ($0, $1) }
  }

  /// The figures of all units together.
  static func total(_ units: [(name: String, figures: UnitFigures)]) -> UnitFigures {
    units.reduce(into: UnitFigures()) { total, unit in total += unit.figures }
  }

  /// How many are known not to have come, with or without leave.
  var missing: Int { excused + absent }

  /// Of how many nobody has said yet whether they came.
  var unmarked: Int { max(0, registered - present - missing) }

  /// The share of those expected who came, for a column headed with the sign.
  func rate(in language: ReportLanguage) -> String {
    language.percentCell(present, of: registered)
  }

  /// The counts of a half-day in a line, in the order in which they are asked for.
  func line(of call: RollCall, in language: ReportLanguage) -> String {
    var counts = [
      (language.say("đăng ký", "registered"), registered),
      (language.say("có mặt", "present"), present),
      (language.say("vắng có phép", "excused"), excused),
      (language.say("vắng không phép", "absent"), absent),
    ]
    if unmarked > 0 { counts.append((language.say("chưa điểm danh", "not marked"), unmarked)) }
    if walkIns > 0 { counts.append((language.say("phát sinh", "walk-ins"), walkIns)) }
    let list = counts.map { "\($0) \(language.counted($1))" }.joined(separator: ", ")
    return "\(language.heading(call.day, call.half)): \(list)."
  }

  /// The sentence that who leads the conference says.
  func sentence(in language: ReportLanguage) -> String {
    let all = language.counted(present + walkIns)
    let came = "\(language.counted(present))/\(language.counted(registered))"
    let share = "\(rate(in: language))%"
    let beside =
      walkIns == 0
      ? ""
      : language.say(
        " (trong đó \(language.counted(walkIns)) đại biểu phát sinh)",
        " (of whom \(language.counted(walkIns)) were on no list)")
    guard registered > 0 else {
      return language.say(
        "Dự hội nghị có \(all) đại biểu\(beside).", "\(all) delegates attended\(beside).")
    }
    let left =
      unmarked == 0
      ? ""
      : language.say(
        "; chưa điểm danh \(language.counted(unmarked)) đại biểu",
        "; \(language.counted(unmarked)) are not marked yet")
    return language.say(
      "Dự hội nghị có \(all) đại biểu\(beside); có mặt \(came) đại biểu đăng ký, đạt \(share)\(left).",
      "\(all) delegates attended\(beside); \(came) of those registered came, \(share)\(left).")
  }
}
