/// Records for a person: a table, or aligned lines where there is one record only.
struct Table {
  let records: [Record]
  /// The columns of the terminal; nil where there is no limit.
  var columns: Int?

  private static let gap = "  "

  func lines() -> [String] {
    var result: [String] = []
    for group in groups() {
      if !result.isEmpty { result.append("") }
      if let heading = group.first?.heading { result.append("done: \(Self.cell(heading))") }
      result += Self(records: group.filter { !$0.fields.isEmpty }, columns: columns).body()
    }
    return result
  }

  /// The records of one command of a list stay together.
  private func groups() -> [[Record]] {
    var result: [[Record]] = []
    for record in records {
      if let last = result.last?.last, last.heading == record.heading {
        result[result.count - 1].append(record)
      } else {
        result.append([record])
      }
    }
    return result
  }

  private func body() -> [String] {
    if records.count < 2 { return records.flatMap(Self.block) }
    let (names, rows) = grid()
    let widths = names.indices.map { column in
      rows.reduce(DisplayWidth.of(names[column])) { max($0, DisplayWidth.of($1[column])) }
    }
    let total = widths.reduce(0, +) + Self.gap.count * (widths.count - 1)
    if let columns, total > columns { return blocks() }
    let rule = widths.map { String(repeating: "-", count: $0) }
    return ([names, rule] + rows).map { Self.line($0, widths) }
  }

  private func grid() -> (names: [String], rows: [[String]]) {
    var names: [String] = []
    var places: [String: Int] = [:]
    for field in records.lazy.flatMap(\.fields) where places[field.name] == nil {
      places[field.name] = names.count
      names.append(field.name)
    }
    let rows = records.map { record in
      var row = [String](repeating: "", count: names.count)
      for field in record.fields {
        guard let place = places[field.name] else { continue }
        let text = Self.cell(field.value)
        row[place] = row[place].isEmpty ? text : "\(row[place]), \(text)"
      }
      return row
    }
    return (names, rows)
  }

  private static func line(_ cells: [String], _ widths: [Int]) -> String {
    var line = zip(cells, widths).map { DisplayWidth.pad($0, to: $1) }.joined(separator: gap)
    while line.last == " " { line.removeLast() }
    return line
  }

  /// Rows too wide for the terminal, one under the other.
  private func blocks() -> [String] {
    Array(records.map(Self.block).joined(separator: [""]))
  }

  private static func block(_ record: Record) -> [String] {
    let width = record.fields.reduce(0) { max($0, DisplayWidth.of($1.name)) } + 2
    return record.fields.flatMap { field in
      let parts = field.value.split(separator: "\n", omittingEmptySubsequences: false)
      return parts.enumerated().map { index, part in
        let label = DisplayWidth.pad(index == 0 ? field.name + ":" : "", to: width)
        return part.isEmpty && index > 0 ? "" : label + cell(String(part))
      }
    }
  }

  /// A value on one line, unable to steer the terminal.
  static func cell(_ value: String) -> String {
    guard value.unicodeScalars.contains(where: isControl) else { return value }
    var result = String.UnicodeScalarView()
    for scalar in value.unicodeScalars {
      let isBreak = scalar == "\n" || scalar == "\t" || scalar == "\r"
      result.append(isControl(scalar) ? (isBreak ? " " : "\u{FFFD}") : scalar)
    }
    return String(result)
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
  }
}
