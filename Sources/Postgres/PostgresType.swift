/// The PostgreSQL types that cross the border, with their object ids.
///
/// The ids of built-in types are fixed (`src/include/catalog/pg_type.dat`).
public enum PostgresType: UInt32, Sendable {
  case bool = 16
  case int8 = 20
  case int4 = 23
  case text = 25
  case date = 1082
  case time = 1083
  case timestamptz = 1184
  case textArray = 1009
  case int4Array = 1007

  /// The type's name in SQL.
  var name: String {
    switch self {
    case .bool: "boolean"
    case .int8: "bigint"
    case .int4: "integer"
    case .text: "text"
    case .date: "date"
    case .time: "time"
    case .timestamptz: "timestamptz"
    case .textArray: "text[]"
    case .int4Array: "integer[]"
    }
  }
}
