import Foundation
import HoinghiTesting

/// A list of delegates as `scripts/generate-lists` writes it, or a file that is none.
struct GeneratedList: Sendable {
  /// The file.
  let bytes: [UInt8]
  /// How many of its rows have people.
  let people: Int
  /// The rows that no import takes.
  let refused: [Int]

  /// Writes a list; the options are those of the script.
  init(_ options: [String]) throws {
    let scratch = try ScratchDirectory()
    let file = scratch.path + "/list"
    let said = try Self.run("generate-lists", options + ["--output", file], scratch)
    bytes = try Self.contents(file)
    let words = said.split(separator: "\n").map { $0.split(separator: " ").dropFirst() }
    guard words.count == 2, let count = words[0].first.flatMap({ Int($0) }) else {
      throw TestFailure("generate-lists said: \(said)")
    }
    people = count
    refused = words[1].compactMap { Int($0) }
  }

  /// The bytes of a file that no import may take.
  static func bad(_ kind: String) throws -> [UInt8] {
    let scratch = try ScratchDirectory()
    let file = scratch.path + "/list"
    _ = try run("generate-bad-lists", [kind, "--output", file], scratch)
    return try contents(file)
  }

  /// The commands that make a conference ready for such lists.
  static func commands(conference: String, quota: String) throws -> [String] {
    let scratch = try ScratchDirectory()
    let options = ["--commands", "--conference", conference, "--quota", quota]
    return try run("generate-lists", options, scratch).split(separator: "\n").map(String.init)
  }

  private static func run(
    _ script: String, _ options: [String], _ scratch: ScratchDirectory
  ) throws -> String {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path
    let output = scratch.path + "/said"
    let child = try ChildProcess(
      ["python3", "\(root)/scripts/\(script)"] + options,
      environment: ProcessInfo.processInfo.environment, output: output)
    let ending = child.wait(atMost: .seconds(60))
    let said = TextFile.contents(output) ?? ""
    guard ending == .exited(0) else { throw TestFailure("\(script) \(options): \(said)") }
    return said
  }

  private static func contents(_ path: String) throws -> [UInt8] {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw TestFailure("nothing was written to \(path)")
    }
    return Array(data)
  }
}
