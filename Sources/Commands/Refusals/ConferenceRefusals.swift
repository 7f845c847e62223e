import LineProtocol
import Organizer

extension Refusal {
  /// The fault and the sentence of a refusal about conferences; nil for any other.
  static func conferenceFault(_ reason: Reason) -> Wording? {
    switch reason {
    case .conferenceUnknown:
      (
        .notFound, vi: "không có hội nghị {0}; xem conference list",
        en: "there is no conference {0}; see conference list"
      )
    case .conferenceExists:
      (
        .exists, vi: "hội nghị {0} đã có; chọn mã khác hoặc dùng conference update",
        en: "conference {0} exists already; choose another code or use conference update"
      )
    case .conferenceClosed:
      (
        .closed, vi: "hội nghị {0} đã khóa; muốn sửa thì conference reopen {0} trước",
        en: "conference {0} is closed; to change it, conference reopen {0} first"
      )
    case .conferenceOpen:
      (
        .state, vi: "hội nghị {0} đang mở, không cần mở lại",
        en: "conference {0} is open; it need not be reopened"
      )
    case .conferenceUnconfirmed:
      (
        .inUse, vi: "hội nghị {0} có {1} đại biểu; muốn xóa cả thì viết confirm={0}",
        en: "delegates in conference {0}: {1}; to delete it with them write confirm={0}"
      )
    default: conferenceDayFault(reason)
    }
  }

  private static func conferenceDayFault(_ reason: Reason) -> Wording? {
    switch reason {
    case .daysBackwards:
      (
        .badValue, vi: "to: ngày cuối {1} đứng trước ngày đầu {0}; hãy sửa from= hoặc to=",
        en: "to: the last day {1} is before the first day {0}; change from= or to="
      )
    case .daysTooMany:
      (
        .badValue, vi: "to: {0} ngày là quá dài; một hội nghị tối đa 60 ngày",
        en: "to: {0} days are too many; a conference has 60 at most"
      )
    case .daysInUse:
      (
        .inUse, vi: "mục {0} xếp vào ngày {1}, ngoài các ngày mới; hãy xếp lại mục đó trước",
        en: "session {0} is on {1}, outside the new days; move it first"
      )
    case .daysCalled:
      (
        .inUse, vi: "ngày {0} đã điểm danh, không thể bỏ khỏi hội nghị; hãy giữ ngày đó",
        en: "the roll of {0} has been called, so that day must stay; keep it"
      )
    case .dayMissing:
      (
        .badValue, vi: "hội nghị {0} kéo dài từ {1} đến {2}; hãy ghi cả ngày, ví dụ \"{1} 8h00\"",
        en: "conference {0} lasts from {1} to {2}; give the day too, as \"{1} 8h00\""
      )
    case .zoneUnknown:
      (
        .badValue, vi: "zone: không có múi giờ \"{0}\"; ví dụ Asia/Ho_Chi_Minh",
        en: "zone: there is no time zone \"{0}\"; an example is Asia/Ho_Chi_Minh"
      )
    case .zoneInUse:
      (
        .inUse,
        vi: "{1} mục đã xếp giờ theo {0} (như {2}); hãy bỏ xếp giờ trước khi đổi múi giờ",
        en: "sessions with times in {0}: {1} (as {2}); unschedule them before changing the zone"
      )
    case .signingMissing:
      (
        .badValue,
        vi: "signing-as: {0} thì phải ghi ký cho ai; hãy thêm signing=, như signing=\"Giám đốc\","
          + " hoặc dùng signing-as=thay-mat",
        en: "signing-as: {0} says that they sign for somebody; add signing=, as"
          + " signing=\"Giám đốc\", or use signing-as=thay-mat"
      )
    default: nil
    }
  }
}
