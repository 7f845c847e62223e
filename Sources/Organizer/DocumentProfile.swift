public import Vietnamese

/// The rules that a conference's documents follow: header, separators, abbreviations.
public enum DocumentProfile: String, CaseIterable, Sendable {
  /// The state's documents: Nghị định 30/2020/NĐ-CP.
  case nd30
  /// The Party's documents before 2026: Hướng dẫn 36-HD/VPTW.
  case dang36
  /// The Party's documents since 2026: Hướng dẫn 05-HD/VPTW.
  case dang05
  /// No header at all.
  case plain

  /// Gives the rules that an organizer's documents of a day follow.
  public static func usual(for organizer: String?, on date: CalendarDate) -> DocumentProfile {
    guard let organizer, isPartyBody(organizer) else { return .nd30 }
    return date.year < 2026 ? .dang36 : .dang05
  }

  // Compared with their tones, because Đặng is a surname; the fold levels ủy and uỷ.
  private static func isPartyBody(_ organizer: String) -> Bool {
    let name = toneFold(organizer)
    if partyBodies.contains(where: { name == $0 || name.hasPrefix($0 + " ") }) { return true }
    let words = name.split(separator: " ")
    return words.first == "ban" && words.contains(Substring(party))
  }

  private static let party = toneFold("Đảng")

  private static let partyBodies = [
    "Đảng ủy", "Đảng bộ", "Đảng đoàn", "Thành ủy", "Tỉnh ủy", "Huyện ủy", "Quận ủy", "Thị ủy",
    "Chi bộ", "Chi ủy", "Quân ủy Trung ương", "Trung ương Đảng", "Văn phòng Trung ương Đảng",
    "Ủy ban Kiểm tra Trung ương", "Ủy ban Kiểm tra Đảng ủy", "Ủy ban Kiểm tra Tỉnh ủy",
    "Ủy ban Kiểm tra Thành ủy", "Ban Thường vụ Tỉnh ủy", "Ban Thường vụ Thành ủy",
    "Ban Tuyên giáo", "Ban Tổ chức Trung ương", "Ban Tổ chức Tỉnh ủy", "Ban Tổ chức Thành ủy",
    "Ban Dân vận", "Ban Nội chính", "Ban Kinh tế Trung ương", "Ban Đối ngoại Trung ương",
    "Ban Chính sách, chiến lược Trung ương",
  ].map(toneFold)
}
