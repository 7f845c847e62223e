import CPostgres

/// The rows of a result, valid only while they are lent.
public struct Rows {
  let result: OpaquePointer

  init(_ result: OpaquePointer) { self.result = result }

  /// How many rows there are.
  public var count: Int { Int(PQntuples(result)) }

  /// How many columns each row has.
  public var columnCount: Int { Int(PQnfields(result)) }

  /// One row.
  public subscript(index: Int) -> Row { Row(result: result, index: Int32(index)) }
}
