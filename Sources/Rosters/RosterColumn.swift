/// What a column of a list can mean; the raw value is the name by which a command names it.
public enum RosterColumn: String, CaseIterable, Sendable {
  /// The number in the sender's list, which is not kept.
  case number
  /// The full name of a person.
  case name
  /// The surname and middle names, where the given name has a column of its own.
  case surname
  /// The given name, behind `surname`.
  case given
  /// Academic ranks, degrees and other titles.
  case titles
  /// The year of birth, or the date of which the year is taken.
  case birthYear = "birth-year"
  /// The position.
  case position
  /// The sending unit.
  case unit
  /// The group of participants.
  case group
  /// The telephone number.
  case phone
  /// The e-mail address.
  case email
  /// A note.
  case note
  /// What tells namesakes apart, printed behind the name.
  case mark
  /// The seat.
  case seat

  /// Whether several columns may have this meaning and are read together.
  var mayRepeat: Bool {
    switch self {
    case .titles, .birthYear, .position: true
    default: false
    }
  }
}
