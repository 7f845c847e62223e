import Documents
import PDF
import Testing

extension PDFTests {
  /// What other programs read in a printed file.
  struct ReadingTests {
    @Test func `a list is read back word by word`() throws {
      let file = try PrintedFile(Samples.info(), Samples.list(60))
      let words = file.words
      #expect(words.contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"))
      #expect(words.contains("Độc lập - Tự do - Hạnh phúc"))
      #expect(words.contains("Danh sách gồm 60 đại biểu./."))
      // The same bytes: what compares equal might still be decomposed.
      #expect(Array(words.utf8).contains(Array("Đảng bộ Ủy ban Quản lý".utf8)))
      var rest = words[...]
      for number in 1...60 {
        let found = try #require(rest.firstRange(of: "Người Thử \(number) "))
        rest = rest[found.upperBound...]
      }
    }

    @Test func `every page has the header row, its number and how many there are`() throws {
      let file = try PrintedFile(Samples.info(), Samples.list(200))
      let pages = file.pages
      #expect(file.measured.pages == [pages.count])
      #expect(file.pageCount == pages.count)
      #expect(pages.count > 5)
      for (index, page) in pages.enumerated() {
        #expect(page.contains("Họ và tên"), "page \(index + 1)")
        #expect(page.contains("Trang \(index + 1)/\(pages.count)"))
        #expect(page.contains("Bản số 57"))
        let first = page.split(separator: "\n").first.map { $0.filter { $0 != " " } }
        #expect((first == "\(index + 1)") == (index > 0))
      }
    }

    @Test func `parts are numbered for themselves`() throws {
      let file = try PrintedFile(Samples.info()) { renderer in
        try renderer.paragraph("Lời đầu")
        for part in 1...3 {
          try renderer.part(DocumentPart("Đơn vị \(part)", fileName: "don-vi-\(part)"))
          try Samples.list(part * 15)(renderer)
        }
      }
      let pages = file.pages
      #expect(file.measured.pages.count == 4)
      #expect(file.measured.pageCount == pages.count)
      #expect(pages[0].contains("Trang 1/1"))
      #expect(pages[1].contains("Trang 1/\(file.measured.pages[1])"))
      #expect(pages[pages.count - 1].contains("/\(file.measured.pages[3])"))
    }

    @Test func `the file tells its title, and its fonts are embedded`() throws {
      let file = try PrintedFile(Samples.info(), Samples.list(40))
      let info = Tool.run("pdfinfo \(file.path)").output
      #expect(info.contains("Danh sách đại biểu"))
      #expect(info.contains("Ban Thử nghiệm"))
      #expect(info.contains("hoinghi"))
      #expect(info.contains("(A4)"))
      let fonts = Tool.run("pdffonts \(file.path)").output.split(separator: "\n").dropFirst(2)
      #expect(!fonts.isEmpty)
      for font in fonts { #expect(font.contains(" yes yes yes ")) }
      let end = String(decoding: file.bytes.suffix(700), as: UTF8.self)
      #expect(end.contains("/Lang (vi-VN)"))
      #expect(end.contains("/DisplayDocTitle true"))
    }

    @Test(.enabled(if: Tool.qpdf, "needs qpdf"))
    func `another program finds no fault, and the outline`() throws {
      let list = try PrintedFile(Samples.info()) { renderer in
        try renderer.part(DocumentPart("Phần thử", fileName: "phan-thu"))
        try Samples.list(100)(renderer)
      }
      let cards = try PrintedFile(Samples.info(), Samples.badges(10, image: PNG.square))
      for file in [list, cards, try PrintedFile { _ in }] {
        let check = Tool.run("qpdf --check \(file.path)")
        #expect(check.status == 0)
        #expect(!check.output.contains("WARNING"), "\(check.output)")
      }
      let outline = Tool.run("qpdf --json --json-key=outlines \(list.path)").output
      #expect(outline.contains("Phần thử"))
      #expect(outline.contains("NHÓM 2"))
    }

    @Test func `decomposed letters look like composed ones`() throws {
      let composed = "Nguyễn Thị Ánh, Trường Đại học"
      let decomposed =
        "Nguye\u{302}\u{303}n Thi\u{323} A\u{301}nh, Tru\u{31B}o\u{31B}\u{300}ng "
        + "Đa\u{323}i ho\u{323}c"
      let files = try [composed, decomposed].map { text in
        try PrintedFile { renderer in
          try renderer.paragraph(text, .body)
          try renderer.beginTable(Samples.columns)
          for _ in 1...3 { try renderer.row(["1", text, text, "\(text), \(text)"]) }
          try renderer.endTable()
        }
      }
      #expect(!files[0].wordBoxes.isEmpty)
      #expect(files[0].wordBoxes == files[1].wordBoxes)
      #expect(files[1].words.utf8.elementsEqual(files[0].words.utf8))
    }

    @Test(.enabled(if: Tool.hasJapanese && Tool.hasArabic, "needs fonts of other scripts"))
    func `names in other scripts are read back`() throws {
      let file = try PrintedFile { renderer in
        try renderer.paragraph("Đại biểu 山田太郎 và محمد cùng dự.", .body)
        try renderer.beginTable(Samples.columns)
        try renderer.row(["1", "山田太郎", "Khách mời", "日本"])
        try renderer.row(["2", "محمد", "Khách mời"])
        if Tool.hasEmoji { try renderer.row(["3", "Người Thử 😀"]) }
        try renderer.endTable()
      }
      let text = file.pages.joined()
      #expect(text.components(of: "山田太郎") == 2)
      #expect(text.components(of: "محمد") == 2)
      #expect(text.contains("😀") == Tool.hasEmoji)
    }
  }
}

extension String {
  /// How often a text occurs.
  func components(of text: String) -> Int { ranges(of: text).count }
}
