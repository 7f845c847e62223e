import LineProtocol
import Organizer

extension Refusal {
  /// The fault and the sentence of a refusal about delegations; nil for any other.
  static func delegationFault(_ reason: Reason) -> Wording? {
    switch reason {
    case .delegationUnknown:
      (
        .notFound, vi: "hội nghị {1} không có đoàn {0}; xem delegation list {1}",
        en: "conference {1} has no delegation {0}; see delegation list {1}"
      )
    case .delegationExists:
      (
        .exists, vi: "mã đoàn {0} đã có; chọn mã khác hoặc dùng delegation update",
        en: "delegation {0} exists already; choose another code or use delegation update"
      )
    case .delegationUnitTaken:
      (
        .inUse, vi: "đơn vị {0} đã thuộc đoàn {1}; bỏ khỏi đoàn đó trước bằng delegation update",
        en: "unit {0} is in delegation {1} already; take it out there with delegation update first"
      )
    case .delegationLeadsTwice:
      (
        .badValue, vi: "{0} không thể vừa là trưởng đoàn vừa là phó đoàn; hãy chọn hai người",
        en: "{0} cannot be both head and deputy; choose two people"
      )
    case .delegationOutsider:
      (
        .state,
        vi: "{0} không thuộc đơn vị nào của đoàn {1} ({2}); hãy chọn người của các đơn vị đó, hoặc"
          + " delegate represent",
        en: "{0} is of none of the units of delegation {1} ({2}); choose one who is, or use"
          + " delegate represent"
      )
    case .delegationLed:
      (
        .inUse, vi: "{0} dẫn đoàn {1}; hãy đổi trước: delegation update {2} {1} head= deputy=",
        en: "{0} leads delegation {1}; change that first: delegation update {2} {1} head= deputy="
      )
    default: nil
    }
  }
}
