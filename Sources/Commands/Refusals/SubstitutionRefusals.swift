import LineProtocol
import Organizer

extension Refusal {
  /// The fault and the sentence of a refusal about substitutes and other units; nil for any other.
  static func substitutionFault(_ reason: Reason) -> Wording? {
    switch reason {
    case .presentReplaced:
      (
        .state,
        vi: "đại biểu {0} đã có mặt (ngày {2}, half={3}), không thay được; người đến thêm thì"
          + " attendance walk-in; ghi nhầm thì attendance mark {4} numbers={1} day={2} half={3}"
          + " verdict=absent trước",
        en: "delegate {0} was there ({2}, half={3}) and cannot be replaced; take the other in with"
          + " attendance walk-in; if it was a mistake, attendance mark {4} numbers={1} day={2}"
          + " half={3} verdict=absent first"
      )
    case .presentUndone:
      (
        .state,
        vi: "người đi thay {0} đã có mặt (ngày {2}, half={3}), không trả chỗ lại được; ghi nhầm thì"
          + " attendance mark {4} numbers={1} day={2} half={3} verdict=absent trước",
        en: "the substitute {0} was there ({2}, half={3}), the place cannot go back; if it was a"
          + " mistake, attendance mark {4} numbers={1} day={2} half={3} verdict=absent first"
      )
    case .substituteTwice:
      (
        .duplicate,
        vi: "{0} ({1}) đã đăng ký ở đơn vị này; người khác trùng tên thì thêm mark=\"Vụ A\","
          + " cùng người thì chỉ cần delegate cancel {2}",
        en: "{0} ({1}) of this unit is registered already; for a namesake add mark=\"Vụ A\", for"
          + " the same person delegate cancel {2} is enough"
      )
    case .substituteFinal:
      (
        .state,
        vi: "đã chốt điểm danh {1}, chỗ của {0} không trả lại được nữa; chốt nhầm thì attendance"
          + " reopen {2} trước",
        en: "the roll of {1} is closed, the place of {0} cannot go back; if that was a mistake,"
          + " attendance reopen {2} first"
      )
    case .representOwn:
      (
        .badValue, vi: "{1} là đơn vị của chính {0}; hãy ghi đơn vị kiêm nhiệm",
        en: "{1} is the delegate's own unit ({0}); name the other one"
      )
    case .representUnknown:
      (
        .notFound, vi: "đại biểu {0} không kiêm nhiệm {1}; xem delegate show {2} {0}",
        en: "delegate {0} does not stand for {1}; see delegate show {2} {0}"
      )
    default: nil
    }
  }
}
