import Documents
import Testing

struct TextTableWrappingTests {
  @Test func aFixedColumnIsWrappedAtSpaces() throws {
    let printed = try text { out in
      try out.table(
        [Column("STT"), Column("Nội dung", width: .fixed(12)), Column("Ghi chú")],
        [
          ["1", "Đón tiếp đại biểu, điểm danh, phát tài liệu", "sáng"],
          ["2", "Nghỉ", ""],
        ])
    }
    #expect(
      printed == """
        STT | Nội dung     | Ghi chú
        1   | Đón tiếp đại | sáng
            | biểu, điểm   |
            | danh, phát   |
            | tài liệu     |
        2   | Nghỉ         |

        """)
  }

  @Test func aLongWordHasALineToItself() throws {
    let printed = try text { out in
      try out.table(
        [Column("A", width: .fixed(5)), Column("B")], [["ab nghiêng cd", "x"], ["nghiêng", "y"]])
    }
    #expect(
      printed == """
        A     | B
        ab    | x
        nghiêng |
        cd    |
        nghiêng | y

        """)
  }

  @Test func titlesAndEveryAlignmentAreWrapped() throws {
    let printed = try text { out in
      try out.table(
        [
          .number("Có mặt", width: .fixed(4)), Column("Giữa", .center, width: .fixed(6)),
          Column("Cuối", width: .fixed(5)),
        ],
        [["1 000", "mot hai", "会会 会"]])
    }
    #expect(
      printed == """
          Có |  Giữa  | Cuối
         mặt |        |
           1 |  mot   | 会会
         000 |  hai   | 会

        """)
  }

  @Test func flexibleColumnsShareWhatIsLeft() throws {
    let printed = try text(tableWidth: 48) { out in
      try out.beginTable([
        Column("Giờ"), Column("Nội dung", width: .flexible),
        Column("Người thực hiện", width: .flexible),
      ])
      try out.section("Buổi sáng, thứ Tư, ngày 24/7/2019, tại Hà Nội, kín")
      try out.row(["08h", "Phát biểu khai mạc và chỉ đạo Hội nghị", "Đ/c Đỗ Ngọc An, Phó Bí thư"])
      try out.row(["09h", "Nghỉ giải lao"])
    }
    #expect(
      printed == """
        Giờ | Nội dung             | Người thực hiện
        Buổi sáng, thứ Tư, ngày 24/7/2019, tại Hà Nội, kín
        08h | Phát biểu khai mạc   | Đ/c Đỗ Ngọc An, Phó
            | và chỉ đạo Hội nghị  | Bí thư
        09h | Nghỉ giải lao        |

        """)
  }

  @Test func whatOneColumnDoesNotNeedGoesToTheOthers() throws {
    let printed = try text(tableWidth: 36) { out in
      try out.table(
        [Column("A", width: .flexible), Column("B", width: .flexible)],
        [["mot hai", "mot hai ba bon nam sau bay tam chin"]])
    }
    #expect(
      printed == """
        A       | B
        mot hai | mot hai ba bon nam sau bay
                | tam chin

        """)
  }

  @Test func aFlexibleColumnKeepsSixteen() throws {
    let printed = try text(tableWidth: 10) { out in
      try out.table(
        [Column("Mot cot rong"), Column("A", width: .flexible), Column("B", width: .flexible)],
        [["x", "mot hai ba bon nam", "ngan"]])
    }
    #expect(
      printed == """
        Mot cot rong | A                | B
        x            | mot hai ba bon   | ngan
                     | nam              |

        """)
  }

  @Test func aTableThatFitsIsNotWrapped() throws {
    let columns = [Column("A", width: .flexible), Column("B", width: .flexible)]
    let cells = ["mot hai ba bon nam sau", "x"]
    let expected = "A                      | B\nmot hai ba bon nam sau | x\n"
    #expect(try text(tableWidth: 26) { out in try out.table(columns, [cells]) } == expected)
    #expect(try text(tableWidth: 25) { out in try out.table(columns, [cells]) } != expected)
  }

  @Test func ordinaryColumnsAreNeverWrapped() throws {
    let printed = try text(tableWidth: 10) { out in
      try out.table([Column("A"), Column("B")], [["mot hai ba bon", "mot hai ba bon"]])
    }
    #expect(printed == "A              | B\nmot hai ba bon | mot hai ba bon\n")
  }

  @Test func rowsAfterTheMeasuredOnesAreWrappedToTheSameWidths() throws {
    let printed = try text(tableWidth: 24, measuredRows: 2) { out in
      try out.table(
        [Column("A"), Column("B", width: .flexible)],
        [["1", "mot hai ba bon nam sau"], ["2", "bay tam chin muoi muoi"], ["1234", "x"]])
    }
    #expect(
      printed == """
        A | B
        1 | mot hai ba bon nam
          | sau
        2 | bay tam chin muoi
          | muoi
        1234 | x

        """)
  }

  @Test func aFlexibleColumnThatHadRoomStaysAsItWas() throws {
    let printed = try text(tableWidth: 24, measuredRows: 2) { out in
      try out.table(
        [Column("A", width: .flexible), Column("B")],
        [["mot", "x"], ["mot hai ba bon nam sau bay tam", "x"]])
    }
    #expect(
      printed == """
        A   | B
        mot | x
        mot hai ba bon nam sau bay tam | x

        """)
  }
}
