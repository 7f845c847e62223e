import Foundation

/// The throw-away server that `scripts/with-postgres` starts.
enum TestServer {
  static let conninfo = ProcessInfo.processInfo.environment["HOINGHI_TEST_DATABASE"] ?? ""
  static var isThere: Bool { !conninfo.isEmpty }
}
