import Documents
import Foundation
import Glibc
import Press
import Testing

/// Where the tests find the program.
enum PressPlaces {
  /// The program beside the test bundle, where the build puts it.
  static func program() throws -> String {
    var folders = CommandLine.arguments.filter { $0.contains(".xctest") }.map {
      URL(fileURLWithPath: $0).deletingLastPathComponent().path
    }
    folders.append(Bundle.main.bundlePath)
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().path
    folders += ["debug", "release"].map { "\(root)/.build/\($0)" }
    return try #require(
      folders.map { $0 + "/hoinghipress" }.first(where: FileManager.default.isExecutableFile),
      "no hoinghipress; run scripts/build")
  }

  /// A press that runs the program.
  static func press(
    limits: PressLimits = PressLimits(silence: .seconds(60))
  ) throws -> Press {
    Press(program: try program(), limits: limits)
  }

  /// A press whose program is a script, which sees what it is given on standard input.
  static func script(_ lines: String, silence: Duration = .seconds(20)) throws -> Script {
    try Script(lines, silence: silence)
  }
}

/// A program of a test's own in the place of the press.
final class Script {
  let press: Press
  private let path: String

  init(_ lines: String, silence: Duration) throws {
    path = "/tmp/hoinghipress-test-\(UUID().uuidString)"
    try "#!/bin/sh\n\(lines)\n".write(toFile: path, atomically: true, encoding: .utf8)
    chmod(path, 0o700)
    press = Press(program: path, limits: PressLimits(silence: silence))
  }

  deinit { unlink(path) }
}

/// A synthetic list.
func composeList(_ out: some DocumentRenderer, rows: Int) throws {
  try out.begin(DocumentInfo(title: "Danh sách"))
  try out.title(["DANH SÁCH ĐẠI BIỂU"])
  try out.beginTable([
    .number("TT"), Column("Họ và tên"), Column("Chức vụ"), Column("Đơn vị", width: .flexible),
    .verbatim("Điện thoại"), Column("Ghi chú"),
  ])
  for number in 1...max(1, rows) {
    out.cell(number)
    out.cell("Người Thử \(number)")
    out.cell("Đại biểu")
    out.cell("Đơn vị Thử \(number % 300)")
    out.cell("0900000000")
    out.emptyCell()
    try out.endRow()
  }
  try out.endTable()
  try out.finish()
}

extension PressJob {
  /// The whole of what comes.
  func output() throws -> [UInt8] {
    var bytes: [UInt8] = []
    try finish { bytes += $0 }
    return bytes
  }
}
