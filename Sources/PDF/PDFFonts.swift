/// Fonts that documents made one after another share: to find and open them takes longer than a
/// page of text.
///
/// One thread uses it.
public final class PDFFonts {
  private var library: (language: String, library: FontLibrary)?

  /// Opens no font yet.
  public init() {}

  /// The family that stands in for one that this machine does not have; nil if it has it, or if the
  /// stand-in was made to replace it.
  public func standIn(for family: String) throws -> String? {
    try library(for: "vi-VN").standIn(for: family)
  }

  func library(for language: String) throws -> FontLibrary {
    if let library, library.language == language { return library.library }
    let made = try FontLibrary(language: language)
    library = (language, made)
    return made
  }
}
