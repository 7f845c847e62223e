import Documents
import Foundation
import Glibc
import Press
import Testing

extension PressTests {
  /// What goes wrong with the program is told, and nothing is left behind.
  @Suite struct Problems {
    @Test func missingProgramIsTold() {
      let path = "/nonexistent/hoinghipress"
      #expect(throws: PressProblem.notFound(path)) { _ = try Press(program: path).start().output() }
      #expect(throws: PressProblem.notFound(path)) { try Press(program: path).checkFonts() }
      #expect(throws: PressProblem.cannotStart(EACCES)) {
        _ = try Press(program: "/etc").start().output()
      }
    }

    @Test func everyProblemHasSentencesInBothLanguages() {
      let problems: [PressProblem] = [
        .notFound("/x"), .cannotStart(12), .refused(.other, vietnamese: "Không.", english: "No."),
        .died(.killed(9), ""), .timedOut, .unwanted,
      ]
      for problem in problems {
        #expect(problem.vietnamese.hasSuffix("."))
        #expect(problem.english.hasSuffix("."))
      }
    }

    @Test func programThatIsKilledDied() throws {
      let name = UUID().uuidString
      let job = try PressPlaces.press().start(name: name, options: PressTests.asText)
      try job.writer.begin(DocumentInfo(title: "Danh sách"))
      let pid = try #require(Running.started(name))
      kill(pid, SIGKILL)
      #expect(throws: PressProblem.died(.killed(SIGKILL), "")) {
        try composeList(job.writer, rows: 100_000)
      }
      #expect(throws: PressProblem.died(.killed(SIGKILL), "")) { _ = try job.output() }
    }

    @Test(arguments: [
      ("cat > /dev/null; printf abc; kill -ABRT $$", PressProblem.Ending.killed(SIGABRT)),
      ("cat > /dev/null; printf abc; exit 3", .exited(3)),
      ("cat > /dev/null", .exited(0)), ("exit 5", .exited(5)),
    ]) func endingIsTold(lines: String, ending: PressProblem.Ending) throws {
      let script = try PressPlaces.script(lines)
      let job = script.press.start()
      #expect(throws: PressProblem.died(ending, "")) {
        try composeList(job.writer, rows: 10)
        _ = try job.output()
      }
    }

    @Test func reasonOfTheProgramIsHandedOn() throws {
      let job = try PressPlaces.press().start(options: ["--nonsense"])
      let problem = #expect(throws: PressProblem.self) {
        // More than fits between the two: the program does not read it.
        try composeList(job.writer, rows: 100_000)
      }
      guard case .refused(.other, _, let english) = problem else {
        Issue.record("\(String(describing: problem))")
        return
      }
      #expect(english.contains("--nonsense"))
    }

    @Test func documentThatIsNotWholeIsRefused() throws {
      let job = try PressPlaces.press().start(options: PressTests.asText)
      try job.writer.begin(DocumentInfo(title: "Nửa chừng"))
      let problem = #expect(throws: PressProblem.self) { _ = try job.output() }
      guard case .refused(.other, _, _) = problem else {
        Issue.record("\(String(describing: problem))")
        return
      }
    }

    @Test func documentOfTooManyFilesIsTooMuch() throws {
      let job = try PressPlaces.press().start(.zip, options: PressTests.asText)
      try job.writer.begin(DocumentInfo(title: "Thư mời"))
      for number in 0...20_000 {
        try job.writer.part(DocumentPart("\(number)", fileName: "\(number)"))
      }
      try job.writer.finish()
      let problem = #expect(throws: PressProblem.self) { _ = try job.output() }
      guard case .refused(.tooMuch, _, let english) = problem else {
        Issue.record("\(String(describing: problem))")
        return
      }
      #expect(english.contains("more than 20000 parts"))
    }

    @Test func fileThatCannotBeWrittenIsStorage() throws {
      let press = Press(program: try PressPlaces.program(), temporaryDirectory: "/no/such/folder")
      let problem = #expect(throws: PressProblem.self) {
        let job = press.start(options: PressTests.asText)
        try composeList(job.writer, rows: 3)
        _ = try job.output()
      }
      guard case .refused(.storage, _, _) = problem else {
        Issue.record("\(String(describing: problem))")
        return
      }
    }

    @Test func complaintsDoNotBlockTheProgram() throws {
      let script = try PressPlaces.script(
        "head -c 3000000 /dev/zero | tr '\\0' 'x' >&2; cat; printf '\\nmột\\tone\\n' >&2; exit 70")
      let job = script.press.start()
      try composeList(job.writer, rows: 3)
      #expect(throws: PressProblem.refused(.other, vietnamese: "một", english: "one")) {
        _ = try job.output()
      }
    }

    @Test(arguments: ["sleep 60", "cat > /dev/null; sleep 60", "cat; exec >&- 2>&-; sleep 60"])
    func programThatHangsIsStopped(lines: String) throws {
      let script = try PressPlaces.script(lines, silence: .milliseconds(300))
      let start = ContinuousClock.now
      #expect(throws: PressProblem.timedOut) {
        let job = script.press.start()
        try composeList(job.writer, rows: 20_000)
        _ = try job.output()
      }
      #expect(ContinuousClock.now - start < .seconds(10))
    }

    @Test func jobThatIsGivenUpLeavesNothing() throws {
      let name = UUID().uuidString
      var job: PressJob? = try PressPlaces.press().start(name: name, options: PressTests.asText)
      try job?.writer.begin(DocumentInfo(title: "Nửa chừng"))
      #expect(Running.started(name) != nil)
      job = nil
      #expect(Running.find(name) == nil)
    }

    @Test func jobThatNeverBeginsStartsNothing() throws {
      let name = UUID().uuidString
      let job = try PressPlaces.press().start(name: name, options: PressTests.asText)
      usleep(100_000)
      #expect(Running.find(name) == nil)
      job.cancel()
    }

    @Test func readerThatThrowsEndsTheJob() throws {
      struct Gone: Error {}
      let name = UUID().uuidString
      let job = try PressPlaces.press().start(name: name, options: PressTests.asText)
      try composeList(job.writer, rows: 50_000)
      #expect(throws: Gone.self) { try job.finish { _ in throw Gone() } }
      #expect(Running.find(name) == nil)
    }

    @Test func programEndsWhenItsReaderIsGone() throws {
      let process = Process()
      process.executableURL = URL(fileURLWithPath: try PressPlaces.program())
      let (input, output) = (Pipe(), Pipe())
      process.standardInput = input
      process.standardOutput = output
      try process.run()
      try output.fileHandleForReading.close()
      // Its input is still open: only the output can tell it.
      for _ in 0..<1_000 where process.isRunning { usleep(5_000) }
      #expect(!process.isRunning)
      #expect(process.terminationStatus == 0)
      try input.fileHandleForWriting.close()
    }
  }
}
