import CPangoCairo
import Documents

/// Lays cards out on sheets.
final class CardSetter {
  private let sheet: CardSheet
  private let pages: Paginator
  private var images: [String: PNGImage] = [:]
  /// How many cards the sheet that is open has.
  private var used = 0

  init(_ sheet: CardSheet, _ pages: Paginator) {
    self.sheet = sheet
    self.pages = pages
  }

  /// Draws the next card.
  func add(_ card: Card) throws {
    if used == 0 { beginSheet() }
    let column = used % sheet.columns
    let row = used / sheet.columns
    let x = left + Double(column) * (sheet.cardWidth + sheet.gap).millimetres
    let y = top + Double(row) * (sheet.cardHeight + sheet.gap).millimetres
    pages.addOutline(card.title, x: x, y: y)
    if let canvas = pages.canvas {
      cairo_save(canvas.context)
      cairo_translate(canvas.context, x, y)
      for element in card.elements { try draw(element, on: canvas) }
      cairo_restore(canvas.context)
      canvas.forgetFont()
    }
    used += 1
    if used == sheet.columns * sheet.rows { try end() }
  }

  /// Ends the sheet that is open, if any.
  func end() throws {
    guard used > 0 else { return }
    used = 0
    try pages.endBarePage()
  }

  private var left: Double { start(sheet.width, sheet.cardWidth, sheet.columns) }
  private var top: Double { start(sheet.height, sheet.cardHeight, sheet.rows) }

  private func start(_ whole: Double, _ card: Double, _ count: Int) -> Double {
    let used = Double(count) * (card + sheet.gap) - sheet.gap
    return ((whole - used) / 2).millimetres
  }

  private func beginSheet() {
    pages.beginPage(width: sheet.width.millimetres, height: sheet.height.millimetres)
    if sheet.hasCropMarks, let canvas = pages.canvas { drawCropMarks(on: canvas) }
  }

  /// Short lines in the border of the sheet, in the lines of the edges of the cards.
  private func drawCropMarks(on canvas: Canvas) {
    var lines: [(x1: Double, y1: Double, x2: Double, y2: Double)] = []
    let (width, height) = (sheet.width.millimetres, sheet.height.millimetres)
    let length = 4.0.millimetres
    let distance = 1.0.millimetres
    for column in 0..<sheet.columns {
      let x = left + Double(column) * (sheet.cardWidth + sheet.gap).millimetres
      for edge in [x, x + sheet.cardWidth.millimetres] {
        lines.append((edge, max(0, top - distance - length), edge, max(0, top - distance)))
        let bottom = height - top
        lines.append(
          (edge, min(height, bottom + distance), edge, min(height, bottom + distance + length)))
      }
    }
    for row in 0..<sheet.rows {
      let y = top + Double(row) * (sheet.cardHeight + sheet.gap).millimetres
      for edge in [y, y + sheet.cardHeight.millimetres] {
        lines.append((max(0, left - distance - length), edge, max(0, left - distance), edge))
        let right = width - left
        lines.append(
          (min(width, right + distance), edge, min(width, right + distance + length), edge))
      }
    }
    canvas.draw(lines, width: 0.25)
  }

  private func draw(_ element: CardElement, on canvas: Canvas) throws {
    switch element {
    case .box(let frame, let fill, let stroke, let strokeWidth):
      drawBox(frame, fill, stroke, strokeWidth, on: canvas)
    case .text(let frame, let paragraphs, let style):
      try drawText(paragraphs, style, frame, on: canvas)
    case .code(let frame, let text):
      try inside(frame, canvas) { width, height in
        try drawCode(text, width, height, on: canvas)
      }
    case .image(let frame, let name):
      let image = try image(name)
      inside(frame, canvas) { image.draw(on: canvas, width: $0, height: $1) }
    }
  }

  /// Draws with the upper left corner of a frame as origin, and turned if it stands on its head.
  private func inside(
    _ frame: Frame, _ canvas: Canvas, _ body: (Double, Double) throws -> Void
  ) rethrows {
    let (width, height) = (frame.width.millimetres, frame.height.millimetres)
    cairo_save(canvas.context)
    cairo_translate(canvas.context, frame.x.millimetres, frame.y.millimetres)
    if frame.isUpsideDown {
      cairo_translate(canvas.context, width, height)
      cairo_scale(canvas.context, -1, -1)
    }
    canvas.forgetFont()
    try body(width, height)
    cairo_restore(canvas.context)
    canvas.forgetFont()
  }

  private func drawBox(
    _ frame: Frame, _ fill: Color?, _ stroke: Color?, _ strokeWidth: Double, on canvas: Canvas
  ) {
    var shape = Shape(
      kind: .fill, x: frame.x.millimetres, y: frame.y.millimetres,
      width: frame.width.millimetres, height: frame.height.millimetres)
    if let fill {
      shape.color = fill
      canvas.draw(shape, x: 0, y: 0)
    }
    if let stroke {
      shape.color = stroke
      shape.kind = .stroke(width: strokeWidth.millimetres)
      canvas.draw(shape, x: 0, y: 0)
    }
  }

  private func drawText(
    _ paragraphs: [String], _ style: CardText, _ frame: Frame, on canvas: Canvas
  ) throws {
    let face = try pages.setter.library.face(
      style.font ?? pages.info.style.font, isBold: style.isBold, isItalic: style.isItalic)
    let (width, height) = (frame.width.millimetres, frame.height.millimetres)
    let fitted = CardTextFitting(setter: pages.setter, face: face, style: style)
      .fit(paragraphs, width: width, height: height)
    let spare = max(0, height - fitted.height)
    let y =
      switch style.verticalAlignment {
      case .top: 0.0
      case .middle: spare / 2
      case .bottom: spare
      }
    inside(frame, canvas) { _, _ in
      canvas.set(style.color)
      canvas.begin(.paragraph)
      canvas.draw(fitted.text, x: 0, y: y)
      canvas.end()
      canvas.set(.black)
    }
  }

  private func drawCode(
    _ text: String, _ width: Double, _ height: Double, on canvas: Canvas
  ) throws {
    guard let code = QRCode(text) else { throw PDFProblem.drawing("QR code too long") }
    let side = min(width, height)
    let module = side / Double(code.size + 2 * QRCode.quietZone)
    let (x, y) = ((width - side) / 2, (height - side) / 2)
    let ground = Shape(kind: .fill, x: x, y: y, width: side, height: side, color: .white)
    canvas.draw(ground, x: 0, y: 0)
    let origin = Double(QRCode.quietZone) * module
    for run in code.darkRuns {
      cairo_rectangle(
        canvas.context, x + origin + Double(run.columns.lowerBound) * module,
        y + origin + Double(run.row) * module, Double(run.columns.count) * module, module)
    }
    cairo_fill(canvas.context)
  }

  private func image(_ name: String) throws -> PNGImage {
    if let image = images[name] { return image }
    guard let bytes = sheet.images[name], let image = PNGImage(bytes, name: name) else {
      throw PDFProblem.image(name: name)
    }
    images[name] = image
    return image
  }
}
