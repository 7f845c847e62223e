import Sheets
import Vietnamese

/// The year of birth that a cell gives.
enum BirthYear: Equatable {
  case none
  case year(Int)
  /// The spreadsheet had taken the year for the number of a day.
  case repaired(Int)
  case short
  case unreadable

  /// Reads the four digits of a year, as most cells have it; nil for all else.
  static func plain(_ bytes: UnsafeRawBufferPointer) -> Int? {
    guard bytes.count == 4, bytes.isDigits else { return nil }
    let year = bytes.reduce(0) { $0 * 10 + Int($1) - 0x30 }
    return (1900...2100).contains(year) ? year : nil
  }

  /// Reads a year, or a date of which the year is taken.
  static func read(_ kind: SheetCell.Kind, _ text: String) -> BirthYear {
    if kind == .date { return date(text) }
    let text = TextCleaning.joinedLines(text)
    if text.isEmpty || text == "-" { return .none }
    if text.utf8.count == 4, let year = Int(text) { return checked(year) }
    if let date = CalendarDate.parse(text) { return checked(date.year) }
    let parts = text.split { "/-. ".contains($0) }.map(String.init)
    guard let last = parts.last,
      parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } })
    else { return .unreadable }
    if parts.count < 4, last.utf8.count == 2 { return .short }
    // The day is often not known: 7/1975.
    guard parts.count == 2, let month = Int(parts[0]), (0...12).contains(month),
      last.utf8.count == 4, let year = Int(last)
    else { return .unreadable }
    return checked(year)
  }

  private static func date(_ text: String) -> BirthYear {
    guard let date = CalendarDate.parse(String(text.prefix(10))) else { return .unreadable }
    // 1975 in a cell for dates is the 1975th day from 31/12/1899.
    if date.year == 1905 {
      let number = date.dayNumber + 25_569
      if (1900...2100).contains(number) { return .repaired(number) }
    }
    return checked(date.year)
  }

  private static func checked(_ year: Int) -> BirthYear {
    (1900...2100).contains(year) ? .year(year) : .unreadable
  }
}
