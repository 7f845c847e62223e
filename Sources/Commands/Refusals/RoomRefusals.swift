import LineProtocol
import Organizer

extension Refusal {
  /// The fault and the sentence of a refusal about rooms; nil for any other.
  static func roomFault(_ reason: Reason) -> Wording? {
    switch reason {
    case .roomUnknown:
      (
        .notFound, vi: "hội nghị {1} không có phòng {0}; xem room list {1}",
        en: "conference {1} has no room {0}; see room list {1}"
      )
    case .roomExists:
      (
        .exists, vi: "phòng {0} đã có; chọn mã khác hoặc dùng room update",
        en: "room {0} exists already; choose another code or use room update"
      )
    case .roomNameTaken:
      (
        .exists, vi: "tên \"{0}\" là của phòng {1}; chọn tên khác hoặc dùng phòng đó",
        en: "the name \"{0}\" belongs to room {1}; choose another name or use that room"
      )
    case .roomInUse:
      (
        .inUse, vi: "phòng {0} đang có {1} mục (như {2}); hãy chuyển các mục đó trước",
        en: "sessions in room {0}: {1} (as {2}); move them first"
      )
    case .roomOverlaps:
      (
        .inUse, vi: "trong phòng {0}, mục {1} và {2} trùng giờ lúc {3}; hãy xếp lại một mục trước",
        en: "in room {0} sessions {1} and {2} overlap at {3}; move one of them first"
      )
    default: nil
    }
  }
}
