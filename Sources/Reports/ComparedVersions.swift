import Postgres
import Vietnamese

/// Which two programmes a report of changes compares, and what it says of them.
struct ComparedVersions {
  /// As the views count: 0 before anything was published, -1 for the draft.
  let older: Int
  let newer: Int
  private let versions: [Version]

  private struct Version {
    let number: Int
    let time: String
    let day: CalendarDate?
    let note: String?
  }

  /// Finds the two that the order names: one version and the one before it, or from one to another;
  /// without names the one published last.
  ///
  /// - Throws: `ReportProblem` when there is no such version.
  init(_ order: ReportOrder, from runner: any StatementRunner) throws {
    var versions: [Version] = []
    try runner.forEach(ReportStatements.versions(order.conference)) { row in
      versions.append(
        Version(
          number: row.int(0) ?? 0, time: row.text(1) ?? "", day: row.date(2), note: row.text(4)))
    }
    self.versions = versions
    let last = versions.first?.number ?? 0
    let to = order.version ?? order.to ?? (order.from == nil ? .latest : .draft)
    newer = try Self.number(to, last, order)
    if let from = order.from {
      older = try Self.number(from, last, order)
    } else {
      older = newer < 0 ? last : newer - 1
    }
  }

  private static func number(
    _ version: ReportVersion, _ last: Int, _ order: ReportOrder
  ) throws -> Int {
    switch version {
    case .draft: return -1
    case .latest where last > 0: return last
    case .number(let number) where number <= last: return number
    case .number(let number) where last > 0:
      throw ReportProblem.versionUnknown(number, conference: order.conference, latest: last)
    case .latest, .number: throw ReportProblem.versionNone(conference: order.conference)
    }
  }

  /// What is compared with what, in a sentence.
  func described(in language: ReportLanguage) -> String {
    guard older != 0 else {
      return capitalized(language.say("\(name(newer, language)).", "\(name(newer, language))."))
    }
    return capitalized(
      language.say(
        "\(name(newer, language)) so với \(name(older, language)).",
        "\(name(newer, language)) compared with \(name(older, language))."))
  }

  /// What was written down when the newer one was published.
  var note: String? { versions.first { $0.number == newer }?.note }

  private func name(_ number: Int, _ language: ReportLanguage) -> String {
    guard let version = versions.first(where: { $0.number == number }), let day = version.day else {
      return language.say("bản nháp", "the draft")
    }
    return language.say(
      "bản \(number) (công bố \(version.time) ngày \(day.printed))",
      "version \(number) (published \(version.time), \(day.printed))")
  }
}
