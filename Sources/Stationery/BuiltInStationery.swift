extension StationeryShelf {
  /// Puts the profiles and templates that come along on a shelf, and an agency's own over them.
  ///
  /// - Parameters:
  ///   - own: The names and texts of the agency's files.
  ///   - images: Reads a picture that a template names.
  public init(
    own: [(name: String, text: String)] = [],
    images: (String) throws -> [UInt8] = { _ in throw PictureProblem.missing }
  ) {
    self.init(
      builtIn: EmbeddedStationery.profiles + EmbeddedStationery.templates, own: own, images: images)
  }
}

/// Why there is no picture of a name.
public enum PictureProblem: Error, Sendable, Equatable {
  /// There is no such file that can be read.
  case missing
  /// It has more bytes than these.
  case tooLarge(mostBytes: Int)
}
