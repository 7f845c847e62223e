import Documents
import Foundation
import Stationery
import Testing

/// The files of the repository's config folder.
enum BuiltInFiles {
  static let all: [(name: String, text: String)] = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../config")
    return ["profiles", "templates"].flatMap { folder in
      let place = root.appending(path: folder)
      let files =
        (try? FileManager.default.contentsOfDirectory(at: place, includingPropertiesForKeys: nil))
        ?? []
      return files.sorted { $0.path < $1.path }.compactMap { file in
        (try? String(contentsOf: file, encoding: .utf8)).map { (file.lastPathComponent, $0) }
      }
    }
  }()

  static let shelf = shelf(own: [])

  static func shelf(own: [(name: String, text: String)]) -> StationeryShelf {
    StationeryShelf(builtIn: all, own: own) { _ in throw NoPicture() }
  }

  static func profile(_ name: String) throws -> Profile {
    try #require(shelf.profiles[name])
  }

  static func text(_ name: String) throws -> String {
    try #require(all.first { $0.name == name }).text
  }
}

struct NoPicture: Error {}

/// What a block prints as plain text, without spaces at the ends of lines.
func printed(_ write: (TextRenderer) throws -> Void) throws -> String {
  let sink = ByteSink()
  let out = TextRenderer(sink: sink)
  try out.begin(DocumentInfo(title: ""))
  try write(out)
  try out.finish()
  return String(decoding: sink.take(), as: UTF8.self)
    .split(separator: "\n", omittingEmptySubsequences: false)
    .map { $0.replacing(#/ +$/#, with: "") }.joined(separator: "\n")
}

func printedHeader(_ profile: Profile, _ facts: HeaderFacts) throws -> String {
  let columns = try #require(profile.header(facts))
  return try printed { try $0.header(columns) }
}
