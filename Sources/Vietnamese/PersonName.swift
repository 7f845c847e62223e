/// The name of a person as it is stored, with the titles that stood before it.
public struct PersonName: Hashable, Sendable {
  /// The full name without titles, clean and in NFC: `Lưu Hồng Minh`.
  public let full: String
  /// The canonical titles in their printed order: `["PGS", "TS"]`.
  public let titles: [String]
  /// What tells two people of one name apart, printed behind it: `Vụ A`.
  public let note: String?

  /// Makes a name from its stored parts.
  public init(full: String, titles: [String] = [], note: String? = nil) {
    self.full = full
    self.titles = Titles.ordered(titles)
    self.note = note
  }

  /// Reads a name as people type it, with titles before it and a note in brackets behind it.
  public static func parse(_ text: String) throws(NameProblem) -> PersonName {
    try NameReading(text).name()
  }

  /// The key that sorts people by given name, surname and middle names.
  public var sortKey: String { nameSortKey(full) }

  /// The key that two spellings of this name share.
  public var identity: String { nameIdentity(full) }

  /// The form in which the name is searched.
  public var fold: String { searchFold(full) }

  /// The name with its titles and its note: `TS Lưu Hồng Minh`.
  public func printed(_ style: TitleStyle = .bare) -> String {
    let name = titles.isEmpty ? full : "\(style.joined(titles)) \(full)"
    return note.map { "\(name) (\($0))" } ?? name
  }

  /// The name as badges show it, in capitals behind its titles: `ThS VŨ ĐỨC NAM`.
  public var badge: String {
    let name = full.uppercased()
    return titles.isEmpty ? name : "\(TitleStyle.bare.joined(titles)) \(name)"
  }
}
