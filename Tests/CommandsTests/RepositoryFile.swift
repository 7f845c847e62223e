import Foundation

/// A file of the repository that a test reads.
struct RepositoryFile {
  /// Its path from the root.
  let path: String

  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  init(_ path: String) { self.path = path }

  /// The files of a folder and the folders in it.
  static func all(under folder: String, ending: String) throws -> [RepositoryFile] {
    try FileManager.default.subpathsOfDirectory(atPath: root.appending(path: folder).path)
      .filter { $0.hasSuffix(ending) }.sorted().map { RepositoryFile("\(folder)/\($0)") }
  }

  func text() throws -> String {
    try String(contentsOf: Self.root.appending(path: path), encoding: .utf8)
  }

  func write(_ text: String) throws {
    try text.write(to: Self.root.appending(path: path), atomically: true, encoding: .utf8)
  }
}
