extension ProgrammeRemark {
  /// What is otherwise and what was made of it, in Vietnamese.
  var vietnamese: String {
    switch self {
    case .noTitle: "mục không có tên; được đặt là \"\(Self.untitled)\""
    case .lineNotRead(let text): "dòng không phải là một mục, không được đọc: \"\(text)\""
    case .linesBefore(let text): "chữ trước dòng tiêu đề không được đọc: \"\(text)\""
    case .headerAgain: "dòng tiêu đề lặp lại; được bỏ qua"
    case .headingText(let text): "dòng buổi có thêm chữ, không được đọc: \"\(text)\""
    case .unknownColumn(let name):
      "không hiểu cột \"\(name)\"; nội dung của cột được đưa vào phần mô tả"
    case .damaged: "một số chữ bị hỏng (U+FFFD); được giữ nguyên"
    case .encoding(let name, let before, let after):
      "văn bản dùng bảng mã cũ \(name), đã được chuyển: \"\(before)\" → \"\(after)\""
    case .stateNotRead(let text):
      "không hiểu trạng thái \"\(text)\"; mục được coi là đã xếp giờ"
    case .notAnIdentifier(let text): "\"\(text)\" không phải là UUID; mục nhận UUID mới"
    case .identifierAgain(let column, let text):
      "\(column.vietnamese) \"\(text)\" đã thuộc về một mục ở trên; mục này được đọc không có nó"
    default: vietnameseOfTimes
    }
  }

  private var vietnameseOfTimes: String {
    switch self {
    case .weekday(let written, let date): "\(date) không phải là \(written); lấy theo ngày"
    case .noYear(let text, let assumed): "\"\(text)\" không có năm; lấy \(assumed)"
    case .shortYear(let text, let assumed): "\"\(text)\" viết tắt năm; lấy \(assumed)"
    case .noSuchDay(let text): "không có ngày \"\(text)\"; mục chưa có giờ"
    case .dayNotRead(let text): "không hiểu ngày \"\(text)\"; hãy viết như 24/7/2019"
    case .timeNotRead(let text):
      "không hiểu thời gian \"\(text)\"; mục chưa có giờ; hãy viết như 08h00 - 08h10"
    case .noDay(let text): "\"\(text)\" không thuộc ngày nào được nêu; mục chưa có giờ"
    case .dayAssumed(let day): "không nêu ngày; lấy ngày đầu của hội nghị, \(day)"
    case .dayFromAbove(let day): "ô ngày để trống; lấy ngày ở dòng trên, \(day)"
    case .dayWithoutTime(let day): "có ngày \(day) nhưng không có giờ; mục chưa có giờ"
    case .halfDay(let half, let time): "\(time) không thuộc buổi \(half); giữ nguyên giờ đã viết"
    case .midnight: "giờ kết thúc trước giờ bắt đầu; được hiểu là sau nửa đêm"
    case .endBeforeStart(let text):
      "giờ kết thúc không sau giờ bắt đầu: \"\(text)\"; mục chưa có thời lượng"
    case .noLength: "không nêu giờ kết thúc hay thời lượng; mục chưa có thời lượng"
    case .lengthNotRead(let text): "không hiểu thời lượng \"\(text)\"; hãy viết số phút"
    case .lengthDiffers(let minutes, let times):
      "thời lượng là \(minutes) phút nhưng hai giờ cách nhau \(times) phút; lấy theo giờ"
    default: vietnameseOfPeople
    }
  }

  private var vietnameseOfPeople: String {
    switch self {
    case .continued(let text): "dòng nêu thêm người cho mục ở trên: \"\(text)\""
    case .afterName(let name, let text):
      "\"\(text)\" được hiểu là chức vụ, đơn vị của \(name), không phải tên người"
    case .body(let text): "\"\(text)\" không phải là một người; được giữ là nơi thực hiện"
    case .openPerson(let text): "\"\(text)\" không nêu ai; mục chưa có báo cáo viên"
    default: kind
    }
  }
}
