public import Documents

/// The form of an organizer's documents: data of a file in `config/profiles`.
public struct Profile: Sendable, Equatable {
  /// What commands call it: the name of its file without the ending.
  public internal(set) var name: String
  /// The profiles whose values it began with, the nearest first.
  public internal(set) var ancestors: [String] = []
  /// The family whose templates it takes when it has none of its own.
  public internal(set) var family = ""
  /// What people call it.
  public var title: Wording { Wording(vi: titleVietnamese, en: titleEnglish) }
  /// Paper, margins, letters and page numbers.
  public internal(set) var style = DocumentStyle()
  /// What ends the text of a document: `./.` or `.`.
  public internal(set) var endMark = "."

  var titleVietnamese = ""
  var titleEnglish = ""
  var header = HeaderForm()
  var number = NumberForm()
  var abbreviations: [DocumentType: String] = [:]
  var sections = SectionForm()
  var appendix = AppendixForm()
  var signature = SignatureForm()
  var prefixes: [SignaturePrefix: String] = [:]
  var recipients = RecipientForm()
  var addressing = AddressForm()

  init(name: String) { self.name = name }
}

/// How a line of the header or of a signature looks.
struct LineLook: Sendable, Equatable {
  var emphasis = TwoColumns.Emphasis.plain
  var size = 14.0

  func line(_ text: String) -> TwoColumns.Line { .text(text, emphasis, size: size) }

  func name(_ parts: [String]) -> TwoColumns.Line {
    parts.count > 1 ? .name(parts, emphasis, size: size) : line(parts.first ?? "")
  }

  func date(_ text: String) -> TwoColumns.Line { .date(text, emphasis, size: size) }

  func flushed(_ text: String) -> TwoColumns.Line { .flushed(text, emphasis, size: size) }
}

/// How long a rule below a line of a header is.
enum HeaderRule: String, Sendable, CaseIterable {
  /// As the line.
  case full
  /// A third to a half of it.
  case short
  case none
}

/// When place and date stand in the row of the number.
enum DateRow: String, Sendable, CaseIterable {
  case always
  /// Only below the name of a superior; else the date follows the title.
  case withSuperior = "with-superior"
  case never
}

/// The two columns at the head of the first page.
struct HeaderForm: Sendable, Equatable {
  var national = ""
  var nationalLook = LineLook()
  var motto = ""
  var mottoLook = LineLook()
  var nationalRule = HeaderRule.none
  var superiorLook = LineLook()
  var superiorLine = 36
  var issuerLook = LineLook()
  var issuerLine = 32
  var issuerRule = HeaderRule.none
  var issuerMark = ""
  var breaks: [String] = []
  var numberLook = LineLook()
  var dateLook = LineLook()
  var dateRow = DateRow.always
}

/// The number of a document, and its place and date.
struct NumberForm: Sendable, Equatable {
  var label = ""
  var form = ""
  var untyped = ""
  var blank = ""
  var date = ""
  var dateBlank = ""
}

/// Which numerals the headings of sections have.
enum Numerals: String, Sendable, CaseIterable {
  case roman
  case arabic
}

/// The headings of sections.
struct SectionForm: Sendable, Equatable {
  var numerals = Numerals.roman
  var form = ""
  var lowerCaseSubject = false
}

/// What stands in place of a header above an appendix.
struct AppendixForm: Sendable, Equatable {
  var form = ""
  var reference = ""
}

/// The places for signatures.
struct SignatureForm: Sendable, Equatable {
  var authorityLook = LineLook()
  var positionLook = LineLook()
  var nameLook = LineLook()
  var room = 25.0
}

/// Who receives a copy, beside the signature.
struct RecipientForm: Sendable, Equatable {
  var heading = ""
  var headingLook = LineLook()
  var look = LineLook()
  var archive = ""
  var archiveUndrafted = ""
}

/// How people and bodies are addressed.
struct AddressForm: Sendable, Equatable {
  var heading = ""
  var untitled = ""
  var word = ""
}
