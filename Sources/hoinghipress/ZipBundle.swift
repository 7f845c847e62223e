import Documents
import PDF
import TemporaryFiles

/// Writes each part of a document to a file of its own, and all of them to a zip file.
///
/// The files are made one after another, so that the memory of one is enough for all.
struct ZipBundle {
  /// More files nobody opens one by one.
  private static let mostParts = 20_000

  private let orders: Orders

  /// Describes the bundle.
  init(_ orders: Orders) {
    self.orders = orders
  }

  /// Writes the zip file to standard output.
  func write(_ reader: BlockReader) throws {
    let outline = try reader.outline()
    guard outline.parts.count <= Self.mostParts else {
      throw Failure(
        .input,
        "Tài liệu có quá \(Self.mostParts) phần, không gói vào một tệp zip được. Hãy in ít hơn.",
        "The document has more than \(Self.mostParts) parts, too many for one zip file. Print "
          + "fewer of them.")
    }
    let files = try TemporaryFile(in: orders.temporaryDirectory)
    let archive = try ZipWriter(to: try TemporaryFile(in: orders.temporaryDirectory))
    var names = FileNames(fileExtension: orders.form.fileExtension)
    let fonts = PDFFonts()
    for part in outline.parts {
      let start = files.size
      try orders.form.write({ try reader.replay(part, of: outline, into: $0) }, with: fonts) {
        try files.append($0)
      }
      try archive.add(
        names.name(part.fileName ?? orders.name),
        StoredPart(file: files, start: start, size: files.size - start))
      // Nothing comes out before the last file is made: who waits hears that work goes on.
      StandardError.showLife()
    }
    try archive.finish().forEachBlock { try StandardOutput.write($0) }
  }
}

/// The names of files in one folder: no two alike, and none that leads out of it.
struct FileNames {
  private static let longest = 100

  private let fileExtension: String
  private var taken: Set<String> = []

  /// Names files of a kind.
  init(fileExtension: String) {
    self.fileExtension = fileExtension
  }

  /// A name that is not taken yet, as near as possible to the wish.
  mutating func name(_ wish: String) -> String {
    let base = Self.safe(wish)
    var name = "\(base).\(fileExtension)"
    var number = 1
    // Some systems take names that differ only in case for the same.
    while !taken.insert(name.lowercased()).inserted {
      number += 1
      name = "\(base)-\(number).\(fileExtension)"
    }
    return name
  }

  private static func safe(_ wish: String) -> String {
    var name = ""
    for character in wish {
      let isPlain = character.isLetter || character.isNumber || "-_.".contains(character)
      let next = isPlain ? character : "-"
      guard name.utf8.count + String(next).utf8.count <= longest else { break }
      // A point in front would hide the file, a hyphen makes it look like an option.
      if !name.isEmpty || !"-.".contains(next) { name.append(next) }
    }
    while let last = name.last, "-.".contains(last) { name.removeLast() }
    return name.isEmpty ? "phan" : name
  }
}
