import Exchange
import Glibc
import HoinghiTesting

/// The published schemas of frab files, and the programs that know them.
enum FrabSchema {
  /// Where the schema of XML lies, if it and the program are there.
  static let xml: String? = {
    guard SharedData.isPresent, (try? run(["xmllint", "--version"]))?.status == 0 else {
      return nil
    }
    return SharedData.path("schedule.xml.xsd")
  }()

  /// Where the schema of JSON lies, if it and the program are there.
  static let json: String? = {
    let python = ["/usr/bin/python3", "-c", "import jsonschema"]
    guard SharedData.isPresent, (try? run(python))?.status == 0 else { return nil }
    return SharedData.path("schedule.schema.json")
  }()

  /// Whether files of a format can be checked here.
  static func isKnown(_ format: FrabFormat) -> Bool {
    switch format {
    case .xml: xml != nil
    case .json: json != nil
    }
  }

  /// What is wrong with a file; nothing if it is valid.
  static func check(_ bytes: [UInt8], _ format: FrabFormat) throws -> String {
    let scratch = try ScratchDirectory()
    let path = "\(scratch.path)/schedule"
    guard let file = fopen(path, "w") else { throw TestFailure("\(path) cannot be written") }
    fwrite(bytes, 1, bytes.count, file)
    fclose(file)
    let words: [String] =
      switch format {
      case .xml: ["xmllint", "--noout", "--schema", xml ?? "", path]
      case .json: ["/usr/bin/python3", "-W", "ignore", "-m", "jsonschema", "-i", path, json ?? ""]
      }
    let run = try run(words)
    return run.status == 0 ? "" : "status \(run.status): \(run.output)"
  }

  private static func run(_ words: [String]) throws -> (status: Int32, output: String) {
    let scratch = try ScratchDirectory()
    var environment: [String: String] = [:]
    for name in ["PATH", "HOME"] {
      if let value = getenv(name) { environment[name] = String(cString: value) }
    }
    let output = "\(scratch.path)/output"
    let child = try ChildProcess(words, environment: environment, output: output)
    guard case .exited(let status)? = child.wait(atMost: .seconds(60)) else {
      throw TestFailure("\(words[0]) does not end")
    }
    return (status, TextFile.contents(output) ?? "")
  }
}
