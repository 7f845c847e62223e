import Documents
import Foundation
import Glibc
import Press
import Testing

/// Documents that go through the press.
@Suite(.serialized) struct PressTests {
  static let asText = ["--format", "text"]

  @Test func documentArrives() throws {
    let job = try PressPlaces.press().start(options: Self.asText)
    try composeList(job.writer, rows: 5_000)
    let sink = ByteSink()
    try composeList(TextRenderer(sink: sink), rows: 5_000)
    #expect(try job.output() == sink.take())
  }

  @Test func partsBecomeFilesOfAZipFile() throws {
    let bytes = try partsInAZipFile()
    #expect(bytes.starts(with: Array("PK\u{3}\u{4}".utf8)))
    let text = String(decoding: bytes, as: UTF8.self)
    for name in [
      "mo-dau.txt", "don-vi.txt", "Don-Vi-2.txt", "don-vi-3.txt", "etc-passwd.txt", "phan.txt",
      "đơn-vị.txt",
    ] {
      #expect(text.contains(name))
    }
    #expect(text.contains("Phần 2 có người"))
  }

  @Test(.enabled(if: Python.isThere, "python3 opens the zip file"))
  func pythonOpensTheZipFile() throws {
    let path = "/tmp/hoinghipress-test-\(UUID().uuidString).zip"
    defer { unlink(path) }
    try Data(partsInAZipFile()).write(to: URL(fileURLWithPath: path))
    let output = try Python.run(
      """
      import sys, zipfile
      archive = zipfile.ZipFile(sys.argv[1])
      assert archive.testzip() is None
      for entry in archive.infolist():
        assert entry.compress_type == zipfile.ZIP_STORED
        print(entry.filename, archive.read(entry).decode().strip())
      """, [path])
    #expect(
      output == """
        mo-dau.txt Trước
        don-vi.txt Phần 0 có người
        Don-Vi-2.txt Phần 1 có người
        don-vi-3.txt Phần 2 có người
        etc-passwd.txt Phần 3 có người
        phan.txt Phần 4 có người
        đơn-vị.txt Phần 5 có người

        """)
  }

  private func partsInAZipFile() throws -> [UInt8] {
    let job = try PressPlaces.press().start(.zip, name: "mo-dau", options: Self.asText)
    try job.writer.begin(DocumentInfo(title: "Danh sách"))
    try job.writer.paragraph("Trước")
    let names = ["don-vi", "Don-Vi", "don-vi", "../etc/passwd", "", "đơn-vị"]
    for (number, name) in names.enumerated() {
      try job.writer.part(DocumentPart("Phần \(number)", fileName: name))
      try job.writer.paragraph("Phần \(number) có người")
    }
    try job.writer.finish()
    return try job.output()
  }

  @Test func longListPassesInFlatMemory() throws {
    let name = UUID().uuidString
    let job = try PressPlaces.press().start(name: name, options: Self.asText)
    let before = Running.memory(getpid(), "VmRSS")
    try composeList(job.writer, rows: 100_000)
    let pid = try #require(Running.started(name))
    var peak = 0
    var count = 0
    try job.finish { block in
      count += block.count
      peak = max(peak, Running.memory(pid, "VmHWM"))
    }
    #expect(count > 5_000_000)
    #expect(peak > 0)
    #expect(peak < 60_000, "in kilobytes")
    // Other tests may run beside this one.
    #expect(Running.memory(getpid(), "VmRSS") - before < 60_000, "in kilobytes")
  }

  @Test func programGivesWayAndSeesNoSecrets() throws {
    let name = UUID().uuidString
    setenv("HOINGHI_TEST_SECRET", "1", 1)
    defer { unsetenv("HOINGHI_TEST_SECRET") }
    let job = try PressPlaces.press().start(name: name, options: Self.asText)
    try job.writer.begin(DocumentInfo(title: "Danh sách"))
    let pid = try #require(Running.started(name))
    var isPolite = false
    for _ in 0..<500 where !isPolite {
      usleep(2_000)
      isPolite =
        getpriority(__priority_which_t(PRIO_PROCESS.rawValue), id_t(pid)) == 10
    }
    #expect(isPolite)
    #expect(getpgid(pid) == pid)
    let environment = try String(contentsOfFile: "/proc/\(pid)/environ", encoding: .utf8)
    #expect(!environment.contains("HOINGHI"))
    #expect(environment.contains("TMPDIR="))
    job.cancel()
  }

  @Test func missingLettersAreTold() throws {
    let script = try PressPlaces.script("printf 'thiếu chữ\\tletters are missing\\n' >&2; exit 69")
    #expect(
      throws: PressProblem.refused(.other, vietnamese: "thiếu chữ", english: "letters are missing")
    ) { try script.press.checkFonts() }
  }
}

/// What the system tells of a process.
enum Running {
  /// The process that was given a word.
  static func find(_ word: String) -> pid_t? {
    let processes = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    for pid in processes.compactMap({ pid_t($0) }) where pid != getpid() {
      let words = FileManager.default.contents(atPath: "/proc/\(pid)/cmdline") ?? Data()
      if String(decoding: words, as: UTF8.self).contains(word) { return pid }
    }
    return nil
  }

  /// The process that was given a word, which may not show it yet in the moment it begins.
  static func started(_ word: String) -> pid_t? {
    for _ in 0..<400 {
      if let pid = find(word) { return pid }
      usleep(5_000)
    }
    return nil
  }

  /// A figure of its memory, in kilobytes; 0 if it has ended.
  static func memory(_ pid: pid_t, _ name: String) -> Int {
    let status = (try? String(contentsOfFile: "/proc/\(pid)/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix(name + ":") }
    return line?.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Int($0) } ?? 0
  }
}

/// The interpreter, which reads what others write.
enum Python {
  static let path = "/usr/bin/python3"
  static var isThere: Bool { FileManager.default.isExecutableFile(atPath: path) }

  static func run(_ program: String, _ words: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = ["-X", "utf8", "-c", program] + words
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let text = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return String(decoding: text, as: UTF8.self)
  }
}
