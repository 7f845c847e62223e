extension Remark {
  /// What is not as it should be and what was made of it, in Vietnamese.
  func vietnamese(_ value: RemarkValues) -> String {
    switch self {
    case .missingID:
      "Mục không có id; sẽ nhận ra mục này theo guid hoặc theo tên và giờ."
    case .oddID: "id \"\(value[0])\" không phải là số; được giữ nguyên."
    case .duplicateID: "id \(value[0]) đã có ở mục phía trên; mục được giữ nhưng bỏ id."
    case .missingGUID: "Mục không có guid; hệ thống sẽ tạo guid mới."
    case .badGUID: "guid \"\(value[0])\" không phải là UUID; mục được giữ nhưng bỏ guid."
    case .duplicateGUID: "guid \(value[0]) đã có ở mục phía trên; mục được giữ nhưng bỏ guid."
    case .emptyTitle: "Mục không có tên; hãy đặt tên sau khi nhập."
    case .noConferenceTitle: "Chương trình không ghi tên hội nghị."
    case .noVersion: "Chương trình không ghi phiên bản."
    case .unknownElement: "Định dạng này không có \"\(value[0])\"; được để riêng hoặc bỏ qua."
    case .unknownAttribute: "Định dạng này không có thuộc tính \"\(value[0])\"; bỏ qua."
    case .repeatedElement: "\"\(value[0])\" có hai lần; giữ lần đầu, không lấy \"\(value[1])\"."
    case .markup: "Trong \"\(value[0])\" có phần tử \"\(value[1])\"; chỉ giữ phần chữ."
    case .personWithoutName: "Có một người không có tên; bỏ qua."
    case .linkWithoutAddress: "Liên kết \"\(value[0])\" không có địa chỉ; chỉ giữ tên."
    case .badFlag: "\"\(value[0])\" không phải true hay false; được hiểu là \(value[1])."
    case .controlCharacter: "\"\(value[0])\" có ký tự điều khiển; các ký tự đó bị bỏ."
    case .translated: "\"\(value[0])\" có nhiều ngôn ngữ; lấy ngôn ngữ \"\(value[1])\"."
    case .wrongType: "\"\(value[0])\" không phải là \(value[1]); bỏ qua."
    case .moreDepartures: "Có hơn \(value[0]) nhận xét; các nhận xét còn lại không liệt kê."
    case .unknownZone: "\"\(value[0])\" không phải tên múi giờ, ví dụ Asia/Ho_Chi_Minh."
    case .badDayChange: "\"\(value[0])\" không phải giờ chuyển ngày; lấy nửa đêm."
    default: vietnameseOfTimes(value)
    }
  }

  private func vietnameseOfTimes(_ value: RemarkValues) -> String {
    switch self {
    case .missingDate: "Mục không có date; lấy theo ngày và giờ bắt đầu: \(value[0])."
    case .badDate: "Không đọc được date \"\(value[0])\"."
    case .missingStart: "Mục không có start; lấy theo date: \(value[0])."
    case .badStart: "Không đọc được start \"\(value[0])\"."
    case .startDisagrees: "start \(value[0]) không khớp date \(value[1]); lấy theo date."
    case .startIsLocal:
      "date \(value[0]) không ghi theo giờ địa phương của start; lấy \(value[1])."
    case .noOffset: "date \"\(value[0])\" không ghi độ lệch giờ; lấy theo múi giờ của hội nghị."
    case .noTime: "Mục không có date hay start đọc được; mục chưa được xếp giờ."
    case .missingLength: "Mục không có duration; được giữ, chưa có thời lượng."
    case .badLength: "Không đọc được duration \"\(value[0])\"; mục được giữ, chưa có thời lượng."
    case .negativeLength: "duration \"\(value[0])\" âm; mục được giữ, chưa có thời lượng."
    case .zeroLength: "duration bằng không; mục được giữ, chưa có thời lượng."
    case .lengthDisagrees: "duration \(value[0]) không khớp giờ kết thúc; lấy theo duration."
    case .seconds: "\"\(value[0])\" có giây; chỉ giữ tròn phút."
    case .dayWithoutDate: "Ngày \(value[0]) không có date đọc được."
    case .dayOrder: "Ngày \(value[0]) đứng sau \(value[1]); các ngày không theo thứ tự."
    case .outsideDay: "Mục bắt đầu lúc \(value[0]), ngoài ngày \(value[1]); giữ giờ đã ghi."
    case .roomMismatch:
      "Mục ghi phòng \"\(value[0])\" nhưng nằm trong \"\(value[1])\"; lấy phòng sau."
    case .noRoom: "Mục không có phòng."
    case .outsideRoom: "Mục không nằm trong ngày và phòng nào."
    case .badConferenceDay: "Không đọc được ngày hội nghị \"\(value[0])\"."
    default: rawValue
    }
  }
}
