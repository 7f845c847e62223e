import LineProtocol

extension Fault {
  static func lineTooLong(_ limit: Int) -> Fault {
    Fault(
      .lineTooLong, vi: "dòng dài quá \(limit) byte; hãy gửi phần dài dưới dạng tệp kèm {N}",
      en: "the line is longer than \(limit) bytes; send long content as an upload {N}")
  }

  static func uploadTooLarge(_ limit: Int) -> Fault {
    Fault(
      .uploadTooLarge, vi: "tệp gửi kèm lớn hơn \(limit) byte; hãy chia nhỏ",
      en: "the upload is larger than \(limit) bytes; split it")
  }

  static var notText: Fault {
    Fault(
      .badText, vi: "đây không phải là dòng lệnh; một dòng bắt đầu bằng tên lệnh, ví dụ help",
      en: "this is not a line of commands; a line begins with a command, as help")
  }

  static var http: Fault {
    Fault(
      .notHoinghi, vi: "đây là hoinghid, không phải máy chủ web; hãy dùng chương trình hoinghi",
      en: "this is hoinghid, not a web server; use the program hoinghi")
  }

  static var tooSlow: Fault {
    Fault(
      .tooSlow, vi: "dòng hoặc tệp gửi kèm chưa trọn vẹn mà đã quá lâu; hãy kết nối và gửi lại",
      en: "a line or upload was begun and not ended in time; connect and send it again")
  }

  static var idleTooLong: Fault {
    Fault(
      .tooSlow, vi: "quá lâu không có lệnh nào; hãy kết nối lại khi cần",
      en: "no command came for too long; connect again when you need to")
  }

  static func tooManyConversations(_ limit: Int) -> Fault {
    Fault(
      .tooManyConversations, vi: "đã có \(limit) kết nối; hãy thử lại sau",
      en: "there are \(limit) conversations already; try again later")
  }

  static func listTooLong(_ limit: Int) -> Fault {
    Fault(
      .listTooLong, vi: "danh sách đã có \(limit) lệnh; hãy commit rồi bắt đầu danh sách mới",
      en: "the list has \(limit) commands; commit and begin another")
  }

  static func notInList(_ name: String) -> Fault {
    Fault(
      .listState, vi: "\(name) không được nằm giữa begin và commit; hãy gửi sau commit",
      en: "\(name) cannot stand between begin and commit; send it after commit")
  }

  static var listSpoiled: Fault {
    Fault(
      .listState,
      vi: "một lệnh trong danh sách bị từ chối nên không lệnh nào được thực hiện;"
        + " hãy discard rồi gửi lại cả danh sách",
      en: "a command of the list was refused, so nothing of it is done;"
        + " discard and send the whole list again")
  }

  static var stopping: Fault {
    Fault(
      .stopping, vi: "hoinghid đang dừng; lệnh chưa được thực hiện, hãy kết nối lại rồi gửi lại",
      en: "hoinghid is stopping; this was not done, connect again and send it again")
  }

  static var alreadyInList: Fault {
    Fault(
      .listState, vi: "danh sách đã bắt đầu; hãy commit hoặc discard trước",
      en: "a list has begun already; commit or discard it first")
  }

  static var noList: Fault {
    Fault(
      .listState, vi: "chưa có danh sách nào; hãy bắt đầu bằng begin",
      en: "no list has begun; start one with begin")
  }
}
