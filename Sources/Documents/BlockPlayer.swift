/// Makes the calls of a document, record by record.
struct BlockPlayer {
  private enum Place {
    case blocks
    case table
    case cards
  }

  private let input: BlockInput
  private var place = Place.blocks
  private var columnCount = 0
  private var cellsInRow = 0

  /// Begins after the record that begins the document.
  init(_ input: BlockInput) {
    self.input = input
  }

  /// Makes the next call; false at the end of the document, whose call is left to others.
  mutating func step(_ renderer: some DocumentRenderer) throws -> Bool {
    let offset = input.offset
    let mark = try input.byte()
    if mark >= BlockStream.shortCell {
      try cell(Int(mark & ~BlockStream.shortCell), renderer, at: offset)
      return true
    }
    guard let mark = BlockMark(rawValue: mark) else {
      throw BlockStreamError(.damaged("an unknown mark"), at: offset)
    }
    switch mark {
    case .begin: throw BlockStreamError(.misplaced, at: offset)
    case .finish:
      try leaveTable(at: offset)
      return false
    case .beginTable, .cell, .endRow, .endStrongRow, .endTable:
      try table(mark, renderer, at: offset)
    case .beginCards, .card: try cards(mark, renderer, at: offset)
    case .section:
      let heading = try input.body(String.self)
      try renderer.section(heading)
      if place == .cards { place = .blocks }
    default:
      try leaveTable(at: offset)
      place = .blocks
      try block(mark, renderer)
    }
    return true
  }

  private mutating func block(_ mark: BlockMark, _ renderer: some DocumentRenderer) throws {
    switch mark {
    case .header: try renderer.header(try input.body())
    case .title: try renderer.title(try input.body())
    case .facts: try renderer.facts(try input.body())
    case .closing: try renderer.closing(try input.body())
    case .signatures: try renderer.signatures(try input.body())
    case .chart: try renderer.chart(try input.body())
    case .part: try renderer.part(try input.body())
    case .paragraph:
      let (text, style) = try input.record { decoder throws(BlockStreamError) in
        (try decoder.decode(String.self), try decoder.decode(ParagraphStyle.self))
      }
      try renderer.paragraph(text, style)
    case .item:
      let (number, lead, paragraphs) = try input.record { decoder throws(BlockStreamError) in
        (
          try decoder.decode(Int.self), try decoder.decode(String.self),
          try decoder.decode([String].self)
        )
      }
      try renderer.item(number, lead: lead, paragraphs: paragraphs)
    default: try renderer.pageBreak()
    }
  }

  private mutating func table(
    _ mark: BlockMark, _ renderer: some DocumentRenderer, at offset: Int
  ) throws {
    switch mark {
    case .beginTable:
      try leaveTable(at: offset)
      let (columns, style) = try input.record { decoder throws(BlockStreamError) in
        (try decoder.decode([Column].self), try decoder.decode(TableStyle.self))
      }
      (place, columnCount, cellsInRow) = (.table, columns.count, 0)
      try renderer.beginTable(columns, style)
    case .cell: try cell(try input.length(), renderer, at: offset)
    case .endTable:
      guard place == .table, cellsInRow == 0 else {
        throw BlockStreamError(.misplaced, at: offset)
      }
      place = .blocks
      try renderer.endTable()
    default:
      guard place == .table else { throw BlockStreamError(.misplaced, at: offset) }
      cellsInRow = 0
      try renderer.endRow(mark == .endRow ? .plain : .strong)
    }
  }

  private mutating func cell(
    _ length: Int, _ renderer: some DocumentRenderer, at offset: Int
  ) throws {
    // A renderer keeps the cells of a row until it ends: there may not be any number of them.
    cellsInRow += 1
    guard place == .table, cellsInRow <= columnCount else {
      throw BlockStreamError(.misplaced, at: offset)
    }
    renderer.cell(try input.bytes(length))
  }

  private mutating func cards(
    _ mark: BlockMark, _ renderer: some DocumentRenderer, at offset: Int
  ) throws {
    guard mark == .card else {
      try leaveTable(at: offset)
      place = .cards
      return try renderer.beginCards(try input.body())
    }
    guard place == .cards else { throw BlockStreamError(.misplaced, at: offset) }
    try renderer.card(try input.body())
  }

  /// A table may be left out only by ending it.
  private func leaveTable(at offset: Int) throws {
    guard place != .table else { throw BlockStreamError(.misplaced, at: offset) }
  }
}
