extension SheetProblem {
  /// What is wrong and what to do, in Vietnamese.
  public var vi: String { (row.map { "Dòng \($0): " } ?? "") + vietnamese }

  // One sentence for every reason: a table, kept in one piece.
  private var vietnamese: String {
    switch reason {
    case .empty:
      "Tệp rỗng, không có dòng nào. Hãy mở lại tệp gốc, lưu và gửi lại."
    case .oldExcel:
      """
      Tệp thuộc định dạng Excel cũ hoặc nhị phân (.xls, .xlsb). Hãy mở bằng Excel, chọn "Lưu thành" \
      (Save As), kiểu "Excel Workbook (.xlsx)" rồi gửi lại.
      """
    case .encrypted:
      "Tệp Excel có đặt mật khẩu. Hãy mở tệp, bỏ mật khẩu, lưu và gửi lại."
    case .image:
      "Tệp là một hình ảnh, không phải bảng tính. Hãy gửi danh sách gốc dạng Excel (.xlsx) hoặc CSV."
    case .pdf:
      "Tệp là bản PDF, không phải bảng tính. Hãy gửi danh sách gốc dạng Excel (.xlsx) hoặc CSV."
    case .word:
      """
      Tệp là văn bản Word, không phải bảng tính. Hãy chép bảng sang Excel, lưu dạng .xlsx rồi gửi lại.
      """
    case .openDocument:
      """
      Tệp là bảng tính OpenDocument (.ods). Hãy mở bằng LibreOffice hoặc Excel, lưu dạng .xlsx rồi \
      gửi lại.
      """
    case .archive:
      "Tệp là một tệp nén, không phải bảng tính. Hãy giải nén và gửi từng danh sách bên trong."
    case .webPage:
      """
      Tệp là một trang web hoặc XML mang tên Excel, do phần mềm khác xuất ra. Hãy mở bằng Excel, lưu \
      dạng .xlsx rồi gửi lại.
      """
    case .notSpreadsheet:
      "Tệp không phải bảng tính đọc được. Hãy gửi danh sách dạng Excel (.xlsx) hoặc CSV."
    case .notXLSX:
      """
      Tệp mang tên Excel nhưng bên trong là văn bản CSV. Hãy gửi lại với format=csv, hoặc mở bằng \
      Excel và lưu dạng .xlsx.
      """
    case .notCSV:
      "Tệp mang tên CSV nhưng bên trong là bảng tính Excel. Hãy gửi lại với format=xlsx."
    default: vietnameseOfContent
    }
  }

  private var vietnameseOfContent: String {
    switch reason {
    case .truncated:
      "Tệp bị cụt, có lẽ tải lên hoặc sao chép dở dang. Hãy gửi lại tệp gốc đầy đủ."
    case .bomb:
      """
      Tệp giải nén ra quá lớn so với cỡ của nó, nên không được nhận. Hãy chép riêng các dòng có dữ \
      liệu sang một tệp Excel mới rồi gửi lại.
      """
    case .entity:
      """
      Tệp có khai báo XML không được phép trong bảng tính, có thể gây hại. Hãy chép dữ liệu sang một \
      tệp Excel mới rồi gửi lại.
      """
    case .tooManySheets:
      "Tệp có quá nhiều trang tính (nhiều hơn \(value(0))). Hãy gửi tệp chỉ có trang danh sách."
    case .tooManyStrings:
      "Tệp chứa quá nhiều chữ để đọc một lần. Hãy chia danh sách thành nhiều tệp."
    case .tooManyColumns:
      """
      Có nhiều hơn \(value(0)) cột. Hãy xóa các cột thừa bên phải danh sách rồi gửi lại.
      """
    case .tooManyRows:
      "Có nhiều hơn \(value(0)) dòng. Hãy chia danh sách thành nhiều tệp."
    case .cellTooLong:
      "Một ô dài quá \(value(0)) ký tự. Hãy rút ngắn ô đó rồi gửi lại."
    case .rowTooLong:
      "Dòng này chứa quá nhiều chữ (hơn \(value(0)) byte). Hãy xóa các ô không cần rồi gửi lại."
    case .noSheet: vietnameseOfNoSheet
    case .unknownSeparator:
      "Dòng \"sep=\" nêu dấu phân cách lạ. Hãy dùng dấu phẩy, dấu chấm phẩy hoặc TAB."
    case .unterminatedQuote:
      "Dấu ngoặc kép mở ở đây không được đóng. Hãy thêm dấu đóng, hoặc xóa dấu mở."
    case .textAfterQuote:
      """
      Sau dấu ngoặc kép đóng còn chữ mà không có dấu phân cách. Hãy sửa dấu ngoặc kép ở dòng này, \
      hoặc lưu lại bằng Excel.
      """
    case .unreadable:
      "Không đọc được tệp do lỗi ổ đĩa. Hãy gửi lại; nếu vẫn lỗi, báo người quản trị."
    case .unwritable:
      "Không ghi được tệp kết quả, có lẽ ổ đĩa đầy. Hãy báo người quản trị."
    default:
      """
      Tệp bị hỏng, không đọc hết được. Hãy mở bằng Excel, lưu thành tệp .xlsx mới rồi gửi lại.
      """
    }
  }

  private var vietnameseOfNoSheet: String {
    guard let wanted = values.first else {
      return "Tệp không có trang tính nào hiện ra để đọc. Hãy cho hiện trang danh sách rồi gửi lại."
    }
    let names = values.dropFirst().map { "\"\($0)\"" }.joined(separator: ", ")
    return "Không có trang tính \"\(wanted)\"; các trang có: \(names). Hãy sửa sheet= cho đúng tên."
  }

  /// One of the values; a problem that was made without it is told without it.
  func value(_ index: Int) -> String {
    values.indices.contains(index) ? values[index] : "…"
  }
}
