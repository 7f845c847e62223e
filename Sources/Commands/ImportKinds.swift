import LineProtocol
import Rosters
import Sheets
import Vietnamese

extension Kind where Value == SheetFormat {
  /// What kind of file a list is.
  static let sheetFormat = Kind(
    "sheet-format", vi: "một trong: csv, xlsx", en: "one of: csv xlsx", sample: "csv"
  ) { word throws(KindProblem) in
    guard let format = SheetFormat(rawValue: word.lowercased()) else {
      throw KindProblem(
        vi: "\"\(word)\": hãy viết csv hoặc xlsx; tệp .xls thì lưu lại thành .xlsx trước",
        en: "\"\(word)\": write csv or xlsx; save an .xls file as .xlsx first")
    }
    return format
  }
}

extension Kind where Value == RosterMode {
  /// Whether a list is stored.
  static let rosterMode = Kind(
    "roster-mode", vi: "check: kiểm tra thử, apply: nhập", en: "check: a rehearsal, apply: store",
    sample: "check"
  ) { word throws(KindProblem) in
    guard let mode = RosterMode(rawValue: word) else {
      throw KindProblem(
        vi: "\"\(word)\": hãy viết check hoặc apply", en: "\"\(word)\": write check or apply")
    }
    return mode
  }
}

extension Kind where Value == LegacyEncoding {
  /// The encoding of a list.
  static let listEncoding = Kind(
    "list-encoding", vi: "unicode, tcvn3 (font .Vn…) hoặc vni",
    en: "unicode, tcvn3 (fonts .Vn…) or vni", sample: "tcvn3"
  ) { word throws(KindProblem) in
    guard let encoding = LegacyEncoding.parse(word) else {
      throw KindProblem(
        vi: "\"\(word)\" không phải là bảng mã; hãy chọn unicode, tcvn3 hoặc vni",
        en: "\"\(word)\" is no encoding; choose unicode, tcvn3 or vni")
    }
    return encoding
  }
}

extension Kind where Value == Bool {
  /// What becomes of those who are not in a list any more; true cancels them.
  static let gone = Kind(
    "gone", vi: "keep: giữ nguyên, cancel: rút tên", en: "keep or cancel them", sample: "keep"
  ) { word throws(KindProblem) in
    switch word {
    case "keep": return false
    case "cancel": return true
    default:
      throw KindProblem(
        vi: "\"\(word)\": hãy viết keep hoặc cancel", en: "\"\(word)\": write keep or cancel")
    }
  }
}

extension Kind where Value == Int {
  /// The number of an import.
  static let batch = Kind.number("batch", 1...1_000_000_000)
  /// A row of headers; 0 says that there is none.
  static let headerRow = Kind.number("row", 0...1000)
}

/// Where a list of the rows of an import begins: behind a row, or behind a delegate who is gone.
struct ImportPlace: Sendable {
  /// The row, or a number larger than all rows.
  var row: Int
  /// The delegate, or a text larger than all codes.
  var delegate: String

  static let start = ImportPlace(row: 0, delegate: "")
}

extension Kind where Value == ImportPlace {
  /// The record of an import that was seen last.
  static let importPlace = Kind(
    "row", vi: "số dòng, hoặc mã của đại biểu không còn trong danh sách",
    en: "the number of a row, or the code of a delegate who is gone", sample: "12"
  ) { word throws(KindProblem) in
    if let row = Int(word), row >= 0, row < Int(Int32.max) {
      return ImportPlace(row: row, delegate: "~")
    }
    return ImportPlace(row: Int(Int32.max), delegate: try Kind<String>.code.parse(word))
  }
}

extension Kind where Value == String {
  /// Which imports are asked for.
  static let batchState = choice(
    "batch-state", [("applied", "đã nhập"), ("withdrawn", "đã rút")])
  /// A column of a list: its header or its letter.
  static let listColumn = Kind(
    "column", vi: "chữ cái hoặc tiêu đề của cột, - nếu không có",
    en: "a column's letter or header, - for none", sample: "B"
  ) { word throws(KindProblem) in try Kind.line.parse(word) }
}
