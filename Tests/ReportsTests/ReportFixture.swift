import Foundation
import HoinghiTesting
import Postgres
import Press
import Reports
import Stationery

/// A conference in a database of its own, and the reports of it.
enum ReportFixture {
  /// The conference's code.
  static let code = "RT"

  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()

  /// Fills a database from files of `Fixtures` and lends a connection to it.
  static func with(_ files: String..., body: (WorkerConnection) throws -> Void) throws {
    try TestDatabase.withConnection { connection in
      for file in files { try connection.run(text("Fixtures/\(file).sql")) }
      try body(connection)
    }
  }

  /// The line that says which edition a print is.
  static var footer: Regex<Substring> {
    #/
    (?m) ^ (?:
      Bản\ số\ \d+,\ in\ lúc\ \d\dh\d\d\ ngày\ \d+/\d+/\d{4}
      | Edition\ \d+,\ printed\ \d{4}-\d\d-\d\d\ \d\d:\d\d
    ) $
    /#
  }

  /// What a report of the conference says, with {EDITION} where it says which edition it is.
  static func print(
    _ report: ReportName, on connection: WorkerConnection,
    _ choose: (inout ReportOrder) -> Void = { _ in }
  ) throws -> String {
    try rawPrint(report, on: connection, choose).replacing(footer, with: "{EDITION}")
  }

  /// What a report of the conference says.
  static func rawPrint(
    _ report: ReportName, on connection: WorkerConnection,
    _ choose: (inout ReportOrder) -> Void = { _ in }
  ) throws -> String {
    String(decoding: try bytes(report, on: connection, choose), as: UTF8.self)
  }

  /// The bytes of a report of the conference.
  static func bytes(
    _ report: ReportName, on connection: WorkerConnection,
    _ choose: (inout ReportOrder) -> Void = { _ in }
  ) throws -> [UInt8] {
    var order = ReportOrder(report, of: code)
    choose(&order)
    var bytes: [UInt8] = []
    if order.needsPress {
      try order.typeset(from: connection, in: shop()).forEachBlock { bytes += $0 }
    } else {
      try order.produce(from: connection, in: shop()) { bytes += $0 }
    }
    return bytes
  }

  /// What reports are printed with: what comes along, and the press that was built.
  static func shop() throws -> PrintShop {
    PrintShop(
      stationery: StationeryCupboard(),
      press: Press(
        program: try TestPlaces.program("hoinghipress"), temporaryDirectory: "/tmp"),
      presses: 2, temporaryFolder: "/tmp")
  }

  /// The text of a file of `Golden`.
  static func golden(_ name: String) throws -> String { try text("Golden/\(name)") }

  private static func text(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: folder.appendingPathComponent(path)), as: UTF8.self)
  }
}
