public import Sheets
public import Vietnamese

/// One row of a list that is, or should be, a person.
public struct RosterLine: Sendable {
  /// The row of the sheet, or the line of a CSV file.
  public let number: Int
  /// The person; nil when a problem of the row is an error.
  public let person: RosterRow?
  /// What was found in the row.
  public let problems: [RosterProblem]

  let kept: KeptCells

  /// The cells as the file has them.
  public var cells: [SheetCell] { kept.cells }
}

/// One person of a list.
public struct RosterRow: Sendable {
  /// The row of the sheet, or the line of a CSV file.
  public var row: Int
  /// The name with titles; its note tells namesakes apart.
  public var name: PersonName
  /// The forms of the name that are stored beside it.
  public var forms: NameForms
  /// The given name as the list has it in a column of its own.
  public var given: String?
  /// The year of birth.
  public var birthYear: Int?
  /// The position.
  public var position: String?
  /// The sending unit, by name or code.
  public var unit: String?
  /// The group of participants, by name or code.
  public var group: String?
  /// The telephone number, digits only.
  public var phone: String?
  /// The e-mail address.
  public var email: String?
  /// The note.
  public var note: String?
  /// The seat.
  public var seat: String?
  /// The text of the section that the row stands in, as `KHỐI CƠ QUAN ĐẢNG`.
  public var groupHint: String?

  /// What tells namesakes apart: `Vụ A`.
  public var mark: String? { name.note }
}
