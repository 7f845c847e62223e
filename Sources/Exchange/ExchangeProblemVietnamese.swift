extension ExchangeProblem {
  /// What is wrong and what to do, in Vietnamese.
  public var vietnamese: String { vietnamesePlace + sentence }

  private var vietnamesePlace: String {
    switch place {
    case .line(let line): "Dòng \(line)" + (column.map { ", cột \($0)" } ?? "") + ": "
    case .path(let path): "\(path): "
    case nil: ""
    }
  }

  // One sentence for every reason: a table, kept in one piece.
  private var sentence: String {
    switch reason {
    case .empty: "Tệp rỗng. Hãy xuất lại chương trình rồi gửi tệp đó."
    case .compressed: "Tệp đang nén. Hãy giải nén rồi gửi chương trình bên trong."
    case .notProgramme:
      "Tệp không phải là chương trình. Hãy gửi schedule.xml, schedule.json, iCalendar hoặc CSV."
    case .notSchedule:
      """
      Đây không phải lịch dạng frab mà là "\(value[0])". Hãy gửi tệp schedule.xml hoặc \
      schedule.json mà hội nghị công bố.
      """
    case .documentType:
      """
      Tệp khai báo DOCTYPE hoặc thực thể, có thể gây hại mà chương trình không cần đến. Hãy gửi \
      đúng tệp schedule.xml, không phải trang web, và xóa dòng <!DOCTYPE …>.
      """
    case .encoding:
      """
      Ở đây có ký tự không đúng bảng mã mà tệp khai báo. Hãy lưu tệp dạng UTF-8 rồi gửi lại.
      """
    case .truncated:
      """
      Tệp dừng ở đây khi chương trình chưa hết, có lẽ do tải lên hoặc tải về bị đứt giữa chừng. \
      Hãy gửi lại trọn tệp.
      """
    case .malformed: "Chỗ này sai quy tắc của định dạng. Hãy sửa lại hoặc xuất lại tệp."
    case .mismatchedTag:
      "Thẻ đóng ở đây không khớp thẻ đang mở. Hãy sửa các thẻ phía trước chỗ này."
    case .unknownEntity:
      "Ở đây dùng thực thể mà XML không có, ví dụ &nbsp;. Hãy viết thẳng ký tự đó."
    case .duplicateKey: "Một khóa có hai lần trong cùng một đối tượng. Hãy bỏ bớt một khóa."
    default: sentenceOfLimit
    }
  }

  private var sentenceOfLimit: String {
    switch reason {
    case .tooDeep: "Các phần của tệp lồng nhau quá sâu. Hãy xuất lại chương trình."
    case .tooManyNames: "Tệp có quá nhiều tên phần tử, hoặc tên quá dài. Hãy xuất lại chương trình."
    case .tagTooLong: "Có thẻ hoặc chú thích quá dài. Hãy rút ngắn rồi gửi lại."
    case .tooLarge: "Tệp lớn hơn \(value[0]) MiB. Hãy bỏ bớt những phần không cần rồi gửi lại."
    case .tooManyItems: "Có nhiều hơn \(value[0]) mục. Hãy chia nhỏ chương trình."
    case .tooManyRooms: "Có nhiều hơn \(value[0]) phòng hoặc mảng. Hãy chia nhỏ chương trình."
    case .tooManyDays: "Có nhiều hơn \(value[0]) ngày. Hãy chia nhỏ chương trình."
    case .tooManyParts:
      "Có nhiều hơn \(value[0]) người, liên kết hoặc giá trị. Hãy chia nhỏ chương trình."
    case .textTooLong: "Có đoạn chữ dài hơn \(value[0]) byte. Hãy rút ngắn rồi gửi lại."
    case .noMemory: "Không đủ bộ nhớ để đọc tệp. Hãy báo người quản trị."
    case .noDay:
      "Chưa mục nào có giờ và chương trình chưa có ngày nào. Hãy xếp giờ một mục trước."
    default: vietnameseOfTable
    }
  }
}
