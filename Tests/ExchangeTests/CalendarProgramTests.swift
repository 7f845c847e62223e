import Glibc
import HoinghiTesting
import Testing

@testable import Exchange

/// One run of Python, with all that it said.
struct CalendarProgram {
  /// Whether Python's icalendar is there to read what was written; found out once.
  static let isInstalled: Bool = {
    guard let run = try? CalendarProgram(["-c", "import icalendar"]) else { return false }
    return run.status == 0
  }()

  let status: Int32
  let output: String

  init(_ words: [String]) throws {
    let file = try TemporaryFile([])
    let child = try ChildProcess(
      ["/usr/bin/python3"] + words, environment: ["PYTHONIOENCODING": "utf-8"], output: file.path)
    guard case .exited(let status)? = child.wait(atMost: .seconds(60)) else {
      throw TestFailure("python3 does not end")
    }
    self.status = status
    output = TextFile.contents(file.path) ?? ""
  }

  /// Checks feeds with the script that also checks those of a server.
  static func check(_ words: [String]) throws -> CalendarProgram {
    let root = #filePath.parts(by: "/").dropLast(3).joined(separator: "/")
    return try CalendarProgram(["\(root)/scripts/check-calendar"] + words)
  }
}

/// A file of a test, which is removed with its owner.
final class TemporaryFile {
  let path: String

  init(_ bytes: [UInt8]) throws {
    var template = Array("/tmp/calendar-test-XXXXXX".utf8CString)
    let descriptor = mkstemp(&template)
    try #require(descriptor >= 0)
    defer { close(descriptor) }
    try #require(write(descriptor, bytes, bytes.count) == bytes.count)
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit { unlink(path) }
}

@Suite(.enabled("python3-icalendar is not installed") { CalendarProgram.isInstalled })
struct CalendarProgramTests {
  private let writer = CalendarWriter(stamp: "20190701T000000Z")

  @Test func readsTheSample() throws {
    let file = try TemporaryFile(writer.bytes(.sample))
    let run = try CalendarProgram.check(["--list", file.path])
    #expect(run.status == 0)
    #expect(
      run.output.parts(by: "\n") == [
        "0c9a1d1e-0000-4000-8000-000000000001@hoinghi\t2\tCONFIRMED\t20190724T014500Z\t"
          + "20190724T022500Z\tChuyên đề 1: Kỹ năng; phương pháp",
        "tap-huan-2019-nghi@hoinghi\t0\tTENTATIVE\t20190724T030500Z\t-\tNghỉ giải lao",
        "tap-huan-2019-4@hoinghi\t5\tCANCELLED\t20190724T040000Z\t20190724T043000Z\tChuyên đề 4",
        "",
      ])
  }

  @Test func readsEveryPart() throws {
    let parts = [
      ScheduleSelection(room: "Hội trường A"), ScheduleSelection(room: "Hội trường B"),
      ScheduleSelection(person: "12"), ScheduleSelection(track: "Lý luận, thực tiễn"),
    ]
    let files = try parts.map {
      try TemporaryFile(writer.bytes(Schedule.sample.selecting($0)))
    }
    let run = try CalendarProgram.check(files.map(\.path))
    #expect(run.status == 0, "\(run.output)")
  }

  /// Texts of every length, so that lines end at every place of every letter.
  @Test func readsManyAndTheTextsAreTheSame() throws {
    var schedule = Schedule()
    var titles: [String] = []
    for number in 0..<300 {
      var item = Schedule.Item()
      item.id = String(number)
      let letters = Array("Quán triệt, nghị quyết; \\ \"ở\" 🇻🇳 ")
      let title = (0..<number + 1).map { String(letters[($0 + number) % letters.count]) }.joined()
      titles.append(title)
      item.title = title
      item.abstract = "\(title)\n\(title)"
      item.start = Schedule.Start(local: "2024-12-31T23:00", offset: number * 5 - 720)
      item.minutes = number + 1
      schedule.items.append(item)
    }
    let file = try TemporaryFile(writer.bytes(schedule))
    let run = try CalendarProgram.check(["--list", file.path])
    #expect(run.status == 0)
    let lines = run.output.parts(by: "\n").dropLast().map { $0.parts(by: "\t") }
    #expect(lines.map { $0.last } == titles)
    #expect(lines.map { $0[3] } == schedule.items.map { CalendarSpan($0, offset: nil)?.start })
  }

  @Test func findsWhatIsWrong() throws {
    let good = String(decoding: writer.bytes(.sample), as: UTF8.self)
    let wrongs = [
      (good.replacing("STATUS:CANCELLED", with: "STATUS:GONE"), "STATUS is GONE"),
      (good.replacing("SEQUENCE:5\r\n", with: ""), "SEQUENCE is not a whole number"),
      (good.replacing("2019-nghi@", with: "2019-4@"), "is the UID of two events"),
      (good.replacing("DTEND:20190724T022500Z", with: "DTEND:20190724T004500Z"), "DTEND is not"),
      (good.replacing("DTSTART:20190724T014500Z", with: "DTSTART:20190724T0145"), "DTSTART"),
      (good.replacing("\r\n \\, Trần", with: "\\, Trần"), "75 are allowed"),
      (good.replacing("\r\n", with: "\n"), "no CRLF"), ("", "cannot be read"),
    ]
    for (text, what) in wrongs {
      let file = try TemporaryFile(Array(text.utf8))
      let run = try CalendarProgram.check([file.path])
      #expect(run.status == 1 && run.output.contains(what), "\(what): \(run.output)")
    }
  }

  @Test func comparesVersions() throws {
    let older = try TemporaryFile(writer.bytes(.sample))
    var schedule = Schedule.sample
    schedule.items[0].start = Schedule.Start(local: "2019-07-24T09:00", offset: 420)
    let unmarked = try TemporaryFile(writer.bytes(schedule))
    schedule.items[0].sequence += 1
    let marked = try TemporaryFile(writer.bytes(schedule))
    schedule.items.removeLast()
    let shorter = try TemporaryFile(writer.bytes(schedule))
    #expect(try CalendarProgram.check(["--since", older.path, marked.path]).status == 0)
    let silent = try CalendarProgram.check(["--since", older.path, unmarked.path])
    #expect(silent.status == 1 && silent.output.contains("SEQUENCE is still 2"))
    let missing = try CalendarProgram.check(["--since", older.path, shorter.path])
    #expect(missing.status == 1 && missing.output.contains("a cancelled event must stay"))
    let fallen = try CalendarProgram.check(["--since", marked.path, older.path])
    #expect(fallen.status == 1 && fallen.output.contains("SEQUENCE fell from 3 to 2"))
  }
}
