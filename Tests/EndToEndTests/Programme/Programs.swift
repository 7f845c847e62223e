import Foundation
import HoinghiTesting

/// Other programs that read what was exported; a test that needs one that is missing says so.
enum Programs {
  static let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path
  static let calendarChecker = repository + "/scripts/check-calendar"
  static let xmlSchema = repository + "/../shared/data/schedule.xml.xsd"
  static let jsonSchema = repository + "/../shared/data/schedule.schema.json"

  static let readCalendars = works(["/usr/bin/python3", "-c", "import icalendar"])
  static let validateXML =
    works(["xmllint", "--version"]) && FileManager.default.fileExists(atPath: xmlSchema)
  static let validateJSON =
    works(["/usr/bin/python3", "-c", "import jsonschema"])
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

  /// What the schema of a format finds in a file; nothing, too, where no program can tell.
  static func complaints(about file: [UInt8], form: String) throws -> String {
    let folder = try ScratchDirectory()
    let path = "\(folder.path)/file"
    try write(file, to: path)
    let words: [String]
    switch form {
    case "frab-xml" where validateXML: words = ["xmllint", "--noout", "--schema", xmlSchema, path]
    case "frab-json" where validateJSON:
      words = ["/usr/bin/python3", "-c", validator, jsonSchema, path]
    default: return ""
    }
    let run = try run(words)
    return run.status == 0 ? "" : "\(run.status): \(run.output.prefix(2000))"
  }

  private static let validator = """
    import json, sys, jsonschema
    schema, file = (json.load(open(path, encoding="utf-8")) for path in sys.argv[1:])
    # Addresses are given out as people wrote them, whether or not RFC 3986 has such.
    # What a format cannot be checked without may be missing: date-time is one.
    known = jsonschema.FormatChecker.checkers
    formats = jsonschema.FormatChecker(
      formats=[name for name in ("date", "date-time", "uuid", "email") if name in known])
    jsonschema.validate(file, schema, format_checker=formats)
    """
}
