import Documents
import PDF
import Testing

extension PDFTests {
  /// That nothing leaves its place.
  struct WidthTests {
    private let a4 = (width: 595.28, height: 841.89)

    @Test func `nothing is outside the margins`() throws {
      let long = String(repeating: "Tên rất dài ", count: 30)
      let word = String(repeating: "W", count: 400)
      let file = try PrintedFile(Samples.info()) { renderer in
        try renderer.header(Samples.header)
        try renderer.title(["GIẤY MỜI", long])
        try renderer.facts([Fact("Đơn vị", long), Fact(long, word)])
        try renderer.item(1, lead: long, paragraphs: [word])
        try renderer.beginTable(Samples.columns)
        try renderer.row(["1", long, word, long, word, long])
        try renderer.endTable()
        try renderer.chart(
          BarChart(title: long, series: [long, "Có mặt"], groups: [.init(long, [12_345, 7])]))
        try renderer.closing(word)
      }
      let boxes = file.wordBoxes
      // The margins are 30 mm on the left and 15 mm on the right.
      #expect(boxes.allSatisfy { $0.left > 85 && $0.right < a4.width - 42 })
      #expect(boxes.allSatisfy { $0.top > 14 && $0.bottom < a4.height - 14 })
      let letters = boxes.reduce(0) { $0 + $1.text.filter { $0 == "W" }.count }
      #expect(letters == 5 * 400)
      #expect(file.words.contains("12.345"))
    }

    @Test func `the title of an appendix is larger than the word above it`() throws {
      var style = DocumentStyle()
      (style.sizes.title, style.sizes.subject) = (16, 14)
      let file = try PrintedFile(DocumentInfo(title: "Thử", style: style)) { renderer in
        try renderer.title([
          TitleLine("Phụ lục", .label), TitleLine("DANH SÁCH", .title),
          TitleLine("(Kèm theo)", .aside),
        ])
      }
      func height(_ text: String) -> Double? {
        file.wordBoxes.first { $0.text == text }.map { $0.bottom - $0.top }
      }
      let (label, title) = (try #require(height("Phụ")), try #require(height("DANH")))
      #expect(abs(title / label - 16.0 / 14) < 0.01)
      #expect(abs(try #require(height("(Kèm")) - label) < 0.01)
    }

    @Test func `what is level stands at one height, whatever is above it`() throws {
      let long = String(repeating: "CHỮ ", count: 30)
      let file = try PrintedFile { renderer in
        try renderer.header(
          TwoColumns(
            left: [.text(long), .text("trên"), .level, .text("Số:", size: 13), .text("dưới")],
            right: [.text("PHẢI"), .level, .text("ngày", .italic, size: 13)]))
      }
      let tops = Dictionary(file.wordBoxes.map { ($0.text, $0.top) }) { first, _ in first }
      let (number, date) = (try #require(tops["Số:"]), try #require(tops["ngày"]))
      #expect(abs(number - date) < 0.1)
      #expect(number > (try #require(tops["trên"])))
    }

    @Test func `a date is made a little smaller before it is broken`() throws {
      func lines(_ date: String) throws -> Set<Double> {
        let file = try PrintedFile { renderer in
          try renderer.header(
            TwoColumns(left: [.text("TRÁI")], right: [.date(date, .italic, size: 14)]))
        }
        return Set(file.wordBoxes.filter { $0.text != "TRÁI" }.map(\.bottom))
      }
      let place = "Thành phố Hồ Chí Minh"
      #expect(try lines("\(place), ngày 05 tháng 02 năm 2026").count == 1)
      #expect(try lines("\(place) mở rộng, ngày 05 tháng 02 năm 2026").count == 2)
    }

    @Test func `the name of a body is broken between its parts`() throws {
      let file = try PrintedFile { renderer in
        try renderer.header(
          TwoColumns(
            left: [.name(["CỤC VĂN THƯ", "VÀ LƯU TRỮ NHÀ NƯỚC"], .bold, size: 13), .text("*")],
            right: [.text("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", .bold, size: 13)]))
      }
      let tops = Dictionary(file.wordBoxes.map { ($0.text, $0.top) }) { first, _ in first }
      #expect(tops["VÀ"] == tops["TRỮ"])
      #expect((try #require(tops["THƯ"])) < (try #require(tops["VÀ"])))
    }

    @Test func `a table with many columns is made to fit`() throws {
      let columns = (1...24).map { Column("Cột \($0)", width: .fit) }
      let file = try PrintedFile { renderer in
        try renderer.beginTable(columns)
        try renderer.row((1...24).map { "giá trị \($0)" })
        try renderer.endTable()
      }
      let boxes = file.wordBoxes
      #expect(boxes.allSatisfy { $0.left > 85 && $0.right < a4.width - 42 })
      let text = String(boxes.map(\.text).joined())
      #expect(text.components(of: "trị") == 24)
    }

    @Test(
      arguments: [(unit: 187, note: 0), (unit: 187, note: 900), (unit: 0, note: 900)],
      [Column.Width.flexible, .fit])
    func `one long cell leaves room for the others`(
      letters: (unit: Int, note: Int), width: Column.Width
    ) throws {
      let word = "Đảng ủy cơ quan "
      let unit = String(String(repeating: word, count: 20).prefix(letters.unit))
      let note = String(String(repeating: word, count: 60).prefix(letters.note))
      let file = try PrintedFile { renderer in
        try renderer.beginTable(
          [.number("STT")]
            + ["Họ và tên", "Chức vụ", "Đơn vị"].map { Column($0, width: width) }
            + [.verbatim("Điện thoại"), Column("Ghi chú", width: width)])
        for row in 1...9 {
          try renderer.row([
            "10\(row)", "Nguyễn Thị Mẫu T\(row)", "Phó Trưởng Ban Tuyên giáo C\(row)",
            row == 5 && !unit.isEmpty ? unit : "Đảng bộ Bộ Giáo dục và Đào tạo U\(row)",
            "090000000\(row)", row == 7 ? note : "",
          ])
        }
        try renderer.endTable()
      }
      let lines = file.wordBoxes.reduce(into: [Int: Set<Double>]()) { lines, box in
        // The last word of a cell, which tells its row and how far down it goes.
        guard let row = box.text.last?.wholeNumberValue, "TCU".contains(box.text.prefix(1)) else {
          return
        }
        lines[row, default: []].insert(box.bottom)
      }
      let numbers = file.wordBoxes.filter { $0.text.count == 3 && $0.text.hasPrefix("10") }
      let tops = Dictionary(numbers.map { (Int($0.text) ?? 0, $0.top) }, uniquingKeysWith: min)
      for row in [1, 2, 3, 4, 6, 8, 9] {
        let height = try #require(lines[row]?.max()) - (try #require(tops[100 + row]))
        #expect(height < 3.5 * 17, "row \(row) has \(height / 17) lines")
      }
    }

    @Test func `numbers after the measured rows are not broken`() throws {
      let file = try PrintedFile { renderer in
        try renderer.beginTable([.number("STT"), Column("Tên", width: .flexible)])
        for row in 1...2_000 { try renderer.row(["\(row)", "Người Thử"]) }
        try renderer.row(["1000000", "Người Thử"])
        try renderer.endTable()
      }
      #expect(file.words.contains("1000000 Người Thử"))
    }

    @Test func `cells after the measured rows are broken, not cut off`() throws {
      let file = try PrintedFile { renderer in
        try renderer.beginTable([.number("STT"), Column("Mã"), Column("Tên", width: .flexible)])
        for row in 0..<2_100 { try renderer.row(["\(row)", "A1", "Người Thử"]) }
        try renderer.row(["9", "mã dài hơn mọi mã trước đó rất nhiều", "Người Thử"])
        try renderer.endTable()
      }
      #expect(file.words.contains("mã dài"))
      #expect(file.wordBoxes.allSatisfy { $0.left > 85 && $0.right < a4.width - 42 })
    }

    @Test func `rows of a sheet to sign are high enough`() throws {
      let file = try PrintedFile { renderer in
        try renderer.beginTable(
          [.number("STT"), Column("Ký tên", width: .fixed(14))], TableStyle(rowHeight: 10))
        for row in 101...115 { try renderer.row(["\(row)"]) }
        try renderer.endTable()
      }
      let tops = file.wordBoxes.filter { $0.text.hasPrefix("1") }.map(\.top)
      #expect(tops.count == 15)
      for (above, below) in zip(tops, tops.dropFirst()) {
        #expect(below - above > 28.3)
      }
    }

    @Test func `numbers stand on the right`() throws {
      let file = try PrintedFile { renderer in
        try renderer.beginTable([Column("Tên", width: .flexible), .number("Số")])
        for number in ["1", "22", "333", "1.234,5"] { try renderer.row(["a", number]) }
        try renderer.endTable()
      }
      let edges = file.wordBoxes.filter { $0.text.first?.isNumber == true }.map(\.right)
      #expect(edges.count == 4)
      #expect(edges.allSatisfy { abs($0 - edges[0]) < 0.01 })
    }

    @Test func `the numbers of rows stand in the middle`() throws {
      let file = try PrintedFile { renderer in
        try renderer.beginTable([.ordinal("STT"), Column("Tên", width: .flexible)])
        for number in ["1", "22", "333"] { try renderer.row([number, "a"]) }
        try renderer.endTable()
      }
      let middles = file.wordBoxes.filter { $0.text == "STT" || $0.text.first?.isNumber == true }
        .map { ($0.left + $0.right) / 2 }
      #expect(middles.count == 4)
      #expect(middles.allSatisfy { abs($0 - middles[0]) < 0.1 })
    }

    @Test func `too many cells are refused`() throws {
      #expect(throws: DocumentError.tooManyCells(columns: 1)) {
        try PrintedFile { renderer in
          try renderer.beginTable([Column("A")])
          try renderer.row(["1", "2"])
        }
      }
    }
  }
}
