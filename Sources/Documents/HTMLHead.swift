/// What stands before the first block of a page: its properties and how it looks.
struct HTMLHead {
  private let info: DocumentInfo

  init(_ info: DocumentInfo) { self.info = info }

  /// The beginning of the file, up to the element of the blocks.
  ///
  /// Nothing may be loaded or run, not even by a text that finds a way around the escaping.
  var text: String {
    let author = info.author.map {
      "\n<meta name=\"author\" content=\"\(HTMLText.escaped($0))\"/>"
    }
    return """
      <!DOCTYPE html>
      <html lang="\(HTMLText.escaped(info.language))">
      <head>
      <meta charset="utf-8"/>
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; \
      img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"/>
      <meta name="viewport" content="width=device-width, initial-scale=1"/>\(author ?? "")
      <title>\(HTMLText.escaped(info.title))</title>
      <style>
      \(settings)\(HTMLStyleSheet.text)\(print)
      </style>
      </head>
      <body>
      <main>

      """
  }

  private var style: DocumentStyle { info.style }

  /// What the style sheet needs to know of the style.
  private var settings: String {
    let sizes = style.sizes
    let isLandscape = info.orientation == .landscape
    return """
      :root{--sheet:\(isLandscape ? 84 : 60)rem;--header:\(rem(sizes.header));\
      --title:\(rem(sizes.title));--subject:\(rem(sizes.subject));--table:\(rem(sizes.table));\
      --small:\(rem(sizes.small));--indent:\(CSSText.millimetres(style.indent));\
      --leading:\(CSSText.number(style.lineSpacing * 1.15));\
      --space:\(CSSText.number(style.paragraphSpacing))pt}
      body{font-family:\(CSSText.families(style.font))}

      """
  }

  /// What differs on paper: the page, and the size that all others are multiples of.
  private var print: String {
    let margins = style.margins
    let sides = [margins.top, margins.right, margins.bottom, margins.left]
    let isLandscape = info.orientation == .landscape
    let width = isLandscape ? style.paper.height : style.paper.width
    let height = isLandscape ? style.paper.width : style.paper.height
    return """
      @page{size:\(CSSText.millimetres(width)) \(CSSText.millimetres(height));\
      margin:\(sides.map(CSSText.millimetres).joined(separator: " "));\(marginBoxes)}
      \(firstPage)@media print{html{font-size:\(CSSText.number(style.sizes.body))pt}}
      """
  }

  /// The footer and the number of the page.
  ///
  /// Numbers cannot begin anew with each part here, so the pages of parts have none.
  private var marginBoxes: String {
    var boxes = ""
    let family = CSSText.families(style.font)
    if let footer = info.footer {
      boxes += """
        @bottom-left{content:\(CSSText.string(footer));\
        font:\(CSSText.number(style.sizes.small))pt \(family);white-space:nowrap}
        """
    }
    if let place = numberPlace {
      let size = style.pageNumber == .top ? style.sizes.pageNumber : style.sizes.small
      boxes += "@\(place){content:counter(page);font:\(CSSText.number(size))pt \(family)}"
    }
    return boxes
  }

  private var firstPage: String {
    guard let place = numberPlace else { return "" }
    let first = style.numbersFirstPage ? "" : "@page:first{@\(place){content:none}}\n"
    return first + "@page part{@\(place){content:none}}\n"
  }

  private var numberPlace: String? {
    switch style.pageNumber {
    case .top: "top-center"
    case .bottomRight: "bottom-right"
    case .none: nil
    }
  }

  private func rem(_ points: Double) -> String {
    CSSText.number(points / max(style.sizes.body, 1)) + "rem"
  }
}
