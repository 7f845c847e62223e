/// What can run statements one after the other and wait for each: a worker's connection.
///
/// Lives on a worker's thread; never on the event loop.
public protocol StatementRunner: AnyObject {
  /// Runs a statement and lends each of its rows in turn.
  ///
  /// Rows are not gathered, so that a hundred thousand take no more memory than one.
  func forEach(_ bound: Bound, _ body: (Row) throws -> Void) throws
  /// The same for a query that gives very many rows of text.
  func forEachCopied(_ bound: Bound, _ body: (Row) throws -> Void) throws
  /// Runs the body in one read-only transaction: all its statements see the same snapshot.
  func snapshot<Result>(_ body: () throws -> Result) throws -> Result
}
