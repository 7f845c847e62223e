import LineProtocol
import Organizer

extension Refusal {
  /// The fault and the sentence of a refusal about speakers; nil for any other.
  static func speakerFault(_ reason: Reason) -> Wording? {
    switch reason {
    case .speakerUnknown:
      (
        .notFound, vi: "hội nghị {1} không có báo cáo viên {0}; xem speaker list {1}",
        en: "conference {1} has no speaker {0}; see speaker list {1}"
      )
    case .speakerExists:
      (
        .exists, vi: "báo cáo viên {0} đã có; chọn mã khác hoặc dùng speaker update",
        en: "speaker {0} exists already; choose another code or use speaker update"
      )
    case .speakerTwice:
      (
        .duplicate,
        vi: "{0} đã có, mã {1}; nếu là người khác cùng tên thì tự chọn một mã khác",
        en: "{0} is there already as {1}; for another person of that name choose a code yourself"
      )
    case .speakerNobody:
      (
        .badValue, vi: "cần có name= hoặc unit=: một người, hoặc một đơn vị sẽ cử người",
        en: "name= or unit= is needed: a person, or a unit that will name one"
      )
    case .speakerInUse:
      (
        .inUse,
        vi: "báo cáo viên {0} đảm nhận {1} mục (như {2}); hãy session unassign trước",
        en: "sessions of speaker {0}: {1} (as {2}); session unassign first"
      )
    case .spanBackwards:
      (
        .badValue, vi: "until: phải sau from; hãy sửa một trong hai",
        en: "until: it must come after from; change one of them"
      )
    default: nil
    }
  }
}
