import Documents
import Postgres
import Stationery
import Vietnamese

/// What the lists of delegates and of attendance share: their rows are numbered, stand under
/// headings, and go from the database to the document as bytes.
///
/// A class, so that no row copies what it holds.
final class PeopleList {
  /// The columns of the statement that both lists read.
  static let heading = 0
  static let person = 1
  static let position = 2
  static let unit = 3
  static let phone = 4
  static let note = 5
  static let standing = 6
  static let delegate = 7
  /// Only for programs.
  static let group = 8

  /// How many people the list has so far.
  private(set) var count = 0
  // Not the draft: each look into it would copy all that it holds, and rows are many.
  private let out: any DocumentRenderer
  private let language: ReportLanguage
  private let profile: Profile
  private var headings = HeadingChange()
  private var standing: Standing?
  private let hasMarks: Bool
  private let isTable: Bool
  private let namesGroup: Bool
  private var isMarked = false

  init(_ draft: ReportDraft) {
    out = draft.out
    language = draft.language
    profile = draft.profile
    isTable = draft.order.format.isTable
    namesGroup = draft.order.isForPrograms
    // Only in a list by units does anybody stand twice; values have no line to explain a mark.
    hasMarks = !draft.order.format.isTable && draft.order.isByUnit
  }

  /// Whether the row that was begun counts: somebody of several units counts in one of them.
  var isCounted: Bool { standing?.isCounted ?? true }

  /// What explains the mark behind a name; nil when nobody has one.
  var footnote: String? {
    isMarked ? Standing.footnote(in: language) : nil
  }

  /// The people of an order, as both lists read them.
  static func people(of order: ReportOrder) -> Bound {
    let named = order.isForPrograms ? "group" : order.format.isTable ? nil : "heading"
    return ReportStatements.delegates(
      order.conference, order.unit, order.group, order.arrangement.rawValue, order.givesPhones,
      named)
  }

  /// The first columns, up to the unit, or the group for programs.
  static func columns(for draft: ReportDraft) -> [Column] {
    let language = draft.language
    let columns = [
      .ordinal(language.say("STT", "No."), key: "number"),
      Column(language.say("Họ và tên", "Name"), width: long(draft), key: "name"),
      Column(language.say("Chức vụ", "Position"), width: long(draft), key: "position"),
      Column(language.say("Đơn vị", "Unit"), width: long(draft), key: "unit"),
    ]
    guard draft.order.isForPrograms else { return columns }
    return columns + [Column(language.say("Nhóm", "Group"), key: "group")]
  }

  // A terminal scrolls sideways; paper does not.
  private static func long(_ draft: ReportDraft) -> Column.Width {
    draft.order.format == .text ? .fit : .flexible
  }

  static func phoneColumn(in language: ReportLanguage) -> Column {
    .verbatim(language.say("Điện thoại", "Phone"), key: "phone")
  }

  static func noteColumn(for draft: ReportDraft) -> Column {
    // On pages its title makes an empty column wide enough to write in.
    let title = draft.language.say("Ghi chú", "Note")
    return Column(
      draft.order.format.isPage ? draft.order.format.unbroken(" \(title) ") : title,
      width: long(draft), key: "note")
  }

  /// Begins a row: its heading if it is the first under it, its number, and the first columns.
  func begin(_ row: Row) throws {
    if !isTable, let section = headings.next(row, column: Self.heading) {
      let heading = section.heading ?? language.say("(khác)", "(others)")
      try out.section(profile.sectionHeading(section.number, heading))
    }
    standing = Standing(row, column: Self.standing)
    if isCounted {
      count += 1
      out.cell(count)
    } else {
      out.emptyCell()
    }
    if hasMarks, standing?.isShared == true, let person = row.text(Self.person) {
      out.cell(Standing.marked(person))
      isMarked = true
    } else {
      cell(row, Self.person)
    }
    cell(row, Self.position)
    cell(row, Self.unit)
    if namesGroup { cell(row, Self.group) }
  }

  /// Writes the note of the row that was begun.
  func note(_ row: Row) {
    guard let standing else { return cell(row, Self.note) }
    out.cell(standing.note(row.text(Self.note), in: language))
  }

  /// Copies one value of the row into the document.
  func cell(_ row: Row, _ column: Int) {
    if let bytes = row.bytes(column) {
      out.cell(bytes)
    } else {
      out.emptyCell()
    }
  }
}
