import CXlsxWriter
import Documents

/// How a cell of a workbook that is written looks.
struct CellLook: Hashable {
  /// Where text stands in the width of its cell.
  enum Alignment {
    case left
    case center
    case right
    case justified
  }

  /// At which sides of a cell there is a line.
  struct Lines: OptionSet, Hashable {
    let rawValue: UInt8
    static let left = Lines(rawValue: 1)
    static let right = Lines(rawValue: 2)
    static let top = Lines(rawValue: 4)
    static let bottom = Lines(rawValue: 8)
    static let all: Lines = [.left, .right, .top, .bottom]
  }

  /// The family of the letters; nil for that of the program.
  var font: String?
  /// The size of the letters, in points; nil for that of the program.
  var size: Double?
  var isBold = false
  var isItalic = false
  var isUnderlined = false
  /// Where the text stands; nil: numbers at the right and text at the left.
  var alignment: Alignment?
  /// Where the text stands in the height of its cell.
  var vertical = CardText.VerticalAlignment.bottom
  var isWrapped = false
  /// The lines around the cell.
  var lines: Lines = []
  /// Whether the cell is shaded, as headers are.
  var isShaded = false
  /// How far the text is moved in, in steps of about three letters.
  var indent: UInt8 = 0
  /// How a number is shown; `@` for text that stays text when it is typed again.
  var figures = "General"

  /// Sets up a format of the library.
  func apply(to format: UnsafeMutablePointer<lxw_format>) {
    if let font { format_set_font_name(format, font) }
    if let size { format_set_font_size(format, size) }
    if isBold { format_set_bold(format) }
    if isItalic { format_set_italic(format) }
    if isUnderlined { format_set_underline(format, UInt8(LXW_UNDERLINE_SINGLE.rawValue)) }
    switch vertical {
    case .bottom: break
    case .middle: format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
    case .top: format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    }
    switch alignment {
    case nil: break
    case .left: format_set_align(format, UInt8(LXW_ALIGN_LEFT.rawValue))
    case .center: format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue))
    case .right: format_set_align(format, UInt8(LXW_ALIGN_RIGHT.rawValue))
    case .justified: format_set_align(format, UInt8(LXW_ALIGN_JUSTIFY.rawValue))
    }
    if isWrapped { format_set_text_wrap(format) }
    let line = UInt8(LXW_BORDER_THIN.rawValue)
    if lines.contains(.left) { format_set_left(format, line) }
    if lines.contains(.right) { format_set_right(format, line) }
    if lines.contains(.top) { format_set_top(format, line) }
    if lines.contains(.bottom) { format_set_bottom(format, line) }
    if isShaded { format_set_bg_color(format, 0xE7E6E6) }
    if indent > 0 { format_set_indent(format, indent) }
    if figures != "General" { format_set_num_format(format, figures) }
  }
}
