extension StationeryShelf {
  /// Puts the profiles and templates that come along on a shelf, and an agency's own over them.
  ///
  /// - Parameters:
  ///   - own: The names and texts of the agency's files.
  ///   - images: Reads a picture that a template names.
  public init(
    own: [(name: String, text: String)] = [],
    images: (String) throws -> [UInt8] = { throw NoImage(name: $0) }
  ) {
    self.init(
      builtIn: EmbeddedStationery.profiles + EmbeddedStationery.templates, own: own, images: images)
  }
}

/// That there is no picture of a name.
public struct NoImage: Error {
  /// The name.
  public let name: String

  /// Names the picture.
  public init(name: String) { self.name = name }
}
