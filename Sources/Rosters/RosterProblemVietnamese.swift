extension RosterProblem {
  /// What is wrong, or was put right, and what to do, in Vietnamese.
  public var vi: String {
    switch severity {
    case .error: errorInVietnamese
    case .warning: warningInVietnamese
    case .repaired: repairInVietnamese
    }
  }

  private var errorInVietnamese: String {
    switch reason {
    case .missingName: "dòng không có họ và tên; hãy viết đủ họ và tên, hoặc xóa dòng"
    case .nameTooLong:
      "tên dài hơn 100 ký tự; hãy chuyển chức vụ, đơn vị sang cột của chúng"
    case .nameDigits: "tên có chữ số: \(detail); hãy bỏ số khỏi tên"
    case .nameSigns:
      "tên có dấu không dùng trong tên: \(detail); tên chỉ có chữ cái, dấu cách và ' - ."
    case .nameLetters:
      "tên có chữ cái của hệ chữ khác lẫn trong chữ Latin, hoặc trông giống chữ Latin:"
        + " \(detail); hãy gõ lại tên"
    case .severalPeople:
      "\"\(detail)\" có vẻ gồm nhiều người, hoặc kèm chức vụ; mỗi dòng một người,"
        + " chức vụ ở cột của nó"
    case .cellError: "ô báo lỗi \(value) của bảng tính; hãy sửa công thức hoặc gõ giá trị"
    case .formulaWithoutValue:
      "ô có công thức chưa được tính; hãy mở tệp bằng bảng tính rồi lưu lại, hoặc gõ giá trị"
    case .textTooLong: "nội dung dài hơn \(detail) ký tự; hãy rút gọn"
    case .dittoWithoutAbove:
      "ô ghi như dòng trên, nhưng dòng trên không có gì; hãy viết rõ nội dung"
    case .shortYear:
      "năm sinh chỉ có hai chữ số; hãy viết đủ bốn chữ số, hoặc bỏ cột này: column.birth-year=-"
    default:
      "không đọc được năm sinh; hãy viết như 1975 hoặc 24/7/1975, hoặc bỏ cột này:"
        + " column.birth-year=-"
    }
  }

  private var warningInVietnamese: String {
    switch reason {
    case .phoneUnreadable:
      "không phải là một số điện thoại nên bỏ qua; hãy viết mười số, ví dụ 0912 345 678"
    case .severalPhones: "có nhiều số điện thoại, chỉ lấy \(detail); số khác viết ở ghi chú"
    case .emailUnreadable:
      "không phải là địa chỉ thư nên bỏ qua; hãy viết như ten@coquan.vn"
    case .severalEmails: "có nhiều địa chỉ thư, chỉ lấy \(detail)"
    case .titlesUnknown:
      "không nhận ra học hàm, học vị nên bỏ qua; hãy viết như PGS.TS, ThS, BS CKII"
    case .dittoDash:
      "dấu gạch được hiểu là như dòng trên: \"\(detail)\"; nếu không phải, hãy để trống ô"
    case .lostLetter:
      "tệp làm mất chữ ư; đã đọc là \"\(detail)\"; hãy so với danh sách giấy"
    case .maybeLostLetter:
      "tệp làm mất chữ ư, từ này có thể cũng thiếu, như Lu của Lưu; hãy so với danh sách giấy"
    default:
      "bảng tính đã đổi nội dung thành ngày giờ nên bỏ qua; hãy định dạng ô là văn bản rồi gõ lại"
    }
  }

  private var repairInVietnamese: String {
    switch reason {
    case .nameCase: "tên viết một kiểu chữ; đã sửa thành \"\(detail)\""
    case .lookAlikes: "tên có chữ lạ giống chữ Latin; đã sửa thành \"\(detail)\""
    case .ditto: "như dòng trên: \"\(detail)\""
    case .phoneZero: "số điện thoại mất số 0 ở đầu; đã sửa thành \(detail)"
    case .oldPhone: "số di động 11 số trước 15/9/2018; đã đổi thành \(detail)"
    default: "bảng tính đã đổi năm sinh thành ngày; đã đọc là \(detail)"
    }
  }
}
