import Documents
import Testing
import Vietnamese

@testable import Exchange

/// The programmes of real conferences as calendars and as tables.
@Suite(.enabled(if: SharedData.isPresent, "no ../shared/data beside the repository"))
struct ProgrammeDataTests {
  static let files = [
    "fosdem-2024.xml", "38c3.xml", "debconf23.xml", "fosdem-2024-mikemoraned.xml",
  ]

  private func schedule(_ name: String) throws -> Schedule {
    try FrabXMLReader.read(try SharedData.bytes(name)).schedule
  }

  @Test(arguments: files)
  func tableGivesBackTheSame(name: String) throws {
    let schedule = try schedule(name)
    let bytes = ProgrammeTableWriter(format: .people).bytes(schedule)
    let answer = try TableFile(bytes).read()
    #expect(answer.schedule.items.count == schedule.items.count)
    for (before, after) in zip(schedule.items, answer.schedule.items) {
      #expect([before.guid, before.id, before.code] == [after.guid, after.id, after.code])
      #expect(TextCleaning.joinedLines(before.title) == after.title)
      #expect(before.start?.local.prefix(16) == after.start?.local.prefix(16))
      #expect(before.start == nil || before.minutes == after.minutes)
      #expect(before.room.map(TextCleaning.joinedLines) == after.room)
      #expect(before.people.count == after.people.count)
    }
    let again = ProgrammeTableWriter(format: .people).bytes(answer.schedule)
    #expect(try TableFile(again).read().schedule.items == answer.schedule.items)
    let kinds = Set(answer.departures.map(\.kind))
    #expect(kinds.isSubset(of: ["no-length"]), "\(kinds)")
  }

  @Test(
    .enabled("python3-icalendar is not installed") { CalendarProgram.isInstalled }, arguments: files
  )
  func calendarIsReadByOthers(name: String) throws {
    let schedule = try schedule(name)
    let bytes = CalendarWriter(stamp: "20240101T000000Z", offset: 60).bytes(schedule)
    let file = try TemporaryFile(bytes)
    let run = try CalendarProgram.check(["--list", file.path])
    #expect(run.status == 0, "\(run.output.prefix(2000))")
    let lines = run.output.parts(by: "\n").dropLast().map { $0.parts(by: "\t") }
    let spans = schedule.items.compactMap { CalendarSpan($0, offset: 60) }
    #expect(lines.map { $0[3] } == spans.map(\.start))
    #expect(lines.map { $0[4] } == spans.map { $0.end ?? "-" })
  }
}
