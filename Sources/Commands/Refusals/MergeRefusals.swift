import LineProtocol
import Organizer

extension Refusal {
  /// The fault and the sentence of a refusal about merging; nil for any other.
  static func mergeFault(_ reason: Reason) -> Wording? {
    switch reason {
    case .mergeSame:
      (
        .badValue, vi: "hai mục là một: {0}; hãy ghi hai mã khác nhau",
        en: "both are {0}; name two entries"
      )
    case .mergeCalled:
      (
        .state,
        vi: "{0} đã điểm danh, phải được giữ lại; hãy gộp ngược lại: delegate merge {3} {0} {1}",
        en: "{0} is on the roll and has to stay; the other way round: delegate merge {3} {0} {1}"
      )
    case .mergeBothCalled:
      (
        .state,
        vi: "cả {1} và {0} đã điểm danh; nếu là một người thì attendance mark {3} numbers={2}"
          + " verdict=absent rồi gộp",
        en: "both {1} and {0} are on the roll; if they are one, attendance mark {3} numbers={2}"
          + " verdict=absent, then merge"
      )
    case .mergeUnknown:
      (
        .state, vi: "{0} chưa được gộp vào mục nào; xem delegate show",
        en: "{0} is not merged into another entry; look with delegate show"
      )
    case .mergeLater:
      (
        .inUse, vi: "{0} sau đó đã gộp vào {1}; hãy delegate unmerge {0} trước",
        en: "{0} was itself merged into {1} later; delegate unmerge {0} first"
      )
    case .mergeChanged:
      (
        .state,
        vi: "từ khi gộp, {0} đã được sửa: {1}; hoàn tác thì mất điều đó; hãy sửa lại như lúc gộp,"
          + " hoặc đăng ký lại {2} thành mục mới",
        en: "since the merge {0} was changed: {1}; undoing it would lose that; change it back,"
          + " or register {2} anew"
      )
    default: nil
    }
  }
}
