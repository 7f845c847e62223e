import Documents
import Testing

/// What is drawn where there is paper, as plain text.
struct TextDrawingTests {
  @Test func barsOfSeveralSeriesHaveALineEach() throws {
    let chart = BarChart(
      title: "Đại biểu theo đơn vị", series: ["Đăng ký", "Có mặt"],
      groups: [.init("Đơn vị Thử A", [20, 10]), .init("Đơn vị Thử B", [0, 1])])
    #expect(
      try text { try $0.chart(chart) } == """
        Đại biểu theo đơn vị

        Đơn vị Thử A
          Đăng ký ████████████████████████████████████████ 20
          Có mặt  ████████████████████ 10
        Đơn vị Thử B
          Đăng ký 0
          Có mặt  ██ 1

        """)
  }

  @Test func barsOfOneSeriesStandBehindTheirLabels() throws {
    let chart = BarChart(
      title: "Có mặt", series: ["Có mặt"],
      groups: [
        .init("Một đơn vị có tên rất dài, dài hơn một dòng", [1_000_000]), .init("B", [1]),
      ])
    #expect(
      try text { try $0.chart(chart) } == """
        Có mặt

        Một đơn vị có tên rất dài, dài  ████████████████████████████████████████ 1000000
        hơn một dòng
        B                               █ 1

        """)
  }

  @Test func cardsAreTheirTexts() throws {
    let frame = Frame(x: 0, y: 0, width: 10, height: 10)
    let look = CardText(size: 10)
    let printed = try text { out in
      try out.title(["THẺ"])
      try out.beginCards(CardSheet(width: 90, height: 60, cardWidth: 90, cardHeight: 60))
      for number in 1...2 {
        try out.card(
          Card(
            title: "Thẻ",
            elements: [
              .box(frame, fill: .white, stroke: nil, strokeWidth: 0),
              .text(frame, ["Người Thử \(number)", "Đơn vị Thử"], look),
              .code(frame, "HN1:\(number)"), .image(frame, "logo"),
            ]))
      }
      try out.card(Card(title: "", elements: []))
      try out.paragraph("Hết.")
    }
    #expect(
      printed == """
        THẺ

        Người Thử 1
        Đơn vị Thử
        [QR: HN1:1]

        Người Thử 2
        Đơn vị Thử
        [QR: HN1:2]

        Hết.

        """)
  }

  @Test func partsArePages() throws {
    let printed = try text(footer: "Bản số 7") { out in
      try out.part(DocumentPart("A", fileName: "a"))
      try out.paragraph("một", .body)
      try out.part(DocumentPart("B", fileName: "b"))
      try out.paragraph("hai", .note)
    }
    #expect(printed == "một\n\nBản số 7\n\u{0C}\nhai\n\nBản số 7\n")
  }

  @Test func centredTextStandsInTheMiddle() throws {
    let printed = try text(width: 20) { out in
      try out.paragraph("một hai ba bốn năm sáu", .centred)
      try out.paragraph("TO", .strong)
    }
    #expect(printed == " một hai ba bốn năm\n        sáu\n\n         TO\n")
  }

  @Test func flushedLinesStandAtTheLeftAndRoomIsOneLine() throws {
    let printed = try text(width: 40) { out in
      try out.signatures(
        TwoColumns(
          left: [.flushed("Nơi nhận:", .boldItalic, size: 12), .flushed("- Như trên.")],
          right: [.text("TRƯỞNG BAN", .bold), .space(20), .text("Người Thử 1")]))
    }
    #expect(
      printed == """
        Nơi nhận:               TRƯỞNG BAN
        - Như trên.
                                Người Thử 1

        """)
  }
}
