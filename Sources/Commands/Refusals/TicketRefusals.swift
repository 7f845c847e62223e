import LineProtocol
import Organizer

extension Refusal {
  /// The fault and the sentence of a refusal about tickets; nil for any other.
  static func ticketFault(_ reason: Reason) -> Wording? {
    ticketIssueFault(reason) ?? ticketScanFault(reason)
  }

  private static func ticketIssueFault(_ reason: Reason) -> Wording? {
    switch reason {
    case .ticketState:
      (
        .state,
        vi: "đại biểu {0} đang ở trạng thái {1}, chưa được cấp thẻ; thẻ chỉ cấp cho registered,"
          + " confirmed, substitute, walk_in",
        en: "delegate {0} is {1} and gets no ticket; those get one who are registered, confirmed,"
          + " substitute, walk_in"
      )
    case .ticketNone:
      (
        .notFound,
        vi: "đại biểu {0} không có thẻ nào đang có giá trị; cấp bằng delegate ticket {1} {0}",
        en: "delegate {0} has no valid ticket; give one with delegate ticket {1} {0}"
      )
    case .ticketWithheld:
      (
        .state,
        vi: "thẻ của {0} đã bị thu hồi lúc {1} (lý do: {2}); muốn cấp thẻ mới thì viết"
          + " delegate ticket {3} {0} reissue=yes",
        en: "the ticket of {0} was revoked at {1} (reason: {2}); for a new one,"
          + " delegate ticket {3} {0} reissue=yes"
      )
    case .conferenceKeyMissing:
      (
        .notFound,
        vi: "hội nghị {0} chưa có khóa; khóa được tạo cùng thẻ đầu tiên: delegate ticket {0} …",
        en: "conference {0} has no key yet; it is made with the first ticket: delegate ticket {0} …"
      )
    default: nil
    }
  }

  private static func ticketScanFault(_ reason: Reason) -> Wording? {
    switch reason {
    case .ticketUnknown:
      (
        .notFound,
        vi: "hội nghị {1} không có thẻ {0}; xem lại từng chữ (T- và 16 chữ, số),"
          + " hoặc tìm người bằng delegate search {1}",
        en: "conference {1} has no ticket {0}; look at each letter again (T- and 16 of them),"
          + " or find the person with delegate search {1}"
      )
    case .ticketAltered:
      (
        .badValue,
        vi: "mã thẻ {0} không đúng như đã cấp: đọc sai hoặc bị sửa; quét lại,"
          + " vẫn vậy thì giữ thẻ và báo ban tổ chức",
        en: "ticket {0} is not as it was issued: misread or altered; scan it again,"
          + " and if it stays so keep it and tell the organizers"
      )
    case .ticketElsewhere:
      (
        .notFound, vi: "thẻ {0} là của hội nghị {1}, không phải {2}",
        en: "ticket {0} is for conference {1}, not for {2}"
      )
    case .ticketRevoked:
      (
        .state,
        vi: "thẻ {0} của {1} ({2}) đã bị thu hồi lúc {3}, lý do: {4}; người này không có thẻ khác,"
          + " hãy hỏi ban tổ chức",
        en: "ticket {0} of {1} ({2}) was revoked at {3}, reason: {4}; there is no other one,"
          + " ask the organizers"
      )
    case .ticketReplaced:
      (
        .state,
        vi: "thẻ {0} của {1} ({2}) đã bị thu hồi lúc {3}, lý do: {4}; chỉ thẻ mới có giá trị",
        en: "ticket {0} of {1} ({2}) was revoked at {3}, reason: {4}; only the new one counts"
      )
    default: nil
    }
  }
}
