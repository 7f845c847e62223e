import Documents
import PDF
import Testing

extension PDFTests {
  /// Where pages end.
  struct PaginationTests {
    @Test func `no row is divided between pages`() throws {
      let file = try PrintedFile { renderer in
        try renderer.beginTable([Column("Nội dung", width: .flexible), .number("Số")])
        for row in 0..<120 {
          let filler = String(repeating: "chữ ", count: row * 7 % 90)
          try renderer.row(["đầu\(row)e \(filler)cuối\(row)e", "\(row)"])
        }
        try renderer.endTable()
      }
      let pages = file.pages
      #expect(pages.count > 2)
      for row in 0..<120 {
        let first = try #require(pages.firstIndex { $0.contains("đầu\(row)e") })
        #expect(pages[first].contains("cuối\(row)e"), "row \(row)")
      }
    }

    @Test func `a row higher than a page goes on on the next one`() throws {
      let words = (0..<3_000).map { "từ\($0)" }
      let file = try PrintedFile { renderer in
        try renderer.beginTable([.number("STT"), Column("Nội dung", width: .flexible)])
        try renderer.row(["1", "ngắn"])
        try renderer.row(["2", words.joined(separator: " ")])
        try renderer.row(["3", "hết"])
        try renderer.endTable()
      }
      let text = file.words
      #expect(file.pages.count > 3)
      for page in file.pages { #expect(page.contains("Nội dung")) }
      let read = text.split(separator: " ").filter { $0.hasPrefix("từ") }
      #expect(read.map(String.init) == words)
      #expect(text.components(of: "từ2999 3 hết") == 1)
    }

    @Test func `a heading is never the last on a page`() throws {
      let file = try PrintedFile { renderer in
        for rows in 20...50 {
          try renderer.part(DocumentPart("\(rows)", fileName: "\(rows)"))
          try renderer.beginTable(Samples.columns)
          for row in 0..<rows { try renderer.row(["\(row)", "Người Thử"]) }
          try renderer.section("NHÓM \(rows)")
          try renderer.row(["sau", "\(rows)"])
          try renderer.row(["cuối"])
          try renderer.endTable()
        }
      }
      let pages = file.pages
      for rows in 20...50 {
        let page = try #require(pages.first { $0.contains("NHÓM \(rows)") })
        #expect(page.contains("sau"), "\(rows) rows")
      }
    }

    @Test func `signatures stay with the last row`() throws {
      let file = try PrintedFile(Samples.info()) { renderer in
        for rows in 15...45 {
          try renderer.part(DocumentPart("\(rows)", fileName: "\(rows)"))
          try Samples.list(rows)(renderer)
        }
      }
      let pages = file.pages
      var end = 0
      for (index, rows) in (15...45).enumerated() {
        end += file.measured.pages[index]
        for text in ["09\(10_000_000 + rows)", "Danh sách gồm", "TM. BAN TỔ CHỨC", "Người Thử 0"] {
          #expect(pages[end - 1].contains(text), "\(rows) rows: \(text)")
        }
      }
      #expect(Set(file.measured.pages).count > 1)
    }

    @Test func `a letter of several pages keeps two lines together`() throws {
      let sentence = "Cục Văn thư trân trọng kính mời đồng chí tới dự Hội nghị tập huấn năm nay. "
      let file = try PrintedFile { renderer in
        for _ in 0..<9 {
          try renderer.paragraph(String(repeating: sentence, count: 7), .body)
        }
        try renderer.signatures(Samples.signatures)
      }
      #expect(file.pages.count > 1)
      #expect(file.words.components(of: "tập huấn năm nay.") == 63)
      let last = try #require(file.pages.last)
      #expect(last.contains("tập huấn năm nay.") && last.contains("TM. BAN TỔ CHỨC"))
    }

    @Test func `of closing lines one takes the last row along, and two go with the signature`()
      throws
    {
      let closing = (1...6).map { "kết\($0)" }.joined(separator: "\n")
      let file = try PrintedFile { renderer in
        for rows in 20...45 {
          try renderer.part(DocumentPart("\(rows)", fileName: "\(rows)"))
          try renderer.beginTable(Samples.columns)
          for row in 1...rows { try renderer.row(["\(row)", "hàng\(row)e"]) }
          try renderer.endTable()
          try renderer.closing(closing)
          try renderer.signatures(Samples.signatures)
        }
      }
      var end = 0
      var ends: Set<Int> = []
      for (index, rows) in (20...45).enumerated() {
        let pages = file.pages[end..<end + file.measured.pages[index]]
        end = pages.endIndex
        let first = try #require(pages.first { $0.contains("kết1") })
        #expect(first.contains("hàng\(rows)e") && first.contains("kết2"), "\(rows) rows")
        let last = try #require(pages.last)
        #expect(last.contains("kết5") && last.contains("TM. BAN TỔ CHỨC"), "\(rows) rows")
        if let line = (1...6).first(where: { last.contains("kết\($0)") }) { ends.insert(line) }
      }
      // A page may end between the closing lines, at every line where that is allowed.
      #expect(ends == [1, 3, 4, 5])
    }

    @Test func `a sum is on the page of the row above it`() throws {
      let file = try PrintedFile { renderer in
        for rows in 30...60 {
          try renderer.part(DocumentPart("\(rows)", fileName: "\(rows)"))
          try renderer.beginTable(Samples.columns)
          for row in 1...rows { try renderer.row(["\(row)", "hàng\(row)e"]) }
          for text in ["", "TỔNG\(rows)e"] { renderer.cell(text) }
          try renderer.endRow(.strong)
          try renderer.endTable()
        }
      }
      for rows in 30...60 {
        let page = try #require(file.pages.first { $0.contains("TỔNG\(rows)e") })
        #expect(page.contains("hàng\(rows)e"), "\(rows) rows")
      }
    }

    @Test func `a short entry is not torn, a long one is`() throws {
      let file = try PrintedFile { renderer in
        for number in 1...40 {
          let lines = (1...(number == 40 ? 90 : 6)).map { "dòng\($0)m\(number)e" }
          try renderer.item(number, lead: "mục\(number)e", paragraphs: lines)
        }
      }
      for number in 1...39 {
        let page = try #require(file.pages.first { $0.contains("mục\(number)e") })
        #expect(page.contains("dòng6m\(number)e"), "entry \(number)")
      }
      let page = try #require(file.pages.first { $0.contains("mục40e") })
      #expect(page.contains("dòng6m39e") && !page.contains("dòng90m40e"))
    }

    @Test func `a long chart begins on the page that is open, a short one stays whole`() throws {
      func pages(groups: Int) throws -> [String] {
        let file = try PrintedFile { renderer in
          try renderer.beginTable(Samples.columns)
          for row in 1...22 { try renderer.row(["\(row)", "hàng\(row)e"]) }
          try renderer.endTable()
          let groups = (1...groups).map { BarChart.Group("nhóm\($0)e", [$0, 1]) }
          try renderer.chart(BarChart(title: "Biểu", series: ["Mời", "Đến"], groups: groups))
        }
        return file.pages
      }
      for groups in [16, 60] {
        let first = try #require(try pages(groups: groups).first)
        #expect(first.contains("Biểu") && first.contains("Mời") && first.contains("nhóm2e"))
        #expect(first.contains("hàng22e"))
      }
      let whole = try pages(groups: 10)
      #expect(whole.count == 2 && whole[1].contains("Biểu") && whole[1].contains("nhóm1e"))
    }

    @Test func `page breaks leave no empty pages`() throws {
      let file = try PrintedFile { renderer in
        try renderer.pageBreak()
        try renderer.part(DocumentPart("Một", fileName: "mot"))
        try renderer.pageBreak()
        try renderer.paragraph("một")
        try renderer.pageBreak()
        try renderer.pageBreak()
        try renderer.paragraph("hai")
        try renderer.part(DocumentPart("Hai", fileName: "hai"))
        try renderer.paragraph("ba")
        try renderer.pageBreak()
      }
      #expect(file.measured.pages == [2, 1])
      #expect(file.pageCount == 3)
      #expect(try PrintedFile { _ in }.pageCount == 1)
    }

    @Test func `without a measuring pass only the number of all pages is missing`() throws {
      var bytes = 0
      let renderer = PDFRenderer { bytes += $0.count }
      try renderer.begin(Samples.info())
      try Samples.list(50)(renderer)
      try renderer.finish()
      #expect(bytes > 10_000)
      let file = try PrintedFile(Samples.info(), Samples.list(50))
      #expect(renderer.layout == file.measured)
    }
  }
}
