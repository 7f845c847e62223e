public import Vietnamese

/// What only some reports take; the names are those of the command's parameters.
public enum ReportOption: String, Sendable, CaseIterable {
  case profile, header, number, date, attached, unit, group, delegate, recipients, speaker, room,
    track, form, order, by, day, half, version, from, to, phones, blank, template, sample
}

/// What stands above the title of a print.
public enum ReportHeader: String, Sendable, CaseIterable {
  /// Nothing.
  case none
  /// The header of the profile with number, place and date, and places for signatures at the end.
  case document = "van-ban"
  /// The name of the appendix, and what it belongs to.
  case appendix = "phu-luc"
  /// The header of the profile without number and signatures.
  case material = "tai-lieu"
}

/// What a document says of itself, as far as somebody gave it.
public struct ReportPapers: Sendable, Equatable {
  /// The number of a document, of which nil prints dots, or of an appendix among several.
  public var number: Int?
  /// Its date; nil prints dots.
  public var date: CalendarDate?
  /// What an appendix belongs to, in words.
  public var attachedTo: String?

  /// Says nothing yet.
  public init() {}
}

/// Whether letters and labels are for units or for delegates.
public enum ReportRecipients: String, Sendable, CaseIterable {
  case units, delegates
}

/// Whether the parts of a print are one file or several.
public enum ReportBundle: String, Sendable, CaseIterable {
  /// One file with an outline.
  case one
  /// A file for each part, in an archive.
  case zip
}

/// A version of the programme that a report is about.
public enum ReportVersion: Sendable, Equatable {
  /// What was published last.
  case latest
  /// The version of this number.
  case number(Int)
  /// What was not published yet.
  case draft
}

/// Whether a report has a page for each whom it is about, or is one table.
public enum ReportForm: String, Sendable, CaseIterable {
  /// A page for each.
  case pages
  /// One table of all.
  case summary
}

/// How a list of people is arranged.
public enum ReportArrangement: String, Sendable, CaseIterable {
  /// By group, in it by unit, in it as the unit sent them.
  case group
  /// By unit, in it as the unit sent them.
  case unit
  /// By name in the Vietnamese order: tên, họ, đệm.
  case name
}

/// What stands between two of the comma-separated values; the comma of some countries' spreadsheets
/// is a semicolon.
public enum ReportSeparator: String, Sendable, CaseIterable {
  case comma, semicolon, tab
}
