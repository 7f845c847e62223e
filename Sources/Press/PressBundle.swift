/// In how many files a document is handed over.
public enum PressBundle: String, Sendable, CaseIterable {
  /// One PDF file of all parts.
  case one
  /// A zip file with a PDF file of each part.
  case zip

  /// The media type of what is handed over.
  public var mediaType: String {
    switch self {
    case .one: "application/pdf"
    case .zip: "application/zip"
    }
  }

  /// The usual ending of its file, without the dot.
  public var fileExtension: String {
    switch self {
    case .one: "pdf"
    case .zip: "zip"
    }
  }
}
