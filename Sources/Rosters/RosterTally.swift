/// How many rows of each sort a list had below its headers.
public struct RosterTally: Sendable, Equatable {
  /// Rows that are, or should be, people.
  public internal(set) var people = 0
  /// Those of them that have an error.
  public internal(set) var rejected = 0
  /// Rows that name a section.
  public internal(set) var sections = 0
  /// Rows with totals.
  public internal(set) var totals = 0
  /// Headers repeated on a new page, and rows that number the columns.
  public internal(set) var headers = 0
  /// Rows below the list: place and date, signatures.
  public internal(set) var footers = 0
  /// Rows with nothing in them, or only with a number.
  public internal(set) var blank = 0
  /// The first of the rows that were passed over though they are not blank.
  public internal(set) var passedOver: [PassedOverRow] = []

  // Somebody reads them one by one; in a list with more the counts have to do.
  private static let mostTold = 100

  /// Whether the next such row will be told.
  var tellsMore: Bool { passedOver.count < Self.mostTold }

  /// Counts a row that is no person.
  mutating func passOver(_ row: Int, as sort: PassedOverRow.Sort, _ text: String) {
    switch sort {
    case .section: sections += 1
    case .total: totals += 1
    case .header: headers += 1
    case .footer: footers += 1
    }
    guard tellsMore else { return }
    passedOver.append(PassedOverRow(row: row, sort: sort, text: RosterProblem.bounded(text)))
  }
}

/// A row that was taken for no person.
public struct PassedOverRow: Sendable, Equatable {
  /// What it was taken for.
  public enum Sort: String, Sendable, CaseIterable {
    /// The name of a section.
    case section
    /// A total.
    case total
    /// The headers once more, or the numbers of the columns.
    case header
    /// Place and date, a signature, or what stands below them.
    case footer
  }

  /// The row of the sheet, or the line of a CSV file.
  public let row: Int
  /// What it was taken for.
  public let sort: Sort
  /// Its cells that are not empty, at most 80 characters of them.
  public let text: String
}
