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
    let isQuoted = needsQuotes(cell)
    if isQuoted { buffer.append(Self.quote) }
    if isGuarded { buffer.append(FormulaGuard.mark) }
    if isQuoted {
      appendDoublingQuotes(cell, to: &buffer)
      buffer.append(Self.quote)
    } else {
      buffer.append(contentsOf: cell)
    }
  }

  private func needsQuotes(_ cell: UnsafeRawBufferPointer) -> Bool {
    cell.contains { $0 < 64 && special & (1 << UInt64($0)) != 0 }
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
