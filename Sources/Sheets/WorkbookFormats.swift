import CXlsxWriter

/// How the cells of a workbook that is written look; the workbook owns the formats.
struct WorkbookFormats {
  /// Bold, and text.
  let header: UnsafeMutablePointer<lxw_format>
  /// Text, so that a telephone number typed again keeps its zero.
  let text: UnsafeMutablePointer<lxw_format>

  private let day: UnsafeMutablePointer<lxw_format>
  private let dayAndTime: UnsafeMutablePointer<lxw_format>
  private let time: UnsafeMutablePointer<lxw_format>

  /// Adds the formats to a workbook; nil if there is no memory.
  init?(_ workbook: UnsafeMutablePointer<lxw_workbook>) {
    func format(_ code: String) -> UnsafeMutablePointer<lxw_format>? {
      let format = workbook_add_format(workbook)
      if let format { format_set_num_format(format, code) }
      return format
    }
    guard let header = format("@"), let text = format("@"), let day = format("dd/mm/yyyy"),
      let dayAndTime = format("dd/mm/yyyy hh:mm:ss"), let time = format("[hh]:mm:ss")
    else { return nil }
    format_set_bold(header)
    self.header = header
    self.text = text
    self.day = day
    self.dayAndTime = dayAndTime
    self.time = time
  }

  /// How a date or time looks.
  func format(of moment: Moment) -> UnsafeMutablePointer<lxw_format> {
    guard moment.hasDay else { return time }
    return moment.seconds > 0 ? dayAndTime : day
  }
}
