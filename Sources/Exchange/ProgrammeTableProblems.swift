import Sheets

extension ExchangeProblem {
  /// Says of a table what its reader says; a file that is no CSV at all is told to be saved as one.
  init(_ problem: SheetProblem) {
    let place = problem.row.map { FilePlace.line($0) }
    switch problem.reason {
    case .empty: self.init(.empty)
    case .cellTooLong, .rowTooLong: self.init(.textTooLong, place: place, values: problem.values)
    case .tooManyRows: self.init(.tooManyItems, place: place, values: problem.values)
    case .tooManyColumns: self.init(.tooManyColumns, place: place, values: problem.values)
    case .unterminatedQuote: self.init(.unterminatedQuote, place: place)
    case .textAfterQuote: self.init(.textAfterQuote, place: place)
    case .unknownSeparator: self.init(.unknownSeparator, place: place)
    case .unreadable, .unwritable: self.init(.unreadable)
    default: self.init(.notTable, values: [problem.reason.rawValue])
    }
  }

  /// What is wrong with a table and what to do, in English.
  var englishOfTable: String {
    switch reason {
    case .notTable:
      """
      The file is not CSV (\(value[0])). Open it in Excel, save it as "CSV UTF-8", and send that.
      """
    case .noHeader:
      """
      No line of headings was found; the first lines are: \(listed(" / ")). Add one: Time, Title, \
      Speakers.
      """
    case .noTitleColumn:
      "The headings have no column of titles: \(listed(" / ")). Call one column Title."
    case .unknownEncoding:
      """
      The encoding of the file is not known: \(listed(", ")). Save it as "CSV UTF-8" and send that.
      """
    case .unterminatedQuote:
      "The quotation mark that opens here is never closed. Add the closing one, or delete it."
    case .textAfterQuote:
      """
      Text follows a closing quotation mark without a separator. Correct the quotation marks in \
      this line, or save the file again in Excel.
      """
    case .unknownSeparator:
      "The line \"sep=\" names an unknown separator. Use a comma, a semicolon or a TAB."
    case .tooManyColumns:
      "There are more than \(value[0]) columns. Delete those to the right of the programme."
    case .unreadable:
      "The file cannot be read from the disk. Send it again; if that fails, tell the administrator."
    default: reason.rawValue
    }
  }

  /// What is wrong with a table and what to do, in Vietnamese.
  var vietnameseOfTable: String {
    switch reason {
    case .notTable:
      """
      Tệp không phải là CSV (\(value[0])). Hãy mở trong Excel, lưu thành "CSV UTF-8" rồi gửi tệp đó.
      """
    case .noHeader:
      """
      Không tìm thấy dòng tiêu đề; các dòng đầu: \(listed(" / ")). Hãy thêm dòng tiêu đề: \
      Thời gian, Nội dung, Người thực hiện.
      """
    case .noTitleColumn:
      "Dòng tiêu đề không có cột nội dung: \(listed(" / ")). Hãy đặt tên một cột là Nội dung."
    case .unknownEncoding:
      "Không nhận ra bảng mã của tệp: \(listed(", ")). Hãy lưu thành \"CSV UTF-8\" rồi gửi lại."
    case .unterminatedQuote:
      "Dấu ngoặc kép mở ở đây không được đóng. Hãy thêm dấu đóng, hoặc xóa dấu mở."
    case .textAfterQuote:
      """
      Sau dấu ngoặc kép đóng có chữ mà không có dấu phân cách. Hãy sửa các dấu ngoặc kép trong \
      dòng này, hoặc lưu lại tệp bằng Excel.
      """
    case .unknownSeparator:
      "Dòng \"sep=\" nêu dấu phân cách lạ. Hãy dùng dấu phẩy, dấu chấm phẩy hoặc TAB."
    case .tooManyColumns:
      "Có nhiều hơn \(value[0]) cột. Hãy xóa các cột bên phải chương trình."
    case .unreadable:
      "Không đọc được tệp trên đĩa. Hãy gửi lại; nếu vẫn lỗi, hãy báo người quản trị."
    default: reason.rawValue
    }
  }

  private func listed(_ separator: String) -> String {
    values.indices.map { value[$0] }.joined(separator: separator)
  }
}
