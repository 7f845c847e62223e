/// Why nothing of a list can be read, although its file is a good one.
public struct RosterFailure: Error, Sendable, Equatable {
  /// What stands in the way.
  public enum Reason: String, Sendable, CaseIterable {
    /// No row has anything in it.
    case emptyList = "empty-list"
    /// No row looks like headers; the values are the first rows.
    case noHeader = "no-header"
    /// The headers have no name; the values are the headers.
    case noNameColumn = "no-name-column"
    /// A column that was asked for is not there; the values are its meaning, what was asked for,
    /// and the headers.
    case unknownColumn = "unknown-column"
    /// One column was asked for with two meanings; the values are the two and the column.
    case sameColumnTwice = "same-column-twice"
    /// The text is in an encoding that nobody could tell; the values are some of its cells.
    case unknownEncoding = "unknown-encoding"
  }

  /// What stands in the way.
  public let reason: Reason
  /// What the reason speaks of.
  public let values: [String]

  /// What is wrong and what to do, in Vietnamese.
  public var vi: String {
    switch reason {
    case .emptyList:
      "danh sách không có dòng nào; hãy kiểm tra lại tệp, hoặc chọn trang tính bằng sheet="
    case .noHeader:
      "không tìm thấy dòng tiêu đề có cột họ và tên; các dòng đầu: \(shown(" / "));"
        + " hãy thêm dòng tiêu đề (STT, Họ và tên, Chức vụ, Đơn vị), hoặc chỉ rõ cột:"
        + " column.name=B column.position=C"
    case .noNameColumn:
      "không có cột họ và tên; các cột: \(shown(", ")); hãy chỉ rõ cột: column.name=B"
    case .unknownColumn:
      "không có cột \"\(value(1))\" mà column.\(value(0))= nêu; các cột: \(shown(", ", from: 2));"
        + " hãy viết đúng tiêu đề hoặc chữ cái của cột"
    case .sameColumnTwice:
      "cột \(value(2)) được nêu hai lần: column.\(value(0))= và column.\(value(1))=;"
        + " hãy bỏ một"
    case .unknownEncoding:
      "không nhận ra bảng mã của tệp: \(shown(", ")); hãy lưu lại thành .xlsx hoặc"
        + " \"CSV UTF-8\", hoặc nêu encoding=tcvn3 hay encoding=vni"
    }
  }

  /// What is wrong and what to do, in English.
  public var en: String {
    switch reason {
    case .emptyList:
      "the list has no rows; look at the file again, or choose the sheet with sheet="
    case .noHeader:
      "no row of headers with a name column was found; the first rows are: \(shown(" / "));"
        + " add a row of headers (STT, Họ và tên, Chức vụ, Đơn vị), or name the columns:"
        + " column.name=B column.position=C"
    case .noNameColumn:
      "there is no column of names; the columns are: \(shown(", ")); name it: column.name=B"
    case .unknownColumn:
      "there is no column \"\(value(1))\", which column.\(value(0))= names; the columns are:"
        + " \(shown(", ", from: 2)); write the header or the letter of the column"
    case .sameColumnTwice:
      "column \(value(2)) is named twice: column.\(value(0))= and column.\(value(1))=;"
        + " leave one out"
    case .unknownEncoding:
      "the encoding of the file is not known: \(shown(", ")); save it as .xlsx or as"
        + " \"CSV UTF-8\", or give encoding=tcvn3 or encoding=vni"
    }
  }

  private func value(_ index: Int) -> String { index < values.count ? values[index] : "" }

  private func shown(_ separator: String, from start: Int = 0) -> String {
    values.dropFirst(start).joined(separator: separator)
  }
}
