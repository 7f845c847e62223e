import CPostgres

/// One row of a result, valid only while it is lent.
public struct Row {
  let result: OpaquePointer
  let index: Int32

  /// How many columns it has.
  public var count: Int { Int(PQnfields(result)) }

  /// The bytes of a column, or nil for null.
  ///
  /// They go when the row goes.
  public func bytes(_ column: Int) -> UnsafeRawBufferPointer? {
    let column = Int32(column)
    guard PQgetisnull(result, index, column) == 0 else { return nil }
    return UnsafeRawBufferPointer(
      start: PQgetvalue(result, index, column), count: Int(PQgetlength(result, index, column)))
  }

  /// A column as text.
  public func text(_ column: Int) -> String? {
    bytes(column).map { String(decoding: $0, as: UTF8.self) }
  }

  /// A column as a number.
  public func int(_ column: Int) -> Int? { text(column).flatMap { Int($0) } }

  /// A column as a truth value.
  public func bool(_ column: Int) -> Bool? { bytes(column).map { $0.first == UInt8(ascii: "t") } }

  /// A column of type `text[]`, or nil for null.
  public func texts(_ column: Int) -> [String?]? { bytes(column).map { TextArray.parse($0) } }
}
