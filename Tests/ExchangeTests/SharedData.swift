import Glibc
import Testing

/// The programmes of real conferences that lie beside the repository, where they are present.
enum SharedData {
  /// The folder with the files.
  static let folder: String = {
    let parts = #filePath.split(separator: "/").dropLast(4)
    return "/" + parts.joined(separator: "/") + "/shared/data"
  }()

  /// Whether the files are there.
  static let isPresent = access(folder + "/schedule.xml.xsd", R_OK) == 0

  /// The path of a file.
  static func path(_ name: String) -> String { folder + "/" + name }

  /// What a file holds.
  static func bytes(_ name: String) throws -> [UInt8] {
    let file = try #require(fopen(path(name), "r"))
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&piece, 1, piece.count, file)
      guard count > 0 else { return bytes }
      bytes.append(contentsOf: piece[..<count])
    }
  }
}
