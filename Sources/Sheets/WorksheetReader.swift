internal import XMLReading

/// Reads the rows of a worksheet and hands over those that have content.
final class WorksheetReader: XMLHandler {
  private let workbook: Workbook
  private let limits: SheetLimits
  private let body: (SheetRowBytes) throws -> Bool
  private var content: TextContent
  private var number = 0
  /// How many bytes of text all rows have had; cells that share one text can multiply it.
  private var total = 0
  private var isInRow = false
  private var isInCell = false
  /// Whether text belongs to the value and not to runs of inline text.
  private var isInValue = false
  private var isInline = false
  private var cell = WorksheetCell()
  private var bytes = SheetRowBytes()

  /// Prepares to read a sheet; the body answers whether it wants more.
  init(
    _ workbook: Workbook, _ limits: SheetLimits, _ body: @escaping (SheetRowBytes) throws -> Bool
  ) {
    self.workbook = workbook
    self.limits = limits
    self.body = body
    content = TextContent(limits)
  }

  /// Where a problem lies, if it lies in a row.
  var row: Int? { isInRow ? number : nil }

  override func start(_ name: XMLName, _ attributes: XMLAttributes) throws {
    guard isInCell else {
      if name.count == 1, name.first == UInt8(ascii: "c"), isInRow {
        try beginCell(attributes)
      } else if name == "row" {
        try beginRow(attributes)
      }
      return
    }
    if isInline {
      content.start(name)
    } else if name.count == 1 {
      switch name.first {
      case UInt8(ascii: "v"):
        isInValue = true
        cell.hasValue = true
      case UInt8(ascii: "f"): cell.hasFormula = true
      default: break
      }
    } else if name == "is" {
      isInline = true
    }
  }

  override func text(_ text: UnsafeBufferPointer<UInt8>) throws {
    if isInValue {
      guard cell.value.count + text.count <= 3 * limits.maximumCharacters else {
        throw problem(.cellTooLong, limits.maximumCharacters)
      }
      cell.value.append(contentsOf: text)
    } else if isInline {
      try content.hear(text, into: &cell.value, from: 0, row: number)
    }
  }

  override func end(_ name: XMLName) throws {
    if isInline {
      content.end(name)
      if name == "is" { isInline = false }
    } else if name.count == 1 {
      switch name.first {
      case UInt8(ascii: "v"): isInValue = false
      case UInt8(ascii: "c"): if isInCell { try endCell() }
      default: break
      }
    } else if isInRow, name == "row" {
      try endRow()
    }
  }

  private func beginRow(_ attributes: XMLAttributes) throws {
    guard !isInRow else { throw SheetProblem(.damaged, row: number) }
    var next = number + 1
    if let stated = attributes["r"] {
      guard let row = Int(bytes: stated), row > number else {
        throw SheetProblem(.damaged, row: next)
      }
      next = row
    }
    number = next
    guard number <= limits.maximumRows else {
      throw SheetProblem(.tooManyRows, values: [String(limits.maximumRows)])
    }
    isInRow = true
    bytes.number = number
  }

  private func endRow() throws {
    isInRow = false
    while bytes.kinds.last == .empty {
      bytes.kinds.removeLast()
      bytes.ends.removeLast()
    }
    guard bytes.count > 0 else { return }
    total += bytes.storage.count
    guard total <= limits.maximumInflatedBytes else { throw SheetProblem(.bomb) }
    let wantsMore = try body(bytes)
    bytes.removeAll()
    if !wantsMore { stop() }
  }

  private func beginCell(_ attributes: XMLAttributes) throws {
    cell.begin(column: bytes.count)
    for (name, value) in attributes where name.count == 1 {
      switch name.first {
      case UInt8(ascii: "r"): try place(value)
      case UInt8(ascii: "t"): cell.type = CellType(value)
      case UInt8(ascii: "s"): cell.style = Int(bytes: value) ?? 0
      default: break
      }
    }
    guard cell.column < limits.maximumColumns else {
      throw problem(.tooManyColumns, limits.maximumColumns)
    }
    isInCell = true
  }

  private func place(_ reference: UnsafeBufferPointer<UInt8>) throws {
    // Cells come in the order of their columns, or the file has been tampered with.
    guard let place = CellReference(reference), place.column >= bytes.count else {
      throw SheetProblem(.damaged, row: number)
    }
    cell.column = place.column
  }

  private func endCell() throws {
    isInCell = false
    isInValue = false
    do {
      try content.check(cell.value, from: 0, row: number)
      while bytes.count < cell.column { bytes.endCell(.empty) }
      let kind = try cell.append(to: &bytes.storage, workbook)
      bytes.endCell(kind)
    } catch {
      throw SheetProblem(error.reason, row: number, values: error.values)
    }
    guard bytes.storage.count <= limits.maximumRowBytes else {
      throw problem(.rowTooLong, limits.maximumRowBytes)
    }
  }

  private func problem(_ reason: SheetProblem.Reason, _ limit: Int) -> SheetProblem {
    SheetProblem(reason, row: number, values: [String(limit)])
  }
}
