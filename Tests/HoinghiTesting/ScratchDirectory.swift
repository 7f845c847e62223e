import Foundation

/// A directory of a test's own, right under /tmp because a socket's path must be short.
public final class ScratchDirectory: Sendable {
  /// Where it is.
  public let path: String

  /// Makes the directory; others may pass through it, as PostgreSQL's account must.
  ///
  /// - Throws: When it cannot be made.
  public init() throws {
    var template = Array("/tmp/hge-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw TestFailure("mkdtemp failed") }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    chmod(path, 0o711)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}
