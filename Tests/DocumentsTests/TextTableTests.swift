import Documents
import Testing

struct TextTableTests {
  @Test func columnsAreAsWideAsTheirWidestCell() throws {
    let printed = try text { out in
      try out.table(
        ["STT", "Báo cáo viên", "Chức vụ, đơn vị", "Chuyên đề"].map { Column($0) },
        [
          [
            "1", "TS Lưu Hồng Minh",
            "Trưởng khoa Xã hội học, Học viện Báo chí và Tuyên truyền", "1",
          ],
          [
            "2", "TS Bùi Phương Đình",
            "Viện trưởng Viện Xã hội học và phát triển, Học viện Chính trị quốc gia Hồ Chí Minh",
            "2",
          ],
          [
            "3", "TS Đỗ Thanh Hà",
            "Viện trưởng Viện Nghiên cứu Dư luận xã hội, Ban Tuyên giáo Trung ương", "3",
          ],
          [
            "4", "ThS Vũ Đức Nam",
            "Ủy viên Ban Thường vụ, Trưởng Ban Tuyên giáo Đảng ủy Khối", "4",
          ],
        ])
    }
    // swift-format-ignore
    #expect(
      printed == """
        STT | Báo cáo viên       | Chức vụ, đơn vị                                                                    | Chuyên đề
        1   | TS Lưu Hồng Minh   | Trưởng khoa Xã hội học, Học viện Báo chí và Tuyên truyền                           | 1
        2   | TS Bùi Phương Đình | Viện trưởng Viện Xã hội học và phát triển, Học viện Chính trị quốc gia Hồ Chí Minh | 2
        3   | TS Đỗ Thanh Hà     | Viện trưởng Viện Nghiên cứu Dư luận xã hội, Ban Tuyên giáo Trung ương              | 3
        4   | ThS Vũ Đức Nam     | Ủy viên Ban Thường vụ, Trưởng Ban Tuyên giáo Đảng ủy Khối                          | 4

        """)
  }

  @Test func numbersStandOnTheRight() throws {
    let numbers = [
      "Chỉ tiêu", "Đăng ký", "Có mặt", "Trong đó đi thay", "Vắng có phép", "Vắng không phép",
      "Phát sinh", "Tỷ lệ (%)",
    ]
    let printed = try text { out in
      try out.table(
        [Column("STT"), Column("Đơn vị", width: .flexible)] + numbers.map { .number($0) },
        [
          ["1", "A", "3", "3", "3", "0", "0", "0", "0", "100,0"],
          ["2", "B", "3", "2", "1", "1", "1", "0", "0", "50,0"],
          ["3", "C", "2", "3", "2", "0", "0", "1", "1", "66,7"],
          ["4", "D", "2", "0", "0", "0", "0", "0", "1", "-"],
          ["", "TỔNG CỘNG", "10", "8", "6", "1", "1", "1", "2", "75,0"],
        ])
      try out.paragraph("Hết.")
    }
    // swift-format-ignore
    #expect(
      printed == """
        STT | Đơn vị    | Chỉ tiêu | Đăng ký | Có mặt | Trong đó đi thay | Vắng có phép | Vắng không phép | Phát sinh | Tỷ lệ (%)
        1   | A         |        3 |       3 |      3 |                0 |            0 |               0 |         0 |     100,0
        2   | B         |        3 |       2 |      1 |                1 |            1 |               0 |         0 |      50,0
        3   | C         |        2 |       3 |      2 |                0 |            0 |               1 |         1 |      66,7
        4   | D         |        2 |       0 |      0 |                0 |            0 |               0 |         1 |         -
            | TỔNG CỘNG |       10 |       8 |      6 |                1 |            1 |               1 |         2 |      75,0

        Hết.

        """)
  }

  @Test func sectionsRunAcrossTheColumns() throws {
    let printed = try text { out in
      try out.title(["DANH SÁCH ĐẠI BIỂU", "tham dự Hội nghị"])
      try out.beginTable(
        [
          Column("STT"), Column("Họ và tên"), Column("Chức vụ"), Column("Đơn vị"),
          .verbatim("Điện thoại"), Column("Ghi chú"),
        ])
      var number = 0
      for (heading, count) in [("I- NHÓM MỘT", 2), ("II- NHÓM HAI", 1), ("III- NHÓM BA", 2)] {
        try out.section(heading)
        for _ in 0..<count {
          number += 1
          out.cell(number)
          out.cell("Người \(number)")
          out.emptyCell()
          out.cell("A")
          try out.endRow()
        }
      }
      try out.endTable()
      try out.closing("Danh sách gồm 05 đại biểu.")
    }
    #expect(
      printed == """
        DANH SÁCH ĐẠI BIỂU
        tham dự Hội nghị

        STT | Họ và tên | Chức vụ | Đơn vị | Điện thoại | Ghi chú
        I- NHÓM MỘT
        1   | Người 1   |         | A      |            |
        2   | Người 2   |         | A      |            |
        II- NHÓM HAI
        3   | Người 3   |         | A      |            |
        III- NHÓM BA
        4   | Người 4   |         | A      |            |
        5   | Người 5   |         | A      |            |

        Danh sách gồm 05 đại biểu.

        """)
  }

  @Test func widthsAreSettledAfterTheMeasuredRows() throws {
    let printed = try text(measuredRows: 3) { out in
      try out.table(
        [Column("A"), Column("B")], [["12", "x"], ["1", "x"], ["1234", "x"], ["1"]])
    }
    #expect(
      printed == """
        A  | B
        12 | x
        1  | x
        1234 | x
        1  |

        """)
  }

  @Test func centredFixedAndWideCellsArePadded() throws {
    let printed = try text { out in
      try out.table(
        [Column("x", .center, width: .fixed(4)), Column("y"), Column("z")],
        [["会", "Nguye\u{302}\u{303}n", "|"], ["12345", "👍🏽", "|"]])
    }
    #expect(
      printed == """
         x   | y      | z
         会  | Nguye\u{302}\u{303}n | |
        12345 | 👍🏽     | |

        """)
  }

  @Test func aCellCannotBreakItsLine() throws {
    let printed = try text { out in try out.table([Column("A")], [["a\r\nb\u{1B}c"]]) }
    #expect(printed == "A\na  b c\n")
  }

  @Test func aRowWithTooManyCellsIsAMistake() {
    #expect(throws: DocumentError.tooManyCells(columns: 1)) {
      try text { out in try out.table([Column("A")], [["1", "2"]]) }
    }
    #expect(throws: DocumentError.tooManyCells(columns: 1)) {
      try csv { out in try out.table([Column("A")], [["1", "2"]]) }
    }
  }

  @Test func longTablesPassInPieces() throws {
    var largest = 0
    let sink = ByteSink(capacity: 1_000) { largest = max(largest, $0.count) }
    let out = TextRenderer(sink: sink, measuredRows: 10)
    try out.beginTable([Column("A"), Column("B")])
    for number in 0..<5_000 {
      out.cell(number)
      out.cell("x")
      try out.endRow()
    }
    try out.endTable()
    try out.finish()
    #expect(1_000..<1_100 ~= largest)
  }
}
