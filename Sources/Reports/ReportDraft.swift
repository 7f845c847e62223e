import Documents
import Postgres
import Vietnamese

/// A report in the making: what was asked for, the conference, and where the document goes.
struct ReportDraft {
  let order: ReportOrder
  let runner: any StatementRunner
  let out: any DocumentRenderer
  let conference: ReportConference
  private let edition: ReportEdition?

  /// Looks the conference up, and whatever else the order names.
  init(order: ReportOrder, runner: any StatementRunner, out: any DocumentRenderer) throws {
    self.order = order
    self.runner = runner
    self.out = out
    try runner.forEach(ReportStatements.settings) { _ in }
    conference = try ReportConference.read(order.conference, from: runner)
    edition =
      order.namesEdition ? try ReportEdition.read(order.conference, from: runner) : nil
    try Self.refuseUnknown(order, in: runner)
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
      DocumentInfo(
        title: "\(kind) - \(conference.title)", language: language.rawValue,
        footer: edition?.line(in: language)))
    try title(kind, subject: subject, dated: dated)
  }

  /// Writes the title once more, for a part that has a page of its own.
  func title(_ kind: String, subject: String? = nil, dated: Bool) throws {
    var lines = [kind, subject ?? conference.title]
    if dated { lines.append(conference.when(order.day, language)) }
    try out.title(lines)
  }

  /// Refuses what the order names and the conference does not have.
  private static func refuseUnknown(_ order: ReportOrder, in runner: any StatementRunner) throws {
    let conference = order.conference
    if let unit = order.unit, try !exists(ReportStatements.unitKnown(conference, unit), in: runner)
    {
      throw ReportProblem.unitUnknown(unit, conference: conference)
    }
    if let group = order.group,
      try !exists(ReportStatements.groupKnown(conference, group), in: runner)
    {
      throw ReportProblem.groupUnknown(group, conference: conference)
    }
    if let room = order.room, try !exists(ReportStatements.roomKnown(conference, room), in: runner)
    {
      throw ReportProblem.roomUnknown(room, conference: conference)
    }
    if let track = order.track,
      try !exists(ReportStatements.trackKnown(conference, track), in: runner)
    {
      throw ReportProblem.trackUnknown(track, conference: conference)
    }
  }

  private static func exists(_ bound: Bound, in runner: any StatementRunner) throws -> Bool {
    var found = false
    try runner.forEach(bound) { _ in found = true }
    return found
  }
}
