/// One thing found in a row that is wrong, doubtful or was put right.
public struct RosterProblem: Sendable, Equatable {
  /// How much it matters.
  public enum Severity: String, Sendable, CaseIterable {
    /// The row is not taken.
    case error
    /// The row is taken, and somebody should look at it.
    case warning
    /// The row is taken with what was put right.
    case repaired
  }

  /// What was found.
  public enum Reason: String, Sendable, CaseIterable {
    /// The row has no name.
    case missingName = "missing-name"
    /// The name is longer than 100 characters.
    case nameTooLong = "name-too-long"
    /// The name has digits.
    case nameDigits = "name-digits"
    /// The name has signs that no name has.
    case nameSigns = "name-signs"
    /// The name has letters of another script.
    case nameLetters = "name-letters"
    /// More than one person seems to stand in the row.
    case severalPeople = "several-people"
    /// The cell shows a failed formula, such as #N/A.
    case cellError = "cell-error"
    /// The cell has a formula without its result.
    case formulaWithoutValue = "formula-without-value"
    /// The text of a cell is too long.
    case textTooLong = "text-too-long"
    /// The cell repeats the row above, which has nothing there.
    case dittoWithoutAbove = "ditto-without-above"
    /// The year of birth has two digits.
    case shortYear = "short-year"
    /// The year of birth cannot be read.
    case yearUnreadable = "year-unreadable"

    /// The cell was no telephone number and is left out.
    case phoneUnreadable = "phone-unreadable"
    /// The cell had several telephone numbers, and the first was taken.
    case severalPhones = "several-phones"
    /// The cell was no e-mail address and is left out.
    case emailUnreadable = "email-unreadable"
    /// The cell had several e-mail addresses, and the first was taken.
    case severalEmails = "several-emails"
    /// The cell had no known titles and is left out.
    case titlesUnknown = "titles-unknown"
    /// A dash was read as a repetition of the row above.
    case dittoDash = "ditto-dash"
    /// The letter ư was lost in the file and put back.
    case lostLetter = "lost-letter"
    /// The letter ư may have been lost in the file.
    case maybeLostLetter = "maybe-lost-letter"
    /// The spreadsheet made a date or a time of the text, and it is left out.
    case dateInText = "date-in-text"

    /// A name in one case got its capitals.
    case nameCase = "name-case"
    /// Letters of another script were replaced by the Latin ones they look like.
    case lookAlikes = "look-alikes"
    /// A sign of repetition was replaced by the text of the row above.
    case ditto
    /// The 0 that a spreadsheet had taken from a telephone number was put back.
    case phoneZero = "phone-zero"
    /// A mobile number of before 15/9/2018 got its present form.
    case oldPhone = "old-phone"
    /// The year of birth had been made a date in 1905.
    case yearFromDate = "year-from-date"

    /// How much it matters.
    public var severity: Severity {
      switch self {
      case .missingName, .nameTooLong, .nameDigits, .nameSigns, .nameLetters, .severalPeople,
        .cellError, .formulaWithoutValue, .textTooLong, .dittoWithoutAbove, .shortYear,
        .yearUnreadable:
        .error
      case .phoneUnreadable, .severalPhones, .emailUnreadable, .severalEmails, .titlesUnknown,
        .dittoDash, .lostLetter, .maybeLostLetter, .dateInText:
        .warning
      case .nameCase, .lookAlikes, .ditto, .phoneZero, .oldPhone, .yearFromDate: .repaired
      }
    }
  }

  /// The row of the sheet, or the line of a CSV file.
  public let row: Int
  /// The letters of the column; empty when the row as a whole is meant.
  public let column: String
  /// The header of the column.
  public let header: String
  /// What the file has there, at most 80 characters of it.
  public let value: String
  /// What was found.
  public let reason: Reason
  /// What was read instead, or the part that is at fault.
  public let detail: String

  /// How much it matters.
  public var severity: Severity { reason.severity }

  init(
    row: Int, column: RosterLayout.Column?, value: String, reason: Reason, detail: String = ""
  ) {
    self.row = row
    self.column = column?.letter ?? ""
    self.header = column?.header ?? ""
    self.value = Self.bounded(value)
    self.reason = reason
    self.detail = Self.bounded(detail)
  }

  // The problem is printed on one line, and a cell may be a page long.
  static func bounded(_ text: String) -> String {
    let head = text.unicodeScalars.prefix(81)
    guard head.count > 80 else { return text }
    return String(String.UnicodeScalarView(head.prefix(79))) + "…"
  }
}
