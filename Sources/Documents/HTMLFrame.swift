/// The elements that stand around blocks: sheets, lists, runs of cards.
struct HTMLFrame {
  private enum Element: String {
    case div
    case section
  }

  private var sheet: Element?
  private var isListOpen = false
  private var isCards = false
  private var part: DocumentPart?
  private var partCount = 0
  private var isInPart = false

  /// Names the sheet that follows.
  mutating func begin(_ part: DocumentPart) {
    self.part = part
    isInPart = true
  }

  /// Opens a sheet for blocks, unless one is open, and closes a list.
  mutating func openSheet() -> String {
    isCards ? close() + open("sheet") : sheet == nil ? open("sheet") : closeList()
  }

  /// Opens a list in a sheet, unless one is open.
  mutating func openList() -> String {
    guard !isListOpen else { return "" }
    let opening = openSheet()
    isListOpen = true
    return opening + "<ol class=\"items\">\n"
  }

  /// Closes a list.
  mutating func closeList() -> String {
    defer { isListOpen = false }
    return isListOpen ? "</ol>\n" : ""
  }

  /// Opens a run of cards.
  mutating func openCards(number: Int) -> String {
    let closing = close()
    isCards = true
    return closing + open("cards cards-\(number)")
  }

  /// Closes the sheet or the run of cards.
  mutating func close() -> String {
    let list = closeList()
    isCards = false
    guard let element = sheet else { return list }
    sheet = nil
    return "\(list)</\(element.rawValue)>\n"
  }

  private mutating func open(_ name: String) -> String {
    let look = isInPart && name == "sheet" ? "sheet part" : name
    guard let part else {
      sheet = .div
      return "<div class=\"\(look)\">\n"
    }
    self.part = nil
    partCount += 1
    sheet = .section
    return """
      <section class="\(look)" id="part-\(partCount)" aria-label="\(HTMLText.escaped(part.title))">

      """
  }
}
