import CPostgres

/// One row of a result, valid only while it is lent.
public struct Row {
  /// Where the values lie.
  enum Source {
    case result(OpaquePointer, Int32)
    /// The values of a line of COPY, one after the other.
    case line(UnsafeBufferPointer<UnsafeRawBufferPointer?>)
  }

  let source: Source

  init(result: OpaquePointer, index: Int32) { source = .result(result, index) }

  init(line: UnsafeBufferPointer<UnsafeRawBufferPointer?>) { source = .line(line) }

  /// How many columns it has.
  public var count: Int {
    switch source {
    case .result(let result, _): Int(PQnfields(result))
    case .line(let values): values.count
    }
  }

  /// The bytes of a column, or nil for null.
  ///
  /// They go when the row goes.
  public func bytes(_ column: Int) -> UnsafeRawBufferPointer? {
    switch source {
    case .line(let values): return values[column]
    case .result(let result, let index):
      let column = Int32(column)
      guard PQgetisnull(result, index, column) == 0 else { return nil }
      return UnsafeRawBufferPointer(
        start: PQgetvalue(result, index, column), count: Int(PQgetlength(result, index, column)))
    }
  }

  /// A column as text.
  public func text(_ column: Int) -> String? {
    bytes(column).map { String(decoding: $0, as: UTF8.self) }
  }

  /// A column as a number.
  public func int(_ column: Int) -> Int? {
    guard let bytes = bytes(column) else { return nil }
    var rest = bytes[...]
    let isNegative = rest.first == UInt8(ascii: "-")
    if isNegative { rest.removeFirst() }
    guard !rest.isEmpty else { return nil }
    var value = 0
    for byte in rest {
      let digit = Int(byte) - Int(UInt8(ascii: "0"))
      guard 0...9 ~= digit else { return nil }
      let (tens, isTooLarge) = value.multipliedReportingOverflow(by: 10)
      let (next, isTooFar) = tens.subtractingReportingOverflow(digit)
      if isTooLarge || isTooFar { return nil }
      value = next
    }
    return isNegative ? value : (value == Int.min ? nil : -value)
  }

  /// A column as a truth value.
  public func bool(_ column: Int) -> Bool? { bytes(column).map { $0.first == UInt8(ascii: "t") } }

  /// A column of type `text[]`, or nil for null.
  public func texts(_ column: Int) -> [String?]? { bytes(column).map { TextArray.parse($0) } }
}
