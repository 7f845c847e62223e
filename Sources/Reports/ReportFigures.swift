import Vietnamese

/// Numbers as documents in the language print them: `1.234,5` and `04`, in English `1,234.5` and `4`.
extension ReportLanguage {
  /// A whole number with its thousands grouped.
  func grouped(_ value: Int) -> String { marked(Figures.grouped(value)) }

  /// A share in prose, with its sign; `-` when there is nothing to share.
  func percent(_ part: Int, of whole: Int) -> String { marked(Figures.percent(part, of: whole)) }

  /// A share for a column headed with the sign; `-` when there is nothing to share.
  func percentCell(_ part: Int, of whole: Int) -> String {
    marked(Figures.percentCell(part, of: whole))
  }

  /// A count in prose, where Vietnamese has a zero before a single digit.
  func counted(_ value: Int) -> String {
    self == .vi ? Figures.counted(value) : grouped(value)
  }

  /// English has point and comma the other way round.
  private func marked(_ text: String) -> String {
    guard self == .en else { return text }
    return String(text.map { $0 == "." ? "," : $0 == "," ? "." : $0 })
  }
}
