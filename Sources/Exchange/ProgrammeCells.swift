import Documents
import Sheets
import Vietnamese

/// The cells of one line by what they hold, decoded.
struct ProgrammeCells {
  let line: Int
  /// All cells from the left, cut at the most columns there may be.
  let texts: [String]
  private let layout: ProgrammeLayout

  init(_ row: SheetRow, _ layout: ProgrammeLayout) {
    line = row.number
    self.layout = layout
    texts = row.cells.enumerated().map { place, cell in
      let decoded = layout.encodings[place]?.decoded(cell.text) ?? cell.text
      return Self.trimmed(decoded)
    }
  }

  /// The text of a column in one line; empty where there is none.
  subscript(column: ProgrammeColumn) -> String {
    text(column).map(TextCleaning.joinedLines) ?? ""
  }

  /// The text of a column in one line; nil where there is none.
  func filled(_ column: ProgrammeColumn) -> String? {
    let text = self[column]
    return text.isEmpty ? nil : text
  }

  /// The text of a column with its lines; nil where there is none.
  func text(_ column: ProgrammeColumn) -> String? {
    guard let place = layout.places[column], place < texts.count, !texts[place].isEmpty else {
      return nil
    }
    return texts[place]
  }

  /// The description, with the notes and all columns of which nothing is known.
  var description: String? {
    var parts = [text(.description)].compactMap { $0 }
    if let note = text(.note) { parts.append("\(ProgrammeColumn.note.vietnamese): \(note)") }
    for (place, name) in layout.unknown.sorted(by: { $0.key < $1.key })
    where place < texts.count && !texts[place].isEmpty {
      parts.append("\(name): \(texts[place])")
    }
    // Cells to the right of the headings.
    parts += texts.indices.filter { place in
      layout.unknown[place] == nil && !layout.places.values.contains(place) && !texts[place].isEmpty
    }.map { texts[$0] }
    return parts.isEmpty ? nil : parts.joined(separator: "\n\n")
  }

  /// The text of a line that says but one thing, in one cell or the same in all of them.
  var onlyText: String? {
    let filled = Set(texts.filter { !$0.isEmpty })
    return filled.count == 1 ? filled.first : nil
  }

  /// Whether the line names people.
  var saysPeople: Bool {
    [.speakers, .chairs, .moderators].contains { text($0) != nil }
  }

  /// Whether a known column beside those of people and the line's number says something.
  var saysMoreThanPeople: Bool {
    layout.places.keys.contains { column in
      ![.speakers, .chairs, .moderators, .number].contains(column) && text(column) != nil
    }
  }

  /// Whether letters were lost before the file came here.
  var isDamaged: Bool { texts.contains { $0.unicodeScalars.contains("\u{FFFD}") } }

  /// The line as people would quote it.
  var shown: String {
    let texts = texts.map(TextCleaning.joinedLines).filter { !$0.isEmpty }
    return ProgrammeRemark.short(texts.joined(separator: " | "))
  }

  /// The text in canonical form, with plain line ends and without spaces around it.
  private static func trimmed(_ text: String) -> String {
    var rest = Substring(nfc(text.replacing("\r\n", with: "\n")))
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest.drop { $0.isWhitespace })
  }
}
