public import Vietnamese

/// What the sender of a list, or who imports it, says about it.
public struct RosterOptions: Sendable {
  /// Where a column is, by its header or its letter; `-` says that the list has no such column.
  public var columns: [RosterColumn: String]
  /// The encoding that was confirmed; nil when nobody was asked yet.
  public var encoding: LegacyEncoding?
  /// The row with the headers; nil finds it, 0 says that there is none.
  public var headerRow: Int?

  /// Describes a list; without arguments everything is found out.
  public init(
    columns: [RosterColumn: String] = [:], encoding: LegacyEncoding? = nil, headerRow: Int? = nil
  ) {
    self.columns = columns
    self.encoding = encoding
    self.headerRow = headerRow
  }
}
