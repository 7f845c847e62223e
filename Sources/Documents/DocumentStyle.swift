/// How a document looks on paper: data of the profile, read by the renderers that have pages.
public struct DocumentStyle: Sendable, Equatable {
  /// Where the number of a page stands.
  public enum PageNumberPlace: String, Sendable, CaseIterable {
    /// In the middle of the top margin (Nghị định 30/2020/NĐ-CP, Phụ lục I).
    case top
    /// At the right of the bottom margin (Thông tư 01/2011/TT-BNV).
    case bottomRight = "bottom-right"
    /// Nowhere.
    case none
  }

  /// What stands below the title.
  public enum TitleRule: String, Sendable, CaseIterable {
    /// A solid line, a third to a half as long as the line above it.
    case line
    /// Five hyphens, as Party documents have them.
    case dashes
    /// Nothing.
    case none
  }

  /// The paper, upright.
  public var paper = Paper.a4
  /// The margins of the paper as it lies.
  public var margins = Margins(top: 20, bottom: 20, left: 30, right: 15)
  /// The family of the letters; another one of the same widths may stand in for it.
  public var font = "Times New Roman"
  /// The sizes of the letters, in points.
  public var sizes = FontSizes()
  /// How far the first line of running text is indented, in millimetres.
  public var indent = 10.0
  /// The distance of two lines of running text, as a multiple of the usual one.
  public var lineSpacing = 1.15
  /// The space before a paragraph, in points.
  public var paragraphSpacing = 6.0
  /// Where the number of a page stands.
  public var pageNumber = PageNumberPlace.top
  /// Whether the first page shows its number.
  public var numbersFirstPage = false
  /// What stands below the title.
  public var titleRule = TitleRule.line

  /// A4 with the margins and sizes that both official forms allow.
  public init() {}
}

/// A size of paper, upright, in millimetres.
public struct Paper: Sendable, Equatable {
  /// The shorter side.
  public var width: Double
  /// The longer side.
  public var height: Double

  /// Describes a paper.
  public init(width: Double, height: Double) {
    self.width = width
    self.height = height
  }

  /// 210 by 297 mm (ISO 216).
  public static let a4 = Paper(width: 210, height: 297)
  /// 148 by 210 mm (ISO 216).
  public static let a5 = Paper(width: 148, height: 210)
}

/// The empty borders of a page, in millimetres.
public struct Margins: Sendable, Equatable {
  /// Above the text.
  public var top: Double
  /// Below the text.
  public var bottom: Double
  /// Left of the text.
  public var left: Double
  /// Right of the text.
  public var right: Double

  /// Describes the borders.
  public init(top: Double, bottom: Double, left: Double, right: Double) {
    self.top = top
    self.bottom = bottom
    self.left = left
    self.right = right
  }
}

/// The sizes of the letters, in points.
public struct FontSizes: Sendable, Equatable {
  /// The lines of the header that give no size of their own.
  public var header = 13.0
  /// The kind of document.
  public var title = 14.0
  /// What the document is about.
  public var subject = 14.0
  /// Running text, headings and signatures.
  public var body = 14.0
  /// Tables.
  public var table = 12.0
  /// The line at the foot of a page, notes.
  public var small = 10.0
  /// The number of a page.
  public var pageNumber = 13.0

  /// The sizes that both official forms allow.
  public init() {}
}
