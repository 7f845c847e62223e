/// One SQL statement: its name, its text, and the types of its parameters.
public struct Statement: Sendable, Hashable {
  /// The name under which a connection prepares it; unique in the program.
  public let name: String
  /// The SQL.
  public let sql: String
  /// The parameters' types, in order.
  public let types: [PostgresType]

  /// Declares a statement.
  public init(name: String, sql: String, types: [PostgresType]) {
    self.name = name
    self.sql = sql
    self.types = types
  }

  /// Statements are the same when their names are.
  public static func == (left: Self, right: Self) -> Bool { left.name == right.name }

  /// Hashes the name.
  public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

/// A statement with the values of its parameters.
public struct Bound: Sendable {
  /// The statement.
  public let statement: Statement
  /// The values.
  public let parameters: Parameters

  /// Binds values to a statement.
  public init(_ statement: Statement, _ parameters: Parameters) {
    self.statement = statement
    self.parameters = parameters
  }
}

/// A statement whose parameters are typed: calling it with values binds them.
public struct TypedStatement<each Value: PostgresEncodable>: Sendable {
  /// The statement without values.
  public let statement: Statement

  /// Declares a statement by its name and SQL.
  public init(_ name: String, sql: String) {
    var types: [PostgresType] = []
    for type in repeat (each Value).self { types.append(type.postgresType) }
    statement = Statement(name: name, sql: sql, types: types)
  }

  /// Binds values.
  public func callAsFunction(_ value: repeat each Value) -> Bound {
    var parameters = Parameters(capacity: statement.types.count)
    for value in repeat each value { value.encode(into: &parameters) }
    return Bound(statement, parameters)
  }
}

extension Bound {
  /// One call for many: each parameter becomes an array of the members' values.
  static func gathered(_ members: [Bound]) -> Bound {
    var parameters = Parameters()
    guard let first = members.first else { preconditionFailure("a batch has members") }
    for column in first.statement.types.indices {
      parameters.add(textArray: members.count) { members[$0].parameters.value(column) }
    }
    return Bound(first.statement, parameters)
  }

  /// Whether its second parameter, the idempotency key of a write, is given.
  public var hasKey: Bool { parameters.slots.count > 1 && parameters.slots[1].start >= 0 }

  /// A call of a set-based function with arrays of one element each.
  public var asBatchOfOne: Bound { Bound.gathered([self]) }
}
