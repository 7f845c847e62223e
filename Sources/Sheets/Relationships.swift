internal import XMLReading

/// What the parts of a workbook are to each other.
struct Relationships {
  /// One reference to another part.
  struct Relationship {
    /// The last word of the type: `worksheet`, `sharedStrings`, `styles`, `officeDocument`.
    var type: String
    /// The name of the other part.
    var part: String
  }

  private(set) var byID: [String: Relationship] = [:]

  /// Reads the relationships of a part, or of the file itself for the empty name.
  ///
  /// A part need not have any.
  init(of part: String, in archive: ZipArchive) throws {
    guard let entry = try archive.open(PartName.relationships(of: part)) else { return }
    let reader = RelationshipsReader(part)
    try XMLDocument.read(entry, reader)
    byID = reader.found
  }

  /// The part of a type, of which a workbook has one.
  func part(_ type: String) -> String? {
    byID.values.first { $0.type == type }?.part
  }
}

private final class RelationshipsReader: XMLHandler {
  private static let most = 65_536

  private(set) var found: [String: Relationships.Relationship] = [:]
  private let part: String

  init(_ part: String) {
    self.part = part
  }

  override func start(_ name: XMLName, _ attributes: XMLAttributes) throws {
    guard name == "Relationship", attributes.text("TargetMode") != "External",
      let id = attributes.text("Id"), let type = attributes.text("Type"),
      let target = attributes.text("Target")
    else { return }
    guard found.count < Self.most, target.utf8.count < 4_096 else { throw SheetProblem(.damaged) }
    let word = type.split(separator: "/").last.map(String.init) ?? ""
    found[id] = Relationships.Relationship(
      type: word, part: PartName.resolved(target, from: part))
  }
}
