import Glibc
import Sheets
import Testing
import Vietnamese

@testable import Rosters

/// A list that was read, for looking at.
struct ReadList {
  var layout: RosterLayout
  var lines: [RosterLine]
  var tally: RosterTally

  var people: [RosterRow] { lines.compactMap(\.person) }
  var problems: [RosterProblem] { lines.flatMap(\.problems) }
  var reasons: [RosterProblem.Reason] { problems.map(\.reason) }
  var names: [String] { people.map { $0.name.printed() } }
}

/// Reads rows as a sheet would give them.
func read(_ rows: [[SheetCell]], _ options: RosterOptions = RosterOptions()) throws -> ReadList {
  let rows = rows.enumerated().map { SheetRow(number: $0 + 1, cells: $1) }
  return try list(RosterReader(.rows(rows), options))
}

/// Reads lines whose cells are parted by `|`.
func read(_ lines: [String], _ options: RosterOptions = RosterOptions()) throws -> ReadList {
  try read(lines.map(cells), options)
}

/// Reads the bytes of a CSV file.
func read(csv bytes: [UInt8], _ options: RosterOptions = RosterOptions()) throws -> ReadList {
  try withSheet(bytes, .csv) { try list(RosterReader($0, options: options)) }
}

/// The cells of a line, parted by `|`.
func cells(_ line: String) -> [SheetCell] {
  line.split(separator: "|", omittingEmptySubsequences: false).map { text in
    SheetCell(String(text.drop { $0 == " " }))
  }
}

/// The bytes that a program in windows-1252 writes for a text.
func windows1252(_ text: String) -> [UInt8] {
  text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
}

/// Reads all rows.
func list(_ reader: RosterReader) throws -> ReadList {
  var lines: [RosterLine] = []
  let tally = try reader.forEach { line in
    lines.append(copy line)
    return true
  }
  return ReadList(layout: reader.layout, lines: lines, tally: tally)
}

/// Lends a sheet made of the bytes of a file.
func withSheet<Answer>(
  _ bytes: [UInt8], _ format: SheetFormat, _ body: (SheetReader) throws -> Answer
) throws -> Answer {
  let file = try #require(tmpfile())
  defer { fclose(file) }
  #expect(fwrite(bytes, 1, bytes.count, file) == bytes.count)
  fflush(file)
  return try body(SheetReader(descriptor: fileno(file), size: bytes.count, format: format))
}
