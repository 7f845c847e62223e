import Foundation
import HoinghiTesting

/// Other programs that read what was exported; a test that needs one that is missing says so.
enum Programs {
  static let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path
  static let calendarChecker = repository + "/scripts/check-calendar"
  static let xmlSchema = repository + "/../shared/data/schedule.xml.xsd"
  static let jsonSchema = repository + "/../shared/data/schedule.schema.json"

  static let readCalendars = works(["python3", "-c", "import icalendar"])
  static let validateXML =
    works(["xmllint", "--version"]) && FileManager.default.fileExists(atPath: xmlSchema)
  static let validateJSON =
    works(["python3", "-c", "import jsonschema"])
    && FileManager.default.fileExists(atPath: jsonSchema)

  /// Runs a program and waits for it.
  static func run(_ words: [String]) throws -> (status: Int32, output: String) {
    let scratch = try ScratchDirectory()
    let file = scratch.path + "/output"
    let child = try ChildProcess(
      words, environment: ProcessInfo.processInfo.environment, output: file)
    guard case .exited(let status)? = child.wait(atMost: .seconds(60)) else {
      throw TestFailure("\(words) does not end")
    }
    return (status, TextFile.contents(file) ?? "")
  }

  static func write(_ bytes: [UInt8], to path: String) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: path))
  }

  private static func works(_ words: [String]) -> Bool {
    guard let run = try? run(words) else { return false }
    return run.status == 0
  }
}
