/// The forms in which the name of a person is stored beside itself, made in one go.
public struct NameForms: Hashable, Sendable {
  /// What two spellings of one name share: `nameIdentity`.
  public let identity: String
  /// What sorts people: `nameSortKey`.
  public let sortKey: String
  /// What is searched: `searchFold`.
  public let fold: String
  /// What tells exact hits from others: `toneFold`.
  public let toneFold: String

  /// Makes the forms of a full name without titles.
  public init(_ fullName: String) {
    let name = TextCleaning.comparable(fullName)
    let letters = Letter.letters(of: name)
    var key = nameKey(letters)
    identity = String(decoding: key, as: UTF8.self)
    appendSpelling(name, to: &key)
    sortKey = String(decoding: key, as: UTF8.self)
    fold = searchFold(of: letters)
    toneFold = Vietnamese.toneFold(of: letters)
  }
}

extension PersonName {
  /// The forms in which the name is stored beside itself.
  public var forms: NameForms { NameForms(full) }
}
