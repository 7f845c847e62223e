import Documents

/// Puts boxes onto pages, from top to bottom.
///
/// Boxes that hang together wait until it is known whether all of them fit onto the page: so a
/// heading never ends a page, and the places for signatures are never alone on one.
final class Paginator {
  /// What a tag was begun for.
  enum TaggedText: Equatable {
    case text
    case table(ObjectIdentifier)
  }

  let info: DocumentInfo
  let page: PageGeometry
  let setter: TextSetter
  /// Nil in a measuring pass.
  let canvas: Canvas?
  /// What the measuring pass found.
  let known: PDFLayout?
  private(set) var pages: [Int] = []
  private(set) var pageInPart = 0
  /// What is open in the structure of the document.
  var tagged: TaggedText?
  private var isOpen = false
  private var isBlank = true
  private var y: Double
  private var group: [Box] = []
  private var groupHeight = 0.0
  private var ruling: Ruling?
  private var pendingPart: String?

  init(_ info: DocumentInfo, _ setter: TextSetter, _ canvas: Canvas?, known: PDFLayout?) {
    self.info = info
    self.setter = setter
    self.canvas = canvas
    self.known = known
    page = PageGeometry(info)
    y = page.top
  }

  /// Adds a box below the others.
  func add(_ box: Box) throws {
    if let last = group.last {
      let height = groupHeight + box.space + box.height
      if !(last.keepsNext || box.keepsPrevious) || height > page.textHeight { try flush() }
    }
    group.append(box)
    groupHeight += box.space + box.height
  }

  /// Puts down what waits.
  func flush() throws {
    guard let first = group.first else { return }
    let height = groupHeight - (isBlank ? first.space : 0) + headerHeight(before: first)
    // What fits onto no page is not moved to the next one as a whole.
    if !isBlank, y + height > page.bottom, groupHeight <= page.textHeight { try endPage() }
    let boxes = group
    group.removeAll(keepingCapacity: true)
    groupHeight = 0
    for box in boxes { try place(box) }
  }

  /// Ends the page that is open, if any.
  func endPage() throws {
    guard isOpen else { return }
    endRuling()
    endTag()
    if let canvas {
      try drawFurniture(on: canvas)
      try canvas.endPage(label: pageInPart)
    }
    isOpen = false
    isBlank = true
  }

  /// Goes on on a new page, if there is something on this one.
  func breakPage() throws {
    try flush()
    try endPage()
  }

  /// Begins a part on a page of its own.
  func beginPart(_ title: String) throws {
    try breakPage()
    endPart()
    pendingPart = title
  }

  /// Ends the document, which has one page at least.
  func finish() throws {
    try breakPage()
    if pages.isEmpty, pageInPart == 0 {
      beginPage()
      try endPage()
    }
    endPart()
  }

  /// Begins a page, of another size for cards.
  func beginPage(width: Double? = nil, height: Double? = nil) {
    isOpen = true
    isBlank = true
    y = page.top
    pageInPart += 1
    canvas?.setSize(width: width ?? page.width, height: height ?? page.height)
    if let title = pendingPart {
      canvas?.outline(title, isPart: true)
      pendingPart = nil
    }
  }

  /// Ends a page that shows nothing but what was drawn on it.
  func endBarePage() throws {
    try canvas?.endPage(label: pageInPart)
    isOpen = false
    isBlank = true
  }

  /// Adds a line to the outline, below that of the part.
  func addOutline(_ title: String, x: Double, y: Double) {
    canvas?.outline(title, x: x, y: y)
  }

  private func endPart() {
    if pageInPart > 0 { pages.append(pageInPart) }
    pageInPart = 0
  }

  private func place(_ box: Box) throws {
    if !isBlank, y + box.space + headerHeight(before: box) + box.height > page.bottom {
      try endPage()
    }
    if !isOpen { beginPage() }
    if box.table !== ruling?.table { endRuling() }
    if !isBlank { y += box.space }
    if headerHeight(before: box) > 0, let table = box.table {
      var header = table.header
      header.table = table
      draw(header)
    }
    if box.row != nil, y + box.height > page.bottom,
      let (head, rest) = box.split(at: page.bottom - y)
    {
      draw(head)
      try endPage()
      return try place(rest)
    }
    draw(box)
  }

  /// The height of the titles of columns that have to be repeated.
  private func headerHeight(before box: Box) -> Double {
    guard let table = box.table, box.row != .header, ruling?.table !== table || !isOpen else {
      return 0
    }
    // Titles that take more than half a page are not repeated.
    return table.header.height < page.textHeight / 2 ? table.header.height : 0
  }

  private func draw(_ box: Box) {
    if let title = box.outline { addOutline(title, x: page.left, y: y) }
    if let canvas {
      for shape in box.shapes { canvas.draw(shape, x: page.left, y: y) }
      if canvas.isTagged {
        drawTagged(box, y: y, on: canvas)
      } else {
        canvas.draw(box.text, x: page.left, y: y)
      }
    }
    if let table = box.table, let row = box.row {
      if ruling?.table !== table { ruling = Ruling(table, x: page.left, y: y) }
      ruling?.add(row, height: box.height)
    }
    y += box.height
    isBlank = false
  }

  private func endRuling() {
    guard var finished = ruling else { return }
    ruling = nil
    if finished.table.isRuled { canvas?.draw(finished.finish(), width: 0.5) }
  }
}
