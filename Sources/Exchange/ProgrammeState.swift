import Vietnamese

/// The state of an item as a table has it.
enum ProgrammeState: String, CaseIterable {
  case scheduled, tentative, cancelled, draft

  var vietnamese: String {
    switch self {
    case .scheduled: "đã xếp giờ"
    case .tentative: "dự kiến"
    case .cancelled: "đã hủy"
    case .draft: "chưa xếp giờ"
    }
  }

  /// Reads a word of either language.
  init?(_ text: String) {
    switch searchFold(text) {
    case "scheduled", "confirmed", "da xep gio", "da xep", "chinh thuc": self = .scheduled
    case "tentative", "du kien", "tam xep", "tam thoi": self = .tentative
    case "cancelled", "canceled", "da huy", "huy", "huy bo", "da huy bo": self = .cancelled
    case "draft", "unscheduled", "nhap", "chua xep gio", "chua xep": self = .draft
    default: return nil
    }
  }
}
