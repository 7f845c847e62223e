public import Postgres

/// A statement that reads: its SQL stands in `sql/queries` under its name, and its columns are the
/// fields of the reply.
public struct Read<each Value: PostgresEncodable>: Sendable {
  /// The statement without values.
  public let statement: Statement
  private let typed: TypedStatement<repeat each Value>

  init(_ name: String) {
    typed = TypedStatement<repeat each Value>(name, sql: EmbeddedSQL.statements[name] ?? "")
    statement = typed.statement
  }

  /// Binds values.
  public func callAsFunction(_ value: repeat each Value) -> Bound { typed(repeat each value) }
}

/// Who writes, under which key: the first three parameters of every writing function.
public struct Author: Sendable, Equatable {
  /// The name for the audit.
  public let actor: String
  /// The idempotency key, if the client gave one.
  public let key: String?
  /// What was asked, in short: a key used for something else is refused.
  public let request: String?

  /// Makes an author.
  public init(actor: String, key: String?, request: String?) {
    self.actor = actor
    self.key = key
    self.request = request
  }
}

/// A statement that writes: a call of the function of the same name in schema `hoinghi`, which
/// answers with the values of the reply's fields as one `text[]`.
public struct Write<each Value: PostgresEncodable>: Sendable {
  /// The statement without values.
  public let statement: Statement

  init(_ name: String) {
    var types: [PostgresType] = [.text, .text, .text]
    for type in repeat (each Value).self { types.append(type.postgresType) }
    let places = (1...types.count).map { "$\($0)" }.joined(separator: ", ")
    statement = Statement(name: name, sql: "select hoinghi.\(name)(\(places))", types: types)
  }

  /// Binds values.
  public func callAsFunction(_ author: Author, _ value: repeat each Value) -> Bound {
    var parameters = Parameters()
    parameters.add(text: author.actor)
    author.key.encode(into: &parameters)
    author.request.encode(into: &parameters)
    for value in repeat each value { value.encode(into: &parameters) }
    return Bound(statement, parameters)
  }
}

/// A write that many callers make at once: the function takes one array for each parameter and
/// answers with one row for each element, in order: `refusal, detail, answer`.
///
/// All parameters are texts; the function casts what it needs.
public struct BatchWrite: Sendable {
  /// The statement without values.
  public let statement: Statement

  init(_ name: String, parameters: Int) {
    let types = Array(repeating: PostgresType.textArray, count: parameters + 3)
    let places = (1...types.count).map { "$\($0)" }.joined(separator: ", ")
    statement = Statement(
      name: name, sql: "select refusal, detail, answer from hoinghi.\(name)(\(places))",
      types: types)
  }

  /// Binds one caller's values; the lane gathers them into arrays.
  public func callAsFunction(_ author: Author, _ values: String?...) -> Bound {
    var parameters = Parameters()
    parameters.add(text: author.actor)
    author.key.encode(into: &parameters)
    author.request.encode(into: &parameters)
    for value in values { value.encode(into: &parameters) }
    return Bound(statement, parameters)
  }
}
