import Foundation
import HoinghiTesting

/// Programs that read back what was printed; a test that needs one that is missing says so.
enum Readers {
  static let python = "/usr/bin/python3"
  static let checkPage = Programs.repository + "/scripts/check-page"
  private static let readPrints =
    Programs.repository + "/Tests/EndToEndTests/Fixtures/read-prints.py"

  static let hasPython = succeeds([python, "-c", "import zipfile"])
  static let hasOpenpyxl = succeeds([python, "-c", "import openpyxl"])
  static let hasPoppler =
    isThere("pdftotext") && isThere("pdfinfo") && isThere("pdffonts") && isThere("pdftoppm")
  static let hasQPDF = isThere("qpdf")
  static let hasZBar = isThere("zbarimg")
  static let hasChromium = isThere("chromium") || isThere("google-chrome")

  /// What a program says; it must be content.
  static func output(_ words: String...) throws -> String {
    let (status, output) = try Programs.run(words)
    guard status == 0 else { throw TestFailure("\(words): \(output)") }
    return output
  }

  /// What is wrong with the prints in a folder, line by line.
  static func problems(_ subject: String, in folder: ScratchDirectory) throws -> [String] {
    let (status, output) = try Programs.run([python, readPrints, subject, folder.path])
    guard status == 0 else { throw TestFailure(output) }
    return output.split(separator: "\n").map(String.init)
  }

  /// The pages of a PDF as text.
  static func pages(_ file: String) throws -> [String] {
    try output("pdftotext", "-layout", file, "-")
      .split(separator: "\u{0C}", omittingEmptySubsequences: false).dropLast().map(String.init)
  }

  /// What `pdfinfo` tells of a PDF.
  static func facts(_ file: String) throws -> [String: String] {
    var facts: [String: String] = [:]
    for line in try output("pdfinfo", file).split(separator: "\n") {
      guard let colon = line.firstIndex(of: ":") else { continue }
      let value = line[line.index(after: colon)...].drop { $0 == " " }
      facts[String(line[..<colon])] = String(value)
    }
    return facts
  }

  private static func isThere(_ name: String) -> Bool {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin"
    return path.split(separator: ":")
      .contains { FileManager.default.isExecutableFile(atPath: "\($0)/\(name)") }
  }

  private static func succeeds(_ words: [String]) -> Bool {
    guard let run = try? Programs.run(words) else { return false }
    return run.status == 0
  }
}
