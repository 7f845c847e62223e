/// A small page of things at fixed places: a badge, a name-plate, a label, a certificate.
public struct Card: Sendable, Equatable {
  /// What the card is called in an outline and by a screen reader.
  public var title: String
  /// The things on it; later ones cover earlier ones.
  public var elements: [CardElement]

  /// Describes a card.
  public init(title: String, elements: [CardElement]) {
    self.title = title
    self.elements = elements
  }
}

/// Something at a place of a card.
public enum CardElement: Sendable, Equatable {
  /// A rectangle, filled, framed or both.
  case box(Frame, fill: Color?, stroke: Color?, strokeWidth: Double)
  /// Text in a rectangle; each string is a paragraph.
  case text(Frame, [String], CardText)
  /// A QR code of a text, with its quiet zone, in the middle of a rectangle (ISO/IEC 18004).
  case code(Frame, String)
  /// One of the sheet's images by its name, as large as fits, in the middle of a rectangle.
  case image(Frame, String)
}

/// A rectangle on a card, in millimetres from its upper left corner.
public struct Frame: Sendable, Equatable {
  /// The distance from the left edge.
  public var x: Double
  /// The distance from the upper edge.
  public var y: Double
  /// The width.
  public var width: Double
  /// The height.
  public var height: Double
  /// Whether what is in it stands on its head, as on the far side of a folded name-plate.
  public var isUpsideDown: Bool

  /// Describes a rectangle.
  public init(
    x: Double, y: Double, width: Double, height: Double, isUpsideDown: Bool = false
  ) {
    self.x = x
    self.y = y
    self.width = width
    self.height = height
    self.isUpsideDown = isUpsideDown
  }
}

/// How a text of a card looks.
public struct CardText: Sendable, Equatable {
  /// Where lines stand in the height of their rectangle.
  public enum VerticalAlignment: String, Sendable, CaseIterable {
    case top
    case middle
    case bottom
  }

  /// The family of the letters; nil for that of the document.
  public var font: String?
  /// The size of the letters, in points.
  public var size: Double
  /// The size down to which letters are made smaller until the text fits its rectangle, in points;
  /// the size itself if they are not.
  public var smallest: Double
  /// Whether the letters are bold.
  public var isBold: Bool
  /// Whether the letters are slanted.
  public var isItalic: Bool
  /// The colour of the letters.
  public var color: Color
  /// Where lines stand in the width of their rectangle.
  public var alignment: Column.Alignment
  /// Where lines stand in the height of their rectangle.
  public var verticalAlignment: VerticalAlignment

  /// Describes a text.
  public init(
    font: String? = nil, size: Double, smallest: Double? = nil, isBold: Bool = false,
    isItalic: Bool = false, color: Color = .black, alignment: Column.Alignment = .center,
    verticalAlignment: VerticalAlignment = .middle
  ) {
    self.font = font
    self.size = size
    self.smallest = smallest ?? size
    self.isBold = isBold
    self.isItalic = isItalic
    self.color = color
    self.alignment = alignment
    self.verticalAlignment = verticalAlignment
  }
}

/// A colour of light on a screen, from 0 to 255 each (sRGB).
public struct Color: Sendable, Equatable {
  /// The red part.
  public var red: UInt8
  /// The green part.
  public var green: UInt8
  /// The blue part.
  public var blue: UInt8

  /// Mixes a colour.
  public init(red: UInt8, green: UInt8, blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// The colour of text.
  public static let black = Color(red: 0, green: 0, blue: 0)
  /// The colour of paper.
  public static let white = Color(red: 255, green: 255, blue: 255)

  /// Reads `#rrggbb`; nil if it is something else.
  public init?(_ text: String) {
    let digits = text.utf8.dropFirst()
    guard text.utf8.first == UInt8(ascii: "#"), digits.count == 6,
      digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
      let value = UInt32(text.dropFirst(), radix: 16)
    else { return nil }
    self.init(
      red: UInt8(value >> 16 & 255), green: UInt8(value >> 8 & 255), blue: UInt8(value & 255))
  }

  /// The colour as `#rrggbb`.
  public var hexadecimal: String {
    "#"
      + [red, green, blue].map { part in
        (part < 16 ? "0" : "") + String(part, radix: 16)
      }.joined()
  }
}
