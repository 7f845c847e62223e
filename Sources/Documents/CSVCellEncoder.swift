/// Writes one cell of comma-separated values, quoted and guarded if it has to be.
public struct CSVCellEncoder: Sendable {
  private static let quote = UInt8(ascii: "\"")

  private let separator: UInt8
  private let formulaGuard: Bool
  /// One bit for each byte that makes quotes necessary; all of them lie below 64.
  private let special: UInt64

  /// Makes an encoder for a format.
  public init(_ format: CSVFormat) {
    separator = format.separator.rawValue
    formulaGuard = format.formulaGuard
    special = [Self.quote, 0x0A, 0x0D, separator].reduce(0) { $0 | 1 << UInt64($1) }
  }

  /// Appends a cell with the separator before it.
  ///
  /// The buffer is lent once for the whole cell: every single access to the buffer of a sink
  /// costs more than copying a short cell.
  public func append(
    _ cell: UnsafeRawBufferPointer, isFirst: Bool, isOnly: Bool, to buffer: inout [UInt8]
  ) {
    if !isFirst { buffer.append(separator) }
    guard let first = cell.first else {
      // An empty line would not be a row.
      if isOnly { buffer.append(contentsOf: [Self.quote, Self.quote]) }
      return
    }
    let isGuarded = formulaGuard && FormulaGuard.isSuspect(first) && FormulaGuard.isNeeded(cell)
    let signs = Self.signs(cell)
    let isQuoted = signs & special != 0
    if isQuoted { buffer.append(Self.quote) }
    if isGuarded { buffer.append(FormulaGuard.mark) }
    if formulaGuard, signs & FormulaGuard.boundaries != 0 {
      appendGuarding(cell, isQuoted: isQuoted, to: &buffer)
    } else {
      append(cell, isQuoted: isQuoted, to: &buffer)
    }
    if isQuoted { buffer.append(Self.quote) }
  }

  /// The bytes below 64 that occur in a cell, one bit for each.
  private static func signs(_ cell: UnsafeRawBufferPointer) -> UInt64 {
    var signs: UInt64 = 0
    // Shifted by 64 or more, the one is gone.
    for byte in cell { signs |= 1 << UInt64(byte) }
    return signs
  }

  /// Appends a cell with an apostrophe at each place where it needs one inside.
  private func appendGuarding(
    _ cell: UnsafeRawBufferPointer, isQuoted: Bool, to buffer: inout [UInt8]
  ) {
    var start = 0
    while let place = FormulaGuard.place(in: cell, after: start) {
      append(UnsafeRawBufferPointer(rebasing: cell[start..<place]), isQuoted: isQuoted, to: &buffer)
      buffer.append(FormulaGuard.mark)
      start = place
    }
    append(UnsafeRawBufferPointer(rebasing: cell[start...]), isQuoted: isQuoted, to: &buffer)
  }

  private func append(
    _ text: UnsafeRawBufferPointer, isQuoted: Bool, to buffer: inout [UInt8]
  ) {
    if isQuoted {
      appendDoublingQuotes(text, to: &buffer)
    } else {
      buffer.append(contentsOf: text)
    }
  }

  private func appendDoublingQuotes(_ cell: UnsafeRawBufferPointer, to buffer: inout [UInt8]) {
    var start = 0
    for index in 0..<cell.count where cell[index] == Self.quote {
      buffer.append(contentsOf: UnsafeRawBufferPointer(rebasing: cell[start...index]))
      start = index
    }
    buffer.append(contentsOf: UnsafeRawBufferPointer(rebasing: cell[start...]))
  }
}
