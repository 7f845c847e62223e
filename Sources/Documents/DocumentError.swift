/// A mistake of the producer of a document.
public enum DocumentError: Error, Equatable {
  /// A row had more cells than the table has columns.
  case tooManyCells(columns: Int)
}
