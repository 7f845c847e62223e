/// A kind of file that holds rows and columns.
public enum SheetFormat: String, Sendable, CaseIterable {
  case csv
  case xlsx

  /// The media type of such a file.
  public var mediaType: String {
    switch self {
    case .csv: "text/csv"
    case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    }
  }

  /// The ending of the name of such a file, without the point.
  public var fileExtension: String { rawValue }
}
