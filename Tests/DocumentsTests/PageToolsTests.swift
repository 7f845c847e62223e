import Documents
import Foundation
import Testing

/// Pages as browsers and readers of codes see them.
@Suite("Pages in a browser", .serialized)
struct PageToolsTests {
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static func hasAll(_ programs: String...) -> Bool { programs.allSatisfy { program($0) != nil } }

  static func program(_ name: String) -> String? {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin"
    return path.split(separator: ":").lazy.map { "\($0)/\(name)" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  /// Runs a program; what it prints, and whether it was content.
  static func run(_ program: String, _ arguments: [String]) throws -> (output: String, code: Int32)
  {
    let process = Process()
    process.executableURL = URL(filePath: try #require(Self.program(program)))
    process.arguments = arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (String(decoding: output, as: UTF8.self), process.terminationStatus)
  }

  static func withFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder)
  }

  @Test(
    "a page with everything has nothing wrong",
    .enabled(if: hasAll("chromium", "python3"), "needs chromium and python3"))
  func nothingIsWrong() throws {
    try Self.withFolder { folder in
      let page = folder.appending(path: "page.html")
      try Data(html(PageSample.info, PageSample.compose).utf8).write(to: page)
      let checked = try Self.run(
        "python3", [Self.root.appending(path: "scripts/check-page").path, page.path])
      #expect(checked.output == "")
      #expect(checked.code == 0)
    }
  }

  @Test(
    "a page is well-formed XML too", .enabled(if: hasAll("python3"), "needs python3"))
  func isWellFormed() throws {
    try Self.withFolder { folder in
      let page = folder.appending(path: "page.html")
      try Data(html(PageSample.info, PageSample.compose).utf8).write(to: page)
      let parse =
        "import sys, xml.parsers.expat as x; x.ParserCreate().ParseFile(open(sys.argv[1], 'rb'))"
      #expect(try Self.run("python3", ["-c", parse, page.path]).code == 0)
    }
  }

  @Test(
    "codes can be read from the screen",
    .enabled(if: hasAll("chromium", "zbarimg"), "needs chromium and zbarimg"))
  func codesAreRead() throws {
    try Self.withFolder { folder in
      let page = folder.appending(path: "page.html")
      let picture = folder.appending(path: "page.png")
      try Data(html(PageSample.info, PageSample.composeCards).utf8).write(to: page)
      _ = try Self.run(
        "chromium",
        [
          "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
          "--user-data-dir=\(folder.path)/profile", "--force-device-scale-factor=2",
          "--window-size=900,1300", "--screenshot=\(picture.path)", page.absoluteString,
        ])
      let read = try Self.run("zbarimg", ["-q", "--raw", "-Sdisable", "-Sqr.enable", picture.path])
      #expect(Set(read.output.split(separator: "\n")) == Set(PageSample.payloads[...]))
    }
  }
}
