/// How the cells of a list look in a workbook that is written.
struct WorkbookFormats {
  /// Bold, and text.
  let header: WorkbookFile.Format
  /// Text, so that a telephone number typed again keeps its zero.
  let text: WorkbookFile.Format

  private let day: WorkbookFile.Format
  private let dayAndTime: WorkbookFile.Format
  private let time: WorkbookFile.Format

  /// Adds the formats to a workbook.
  init(_ file: WorkbookFile) throws(SheetProblem) {
    header = try file.format(CellLook(isBold: true, figures: "@"))
    text = try file.format(CellLook(figures: "@"))
    day = try file.format(CellLook(figures: "dd/mm/yyyy"))
    dayAndTime = try file.format(CellLook(figures: "dd/mm/yyyy hh:mm:ss"))
    time = try file.format(CellLook(figures: "[hh]:mm:ss"))
  }

  /// How a date or time looks.
  func format(of moment: Moment) -> WorkbookFile.Format {
    guard moment.hasDay else { return time }
    return moment.seconds > 0 ? dayAndTime : day
  }
}
