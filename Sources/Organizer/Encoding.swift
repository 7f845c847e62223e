public import Postgres
public import Vietnamese

extension CalendarDate: PostgresEncodable {
  /// `date`.
  public static var postgresType: PostgresType { .date }
  /// Adds the date in its ISO form.
  public func encode(into parameters: inout Parameters) { parameters.add(text: iso) }
}

extension ClockTime: PostgresEncodable {
  /// `time`.
  public static var postgresType: PostgresType { .time }
  /// Adds the time in its ISO form.
  public func encode(into parameters: inout Parameters) { parameters.add(text: iso) }
}

extension HalfDay: PostgresEncodable {
  /// `text`.
  public static var postgresType: PostgresType { .text }
  /// Adds the word that the tables hold: `morning`, `afternoon` or `evening`.
  public func encode(into parameters: inout Parameters) { parameters.add(text: rawValue) }
}
