public import Documents

/// What somebody does at a conference, as badges show it.
public enum BadgeRole: String, Sendable, CaseIterable {
  case delegate
  case guest
  case speaker
  case organizer
  case service
  case press

  /// The word on the badge.
  public var title: Wording {
    switch self {
    case .delegate: Wording(vi: "ĐẠI BIỂU", en: "DELEGATE")
    case .guest: Wording(vi: "KHÁCH MỜI", en: "GUEST")
    case .speaker: Wording(vi: "BÁO CÁO VIÊN", en: "SPEAKER")
    case .organizer: Wording(vi: "BAN TỔ CHỨC", en: "ORGANIZER")
    case .service: Wording(vi: "PHỤC VỤ", en: "SERVICE")
    case .press: Wording(vi: "BÁO CHÍ", en: "PRESS")
    }
  }

  /// The usual colour, dark enough to carry white letters (WCAG 2.2, 1.4.3).
  public var color: Color {
    switch self {
    case .delegate: Color(red: 0x1F, green: 0x4E, blue: 0x79)
    case .guest: Color(red: 0x7A, green: 0x5C, blue: 0x12)
    case .speaker: Color(red: 0x9B, green: 0x1C, blue: 0x1C)
    case .organizer: Color(red: 0x1E, green: 0x5F, blue: 0x3A)
    case .service: Color(red: 0x4A, green: 0x4A, blue: 0x4A)
    case .press: Color(red: 0x5B, green: 0x2C, blue: 0x83)
    }
  }

  static let codes = allCases.map(\.rawValue).joined(separator: ", ")
}
