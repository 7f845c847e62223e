/// The kinds of document that have a number of their own, by their Vietnamese names.
public enum DocumentType: String, Sendable, CaseIterable {
  /// Công văn, a letter.
  case officialLetter = "cong-van"
  /// Giấy mời, an invitation.
  case invitation = "giay-moi"
  /// Chương trình, a programme.
  case programme = "chuong-trinh"
  /// Kế hoạch, a plan.
  case plan = "ke-hoach"
  /// Báo cáo, a report.
  case report = "bao-cao"
  /// Thông báo, a notice.
  case notice = "thong-bao"
  /// Tờ trình, a submission.
  case submission = "to-trinh"
  /// Biên bản, minutes.
  case minutes = "bien-ban"
  /// Giấy giới thiệu, an introduction.
  case introduction = "giay-gioi-thieu"
  /// Quyết định, a decision.
  case decision = "quyet-dinh"
  /// Quy định, a regulation.
  case regulation = "quy-dinh"
  /// Hướng dẫn, guidance.
  case guidance = "huong-dan"
  /// Giấy chứng nhận, a certificate.
  case certificate = "giay-chung-nhan"

  /// What it is called, for the reference of an appendix: `Báo cáo`.
  public var name: String {
    switch self {
    case .officialLetter: "Công văn"
    case .invitation: "Giấy mời"
    case .programme: "Chương trình"
    case .plan: "Kế hoạch"
    case .report: "Báo cáo"
    case .notice: "Thông báo"
    case .submission: "Tờ trình"
    case .minutes: "Biên bản"
    case .introduction: "Giấy giới thiệu"
    case .decision: "Quyết định"
    case .regulation: "Quy định"
    case .guidance: "Hướng dẫn"
    case .certificate: "Giấy chứng nhận"
    }
  }
}

/// On whose behalf somebody signs.
public enum SignaturePrefix: String, Sendable, CaseIterable {
  /// On behalf of a collective: thay mặt.
  case collective = "thay-mat"
  /// For one's head, by a deputy: ký thay.
  case deputy = "ky-thay"
  /// By order: thừa lệnh.
  case byOrder = "thua-lenh"
  /// By authorisation: thừa ủy quyền.
  case authorised = "thua-uy-quyen"
  /// Acting: quyền.
  case acting = "quyen"
}
