import Documents
import PDF
import Testing

extension PDFTests {
  /// Badges, name-plates, certificates.
  struct CardTests {
    @Test(.enabled(if: Tool.zbar, "needs zbar-tools"))
    func `a reader reads the code of every badge of three sheets`() throws {
      let file = try PrintedFile(Samples.info(), Samples.badges(24))
      #expect(file.pageCount == 3)
      for number in 0..<24 {
        // One badge after the other: the program overlooks some of several codes in one picture.
        let (column, row) = (number % 2, number % 8 / 2)
        let (x, y) = (points(13 + 94 * column), points(12.5 + 69 * Double(row)))
        let read = Tool.run(
          """
          pdftoppm -r 150 -f \(number / 8 + 1) -l \(number / 8 + 1) -x \(x) -y \(y) \
          -W \(points(90)) -H \(points(65)) -singlefile -png \(file.path) \(file.path) && \
          zbarimg --nodbus -q --raw \(file.path).png; rm -f \(file.path).png
          """)
        #expect(read.output == "HN26-\(1001 + number)-7Q3KZ9\n")
      }
    }

    /// Millimetres as points of a picture with 150 of them an inch.
    private func points(_ millimetres: some BinaryInteger) -> Int { points(Double(millimetres)) }
    private func points(_ millimetres: Double) -> Int { Int(millimetres * 150 / 25.4) }

    @Test func `a picture is stored once`() throws {
      let file = try PrintedFile(Samples.info(), Samples.badges(16, image: PNG.square))
      let rows = Tool.run("pdfimages -list \(file.path)").output.split(separator: "\n").dropFirst(2)
      let objects = Set(rows.compactMap { $0.split(separator: " ").dropFirst(10).first })
      #expect(rows.count >= 16)
      #expect(objects.count == 1)
    }

    @Test func `a long name becomes smaller and is broken, but is all there`() throws {
      let name = "TS NGƯỜI THỬ CÓ TÊN DÀI NGUYỄN HOÀNG PHƯƠNG THẢO NGUYÊN"
      let frame = Frame(x: 5, y: 5, width: 60, height: 16)
      let file = try PrintedFile { renderer in
        try renderer.beginCards(CardSheet(width: 70, height: 30, cardWidth: 70, cardHeight: 30))
        try renderer.card(
          Card(
            title: "a",
            elements: [.text(frame, [name], CardText(size: 24, smallest: 8, isBold: true))]))
      }
      #expect(file.words == name)
      let points = 72 / 25.4
      for box in file.wordBoxes {
        #expect(box.left >= frame.x * points - 0.1)
        #expect(box.right <= (frame.x + frame.width) * points + 0.1)
        #expect(box.top >= frame.y * points - 2)
        #expect(box.bottom <= (frame.y + frame.height) * points + 2)
      }
    }

    @Test(arguments: [CardText.VerticalAlignment.top, .middle, .bottom])
    func `a text longer than its smallest size holds stays whole and in its place`(
      alignment: CardText.VerticalAlignment
    ) throws {
      let paragraphs = (1...30).map { "Dòng \($0) " + String(repeating: "dài", count: 40) }
      let frame = Frame(x: 5, y: 10, width: 60, height: 10)
      let file = try PrintedFile { renderer in
        try renderer.beginCards(CardSheet(width: 70, height: 30, cardWidth: 70, cardHeight: 30))
        try renderer.card(
          Card(
            title: "a",
            elements: [
              .text(
                frame, paragraphs, CardText(size: 10, smallest: 8, verticalAlignment: alignment))
            ]))
      }
      let letters = file.words.filter { !$0.isWhitespace }
      #expect(letters == paragraphs.joined().filter { !$0.isWhitespace })
      let points = 72 / 25.4
      for box in file.wordBoxes {
        #expect(box.left >= frame.x * points - 0.1)
        #expect(box.right <= (frame.x + frame.width) * points + 0.1)
        #expect(box.top >= frame.y * points - 1)
        #expect(box.bottom <= (frame.y + frame.height) * points + 1)
      }
    }

    @Test func `sheets are as large as asked for, between upright pages`() throws {
      let file = try PrintedFile { renderer in
        try renderer.paragraph("trước")
        try renderer.beginCards(CardSheet(width: 297, height: 210, cardWidth: 297, cardHeight: 210))
        for title in ["A", "B"] {
          try renderer.card(
            Card(
              title: title,
              elements: [
                .text(
                  Frame(x: 0, y: 0, width: 297, height: 100, isUpsideDown: true), [title],
                  CardText(size: 72))
              ]))
        }
        try renderer.paragraph("sau")
      }
      let sizes = Tool.run("pdfinfo -f 1 -l 9 \(file.path)").output
        .split(separator: "\n").filter { $0.contains("size:") && $0.hasPrefix("Page ") }
      #expect(sizes.count == 4)
      #expect(sizes.map { $0.contains("841.89 x 595") } == [false, true, true, false])
    }

    @Test func `a picture that is none is named`() throws {
      #expect(throws: PDFProblem.image(name: "bieu-trung")) {
        try PrintedFile(Samples.info(), Samples.badges(1, image: [1, 2, 3]))
      }
      let problem = PDFProblem.image(name: "bieu-trung")
      #expect(problem.vi.contains("bieu-trung") && problem.vi.contains("báo người quản trị"))
      #expect(problem.en.contains("bieu-trung") && problem.en.contains("administrator"))
    }
  }

  /// What can go wrong outside.
  struct ProblemTests {
    private struct Full: Error {}

    @Test func `an error of the one who takes the bytes is passed on`() throws {
      var taken = 0
      let renderer = PDFRenderer { bytes in
        taken += bytes.count
        if taken > 20_000 { throw Full() }
      }
      try renderer.begin(Samples.info())
      #expect(throws: Full.self) {
        try Samples.list(2_000)(renderer)
        try renderer.finish()
      }
    }

    @Test(.enabled(if: Tool.foreignFamily != nil, "needs a font without Vietnamese letters"))
    func `a family without Vietnamese letters is refused`() throws {
      let family = try #require(Tool.foreignFamily)
      var info = Samples.info()
      info.style.font = family
      let problem = PDFProblem.font(family: family)
      #expect(throws: problem) { try PDFRenderer().begin(info) }
      #expect(problem.vi.contains("fonts-liberation") && problem.vi.contains(family))
      #expect(problem.en.contains("fonts-liberation") && problem.en.contains(family))
    }
  }
}
