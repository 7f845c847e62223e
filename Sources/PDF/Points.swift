import Documents

extension Double {
  /// A length in millimetres as points, of which 72 make an inch.
  var millimetres: Double { self * 72 / 25.4 }
}

/// The place of the text on a page, in points.
struct PageGeometry {
  let width: Double
  let height: Double
  let left: Double
  let top: Double
  let bottom: Double
  let textWidth: Double

  /// The height of the text.
  var textHeight: Double { bottom - top }

  /// Reads the paper and its margins from the style.
  init(_ info: DocumentInfo) {
    let style = info.style
    let isUpright = info.orientation == .portrait
    width = (isUpright ? style.paper.width : style.paper.height).millimetres
    height = (isUpright ? style.paper.height : style.paper.width).millimetres
    left = style.margins.left.millimetres
    top = style.margins.top.millimetres
    bottom = height - style.margins.bottom.millimetres
    textWidth = width - left - style.margins.right.millimetres
  }
}
