/// Fonts that documents made one after another share: to find and open them takes longer than a
/// page of text.
///
/// One thread uses it.
public final class PDFFonts {
  private var library: (language: String, library: FontLibrary)?

  /// Opens no font yet.
  public init() {}

  func library(for language: String) throws -> FontLibrary {
    if let library, library.language == language { return library.library }
    let made = try FontLibrary(language: language)
    library = (language, made)
    return made
  }
}
