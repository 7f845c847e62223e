/// Writes the tables and facts of a document for programs: one JSON object on each line.
///
/// A row is an object whose members are its cells, named by the key of the column or else by its
/// title. Numbers are numbers, empty cells are null, everything else is a string. Facts are an
/// object of labels and values. Titles, running text, charts and cards are left out. The objects
/// of different tables have different members: which table an object is from is told by those.
public final class JSONLinesRenderer: DocumentRenderer {
  /// The media type of JSON objects on lines.
  public static let mediaType = "application/x-ndjson"
  /// The ending of a file of JSON objects on lines.
  public static let fileExtension = "jsonl"

  private struct Field {
    /// The name with its quotation marks and colon.
    var name: [UInt8]
    var isNumber: Bool
  }

  private let sink: ByteSink
  private var marks = NumberMarks(language: "vi")
  private var part: [UInt8] = []
  /// What stands before the first cell of each row.
  private var opening = Array("{".utf8)
  // Changed only between the lines of one method, for every cell.
  @exclusivity(unchecked) private var fields: [Field] = []
  @exclusivity(unchecked) private var cellsInRow = 0

  /// Makes a renderer that writes to a sink.
  public init(sink: ByteSink) {
    self.sink = sink
  }

  /// Begins the document.
  public func begin(_ info: DocumentInfo) throws {
    marks = NumberMarks(language: info.language)
  }

  /// Writes nothing.
  public func header(_ columns: TwoColumns) throws {}
  /// Writes nothing.
  public func title(_ lines: [TitleLine]) throws {}
  /// Writes nothing.
  public func paragraph(_ text: String, _ style: ParagraphStyle) throws {}

  /// Writes one object; an empty value is null.
  public func facts(_ facts: [Fact]) throws {
    guard !facts.isEmpty else { return }
    let names = Self.distinct(facts.map(\.label))
    sink.append(UInt8(ascii: "{"))
    sink.bytes += part
    for (index, fact) in facts.enumerated() {
      sink.bytes += Self.member(names[index])
      if fact.value.isEmpty {
        sink.append("null")
      } else {
        JSONText.append(fact.value, to: &sink.bytes)
      }
      sink.append(index == facts.count - 1 ? "}\n" : ",")
    }
    try sink.flushIfFull()
  }

  /// Writes nothing.
  public func item(_ number: Int, lead: String, paragraphs: [String]) throws {}

  /// Names the rows that follow, as their member `section`.
  public func section(_ heading: String) throws {
    if !fields.isEmpty { open(section: heading) }
  }

  /// Begins a table.
  public func beginTable(_ columns: [Column], _ style: TableStyle) throws {
    let names = Self.distinct(columns.map { $0.key ?? $0.title })
    fields = columns.indices.map { index in
      let separator = index == 0 ? "" : ","
      return Field(
        name: Array(separator.utf8) + Self.member(names[index]),
        isNumber: columns[index].kind.isNumber)
    }
    open(section: nil)
  }

  /// Writes a member.
  public func cell(_ bytes: UnsafeRawBufferPointer) {
    cellsInRow += 1
    guard cellsInRow <= fields.count else { return }
    Self.append(
      bytes, of: fields[cellsInRow - 1], after: cellsInRow == 1 ? opening : [], marks,
      to: &sink.bytes)
  }

  /// Ends the object; columns without a cell are null.
  public func endRow(_ emphasis: RowEmphasis) throws {
    guard cellsInRow <= fields.count else {
      throw DocumentError.tooManyCells(columns: fields.count)
    }
    guard !fields.isEmpty else { return }
    while cellsInRow < fields.count { emptyCell() }
    cellsInRow = 0
    sink.append("}\n")
    try sink.flushIfFull()
  }

  /// Ends the table.
  public func endTable() throws {
    fields = []
  }

  /// Writes nothing.
  public func closing(_ text: String) throws {}
  /// Writes nothing.
  public func signatures(_ columns: TwoColumns) throws {}
  /// Writes nothing.
  public func chart(_ chart: BarChart) throws {}
  /// Writes nothing.
  public func beginCards(_ sheet: CardSheet) throws {}
  /// Writes nothing.
  public func card(_ card: Card) throws {}

  /// Names the rows and facts that follow, as their member `part`.
  public func part(_ part: DocumentPart) throws {
    self.part = Self.member("part")
    JSONText.append(part.title, to: &self.part)
    self.part.append(UInt8(ascii: ","))
  }

  /// Writes nothing.
  public func pageBreak() throws {}

  /// Ends the document.
  public func finish() throws {
    try sink.finish()
  }

  private func open(section: String?) {
    opening = Array("{".utf8)
    if let section {
      opening += Self.member("section")
      JSONText.append(section, to: &opening)
      opening.append(UInt8(ascii: ","))
    }
    opening += part
  }

  /// The buffer is lent once for the whole cell: every single access to it costs more than
  /// copying a short cell.
  private static func append(
    _ cell: UnsafeRawBufferPointer, of field: Field, after opening: [UInt8],
    _ marks: NumberMarks, to buffer: inout [UInt8]
  ) {
    buffer.append(contentsOf: opening)
    buffer.append(contentsOf: field.name)
    if cell.isEmpty || field.isNumber && cell.count == 1 && cell[0] == UInt8(ascii: "-") {
      buffer.append(contentsOf: "null".utf8)
    } else if !field.isNumber || !JSONText.appendNumber(cell, marks, to: &buffer) {
      JSONText.append(cell, to: &buffer)
    }
  }

  private static func member(_ name: String) -> [UInt8] {
    var bytes: [UInt8] = []
    JSONText.append(name, to: &bytes)
    bytes.append(UInt8(ascii: ":"))
    return bytes
  }

  /// The names with a number behind one that is taken already: members of an object are told
  /// apart by their names.
  private static func distinct(_ names: [String]) -> [String] {
    var taken: Set<String> = ["section", "part"]
    return names.map { name in
      var distinct = name
      var number = 2
      while !taken.insert(distinct).inserted {
        distinct = "\(name) \(number)"
        number += 1
      }
      return distinct
    }
  }
}
