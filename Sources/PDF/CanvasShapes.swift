import CPangoCairo
import Documents

/// A line or an area.
struct Shape {
  enum Kind {
    case fill
    case stroke(width: Double)
  }

  var kind: Kind
  var x: Double
  var y: Double
  var width: Double
  var height: Double
  var color = Color.black

  /// A horizontal line.
  static func rule(x: Double, y: Double, width: Double, thickness: Double = 0.75) -> Shape {
    Shape(kind: .fill, x: x, y: y - thickness / 2, width: width, height: thickness)
  }
}

extension Color {
  /// The ground behind the titles of columns.
  static let headerGround = Color(red: 236, green: 236, blue: 236)
}

extension Canvas {
  /// Draws a shape, its box at a place.
  func draw(_ shape: Shape, x: Double, y: Double) {
    set(shape.color)
    cairo_rectangle(context, shape.x + x, shape.y + y, shape.width, shape.height)
    switch shape.kind {
    case .fill:
      cairo_fill(context)
    case .stroke(let width):
      cairo_set_line_width(context, width)
      cairo_stroke(context)
    }
    set(.black)
  }

  /// Draws many lines at once.
  func draw(_ lines: [(x1: Double, y1: Double, x2: Double, y2: Double)], width: Double) {
    guard !lines.isEmpty else { return }
    for line in lines {
      cairo_move_to(context, line.x1, line.y1)
      cairo_line_to(context, line.x2, line.y2)
    }
    cairo_set_line_width(context, width)
    cairo_set_line_cap(context, CAIRO_LINE_CAP_SQUARE)
    cairo_stroke(context)
  }

  /// Chooses the colour of what follows.
  func set(_ color: Color) {
    cairo_set_source_rgb(
      context, Double(color.red) / 255, Double(color.green) / 255, Double(color.blue) / 255)
  }
}
