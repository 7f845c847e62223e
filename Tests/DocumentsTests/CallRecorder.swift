import Documents

/// Keeps every call that a document makes.
final class CallRecorder: DocumentRenderer {
  /// A call with all it says.
  enum Call: Equatable {
    case begin(DocumentInfo)
    case header(TwoColumns)
    case title([TitleLine])
    case paragraph(String, ParagraphStyle)
    case facts([Fact])
    case item(Int, String, [String])
    case section(String)
    case beginTable([Column], TableStyle)
    case cell([UInt8])
    case endRow(RowEmphasis)
    case endTable
    case closing(String)
    case signatures(TwoColumns)
    case chart(BarChart)
    case beginCards(CardSheet)
    case card(Card)
    case part(DocumentPart)
    case pageBreak
    case finish
  }

  static let mediaType = "text/plain"
  static let fileExtension = "calls"

  private(set) var calls: [Call] = []

  func begin(_ info: DocumentInfo) { calls.append(.begin(info)) }
  func header(_ columns: TwoColumns) { calls.append(.header(columns)) }
  func title(_ lines: [TitleLine]) { calls.append(.title(lines)) }
  func paragraph(_ text: String, _ style: ParagraphStyle) {
    calls.append(.paragraph(text, style))
  }
  func facts(_ facts: [Fact]) { calls.append(.facts(facts)) }
  func item(_ number: Int, lead: String, paragraphs: [String]) {
    calls.append(.item(number, lead, paragraphs))
  }
  func section(_ heading: String) { calls.append(.section(heading)) }
  func beginTable(_ columns: [Column], _ style: TableStyle) {
    calls.append(.beginTable(columns, style))
  }
  func cell(_ bytes: UnsafeRawBufferPointer) { calls.append(.cell(Array(bytes))) }
  func endRow(_ emphasis: RowEmphasis) { calls.append(.endRow(emphasis)) }
  func endTable() { calls.append(.endTable) }
  func closing(_ text: String) { calls.append(.closing(text)) }
  func signatures(_ columns: TwoColumns) { calls.append(.signatures(columns)) }
  func chart(_ chart: BarChart) { calls.append(.chart(chart)) }
  func beginCards(_ sheet: CardSheet) { calls.append(.beginCards(sheet)) }
  func card(_ card: Card) { calls.append(.card(card)) }
  func part(_ part: DocumentPart) { calls.append(.part(part)) }
  func pageBreak() { calls.append(.pageBreak) }
  func finish() { calls.append(.finish) }
}
