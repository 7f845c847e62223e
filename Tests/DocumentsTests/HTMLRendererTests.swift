import Documents
import Testing

struct HTMLRendererTests {
  @Test func blocksAreWhatTheyMean() throws {
    let printed = try htmlBlocks { out in
      try out.header(
        TwoColumns(
          left: [.text("BAN TỔ CHỨC"), .text("*")],
          right: [.text("ĐẢNG CỘNG SẢN VIỆT NAM", .bold, size: 15), .rule]))
      try out.title(["CHƯƠNG TRÌNH", "Hội nghị", "(sáng thứ Tư)"])
      try out.section("Ghi chú")
      try out.paragraph("một\nhai", .note)
      try out.facts([Fact("Chức vụ", "Trưởng khoa")])
      try out.item(3, lead: "08h00", paragraphs: ["Khai mạc"])
      try out.item(4, lead: "09h00", paragraphs: [])
      try out.closing("Hết.")
    }
    #expect(
      printed == """
        <div class="sheet">
        <header class="two">
        <div>
        <p>BAN TỔ CHỨC</p>
        <p>*</p>
        </div>
        <div class="right">
        <p style="font-size:1.071rem"><span class="ruled"><b>ĐẢNG CỘNG SẢN VIỆT NAM</b></span></p>
        </div>
        </header>
        <h1><span class="kind">CHƯƠNG TRÌNH</span>
        <span class="subject">Hội nghị</span>
        <span class="aside"><span class="half-ruled">(sáng thứ Tư)</span></span>
        </h1>
        <h2>Ghi chú</h2>
        <p class="text note">một
        hai</p>
        <dl class="facts">
        <dt>Chức vụ:</dt><dd>Trưởng khoa</dd>
        </dl>
        <ol class="items">
        <li value="3"><p class="lead">08h00</p><p>Khai mạc</p></li>
        <li value="4"><p class="lead">09h00</p></li>
        </ol>
        <p class="text">Hết.</p>
        </div>

        """)
  }

  @Test func whatIsLevelIsOneRowOfBothColumns() throws {
    let printed = try htmlBlocks { out in
      try out.header(
        TwoColumns(
          left: [.text("A"), .level, .text("Số 1")],
          right: [.text("B"), .rule, .level, .text("ngày")]))
    }
    #expect(
      printed.contains(
        """
        <header class="two" style="--bands:2">
        <div>
        <p>A</p>
        </div>
        <div>
        <p>Số 1</p>
        </div>
        <div class="right">
        <p><span class="ruled">B</span></p>
        </div>
        <div>
        <p>ngày</p>
        </div>
        </header>
        """))
  }

  @Test func theNameOfABodyHasParts() throws {
    let printed = try htmlBlocks { out in
      try out.header(TwoColumns(left: [.name(["CỤC", "VÀ NHÀ"], .bold)], right: []))
    }
    let parts = "<span class=\"held\"><b>CỤC</b></span> <span class=\"held\"><b>VÀ NHÀ</b></span>"
    #expect(printed.contains("<p>\(parts)</p>"))
  }

  @Test func theTitleOfAnAppendixIsTheTitleAndNotTheWordAboveIt() throws {
    let printed = try htmlBlocks { out in
      try out.title([
        TitleLine("Phụ lục I", .label), TitleLine("DANH SÁCH", .title), TitleLine("(Kèm)", .aside),
      ])
    }
    #expect(printed.contains("<span class=\"subject\">Phụ lục I</span>"))
    #expect(printed.contains("<span class=\"kind\">DANH SÁCH</span>"))
  }

  @Test func tablesHaveCaptionsAndHeaderCells() throws {
    let printed = try htmlBlocks { out in
      try out.title(["SỐ LIỆU"])
      try out.beginTable([.ordinal("STT"), Column("Tên", .right)], TableStyle(rowHeight: 10))
      try out.section("I")
      try out.row(["1", "A"])
      out.cell("2")
      try out.endRow(.strong)
      try out.endTable()
    }
    let start = try #require(printed.firstRange(of: "<table")).lowerBound
    #expect(
      printed[start...] == """
        <table class="grid" style="--least:7.2em;--phone-least:7.2em;--paper-scale:1;\
        --row:10mm;--c1:'STT';--c2:'Tên'">
        <caption class="hidden">SỐ LIỆU</caption>
        <colgroup><col style="--share:53.333%;--paper-share:53.333%;--phone-share:53.333%"/>\
        <col style="--share:46.667%;--paper-share:46.667%;--phone-share:46.667%"/></colgroup>
        <thead><tr><th scope="col">STT</th><th scope="col">Tên</th></tr></thead>
        <tbody>
        <tr class="across"><th colspan="2" scope="colgroup">I</th></tr>
        <tr><td class="c">1</td><td class="r">A</td></tr>
        <tr class="sum"><td class="c">2</td><td class="r"></td></tr>
        </tbody>
        </table>
        </div>
        </div>

        """)
  }

  @Test func tablesOfPartsAreNamedAfterThem() throws {
    let printed = try htmlBlocks { out in
      for part in ["Đơn vị A", "Đơn vị B"] {
        try out.part(DocumentPart(part, fileName: "x"))
        try out.title(["DANH SÁCH", "Hội nghị"])
        try out.table([Column("Tên")], [["a"]])
      }
    }
    #expect(printed.contains("<caption class=\"hidden\">Đơn vị A</caption>"))
    #expect(printed.contains("<caption class=\"hidden\">Đơn vị B</caption>"))
  }

  @Test func everyTextIsEscapedAndWithoutControlCharacters() throws {
    let nasty = "<a href='x'>&\"\u{0}\u{1B}\u{202E}\u{85}\u{A0}“ok”\u{FFFE}</style><script>"
    let clean = "&lt;a href=&#39;x&#39;&gt;&amp;&quot;\u{A0}“ok”&lt;/style&gt;&lt;script&gt;"
    let info = DocumentInfo(title: nasty, author: nasty, language: "vi", footer: nasty)
    let printed = try html(info) { out in
      try out.title([nasty])
      try out.table([Column(nasty)], [[nasty]])
      try out.facts([Fact(nasty, nasty)])
      try out.chart(
        BarChart(title: nasty, series: [nasty, nasty], groups: [.init(nasty, [1, 2])]))
      try out.part(DocumentPart(nasty, fileName: "x"))
      try out.item(1, lead: nasty, paragraphs: [nasty])
      try out.beginCards(CardSheet(width: 90, height: 60, cardWidth: 90, cardHeight: 60))
      let frame = Frame(x: 0, y: 0, width: 30, height: 30)
      try out.card(
        Card(
          title: nasty,
          elements: [
            .text(frame, [nasty], CardText(font: nasty, size: 9)), .code(frame, nasty),
          ]))
    }
    #expect(!printed.contains("<a href"))
    #expect(!printed.contains("<script"))
    #expect(printed.count(of: "</style>") == 2)
    #expect(printed.count(of: clean) == 23)
    #expect(!printed.unicodeScalars.contains { $0.value < 10 || $0.value == 0x202E })
  }

  @Test func theHeadNamesLanguagePaperAndFooter() throws {
    var info = DocumentInfo(title: "T", language: "en", orientation: .landscape, footer: "No. 7")
    info.style.margins = Margins(top: 10, bottom: 11, left: 12, right: 13)
    info.style.numbersFirstPage = true
    let printed = try html(info) { try $0.title(["T"]) }
    #expect(printed.hasPrefix("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset="))
    #expect(printed.contains("@page{size:297mm 210mm;margin:10mm 13mm 11mm 12mm;@bottom-left{"))
    #expect(printed.contains("content:'No. 7'"))
    #expect(!printed.contains("@page:first"))
    #expect(printed.contains("<footer class=\"foot\">No. 7</footer>"))
  }

  @Test func partsAndPagesAreSheets() throws {
    let printed = try htmlBlocks { out in
      try out.pageBreak()
      try out.part(DocumentPart("A", fileName: "a"))
      try out.title(["A"])
      try out.pageBreak()
      try out.pageBreak()
      try out.paragraph("x")
      try out.part(DocumentPart("B", fileName: "b"))
      try out.beginCards(CardSheet(width: 90, height: 60, cardWidth: 90, cardHeight: 60))
    }
    #expect(printed.count(of: "<section class=\"sheet part\" id=\"part-1\" aria-label=\"A\">") == 1)
    #expect(printed.count(of: "<div class=\"sheet part\">") == 1)
    #expect(printed.count(of: "<section class=\"cards cards-1\" id=\"part-2\"") == 1)
    #expect(printed.count(of: "<h1") == 1)
  }

  @Test func longTablesPassInPieces() throws {
    var largest = 0
    let out = HTMLRenderer(sink: ByteSink(capacity: 1_000) { largest = max(largest, $0.count) })
    try out.begin(DocumentInfo(title: "T"))
    let head = largest
    try out.beginTable([Column("A"), Column("B")])
    largest = 0
    for number in 0..<5_000 { try out.row(["\(number)", "x"]) }
    #expect(head == 0)
    #expect(largest < 20_000)
    try out.finish()
  }
}
