import Documents
import Postgres
import Vietnamese

/// A report in the making: what was asked for, the conference, and where the document goes.
struct ReportDraft {
  let order: ReportOrder
  let runner: any StatementRunner
  let out: any DocumentRenderer
  let conference: ReportConference

  /// Looks the conference up, and whatever else the order names.
  init(order: ReportOrder, runner: any StatementRunner, out: any DocumentRenderer) throws {
    self.order = order
    self.runner = runner
    self.out = out
    try runner.forEach(ReportStatements.settings) { _ in }
    conference = try ReportConference.read(order.conference, from: runner)
    if let unit = order.unit,
      try !Self.exists(ReportStatements.unitKnown(order.conference, unit), in: runner)
    {
      throw ReportProblem.unitUnknown(unit, conference: order.conference)
    }
    if let group = order.group,
      try !Self.exists(ReportStatements.groupKnown(order.conference, group), in: runner)
    {
      throw ReportProblem.groupUnknown(group, conference: order.conference)
    }
    if let day = order.day, !(conference.firstDay...conference.lastDay).contains(day) {
      throw ReportProblem.dayOutside(
        day.printed, conference: order.conference, first: conference.firstDay.printed,
        last: conference.lastDay.printed)
    }
  }

  var language: ReportLanguage { order.language }

  var profile: ReportProfile { order.profile ?? conference.profile }

  /// Begins the document with its title: what it is, the conference, and when and where that is.
  func begin(_ kind: String, subject: String? = nil, dated: Bool = true) throws {
    try out.begin(
      DocumentInfo(title: "\(kind) - \(conference.title)", language: language.rawValue))
    try title(kind, subject: subject, dated: dated)
  }

  /// Writes the title once more, for a part that has a page of its own.
  func title(_ kind: String, subject: String? = nil, dated: Bool) throws {
    var lines = [kind, subject ?? conference.title]
    if dated { lines.append(conference.when(order.day, language)) }
    try out.title(lines)
  }

  private static func exists(_ bound: Bound, in runner: any StatementRunner) throws -> Bool {
    var found = false
    try runner.forEach(bound) { _ in found = true }
    return found
  }
}
