public import Vietnamese

/// What stands at the head of a document.
public enum HeaderMode: String, Sendable, CaseIterable {
  /// A document of its own: everything, with the number and the date given or left blank.
  case document = "van-ban"
  /// An appendix of another document: no header, but title lines of its own.
  case appendix = "phu-luc"
  /// An attachment or hand-out: both columns, but no number and nobody's signature.
  case handout = "tai-lieu"
}

/// What the header of a document says.
public struct HeaderFacts: Sendable, Equatable {
  /// What kind of header it is.
  public var mode: HeaderMode
  /// The body above the issuing one; nil for none.
  public var superior: String?
  /// The body that issues the document.
  public var issuer: String
  /// The number; nil if it has none yet.
  public var number: Int?
  /// The kind of document, whose letters stand in its symbol; nil if the symbol is given whole.
  public var type: DocumentType?
  /// The letters of the issuing body, `ĐUK`, or without a type the whole symbol, `BC/ĐUK`; nil if
  /// they are not known.
  public var symbol: String?
  /// Where the document is issued; nil if that is not known.
  public var place: String?
  /// When the document is issued; nil if that is not known.
  public var date: CalendarDate?

  /// Describes a header; a line feed in the name of a body begins a new line.
  public init(
    mode: HeaderMode, superior: String? = nil, issuer: String, number: Int? = nil,
    type: DocumentType? = nil, symbol: String? = nil, place: String? = nil,
    date: CalendarDate? = nil
  ) {
    self.mode = mode
    self.superior = superior
    self.issuer = issuer
    self.number = number
    self.type = type
    self.symbol = symbol
    self.place = place
    self.date = date
  }
}
