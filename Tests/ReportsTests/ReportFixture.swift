import Foundation
import HoinghiTesting
import Postgres
import Reports

/// A conference in the test database, and the reports of it.
enum ReportFixture {
  /// The code of every fixture's conference.
  static let code = "RT"

  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()

  /// Fills the conference from the files of `Fixtures` and lends the connection.
  static func with(_ files: String..., body: (WorkerConnection) throws -> Void) throws {
    try TestDatabase.withConnection { connection in
      for file in ["forget"] + files {
        try connection.run(text("Fixtures/\(file).sql"))
      }
      try body(connection)
    }
  }

  /// What a report of the conference says.
  static func print(
    _ report: ReportName, on connection: WorkerConnection,
    _ choose: (inout ReportOrder) -> Void = { _ in }
  ) throws -> String {
    var order = ReportOrder(report, of: code)
    choose(&order)
    var bytes: [UInt8] = []
    try order.produce(from: connection) { bytes += $0 }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The text of a file of `Golden`.
  static func golden(_ name: String) throws -> String { try text("Golden/\(name)") }

  private static func text(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: folder.appendingPathComponent(path)), as: UTF8.self)
  }
}
