import Vietnamese

/// The form of an organizer's documents: data that the reports read.
public enum ReportProfile: String, Sendable, CaseIterable {
  /// State bodies: Nghị định 30/2020/NĐ-CP.
  case nd30
  /// Party bodies until 2026: Hướng dẫn 36-HD/VPTW.
  case dang36
  /// Party bodies since 2026: Hướng dẫn 05-HD/VPTW.
  case dang05
  /// Everybody else.
  case plain

  private var isParty: Bool { self == .dang36 || self == .dang05 }

  /// A heading with its Roman number: `I- …` for Party bodies, `I. …` for others.
  func numbered(_ number: Int, _ heading: String) -> String {
    "\(Figures.roman(number))\(isParty ? "-" : ".") \(capitalized(heading))"
  }

  /// What ends the last line of a list.
  var endMark: String { self == .nd30 ? "./." : "." }

  /// How somebody without a title is called in a programme.
  func addressed(_ name: String, isTitled: Bool) -> String {
    isParty && !isTitled ? "Đ/c \(name)" : name
  }
}
