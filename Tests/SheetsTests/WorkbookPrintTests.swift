import Documents
import Sheets
import Testing

/// What of a workbook is filtered, repeated and scaled, and how high its rows are.
struct WorkbookPrintTests {
  private static let noPython: Comment = "there is no Python with openpyxl"

  private let setup = """
    print(sheet.auto_filter.ref, sheet.print_title_rows, sheet.freeze_panes)
    """

  @Test(.enabled(if: OtherPrograms.python != nil, noPython))
  func partsOnOneSheetHaveTheirOwnHeads() throws {
    let columns = [Column("Tên", width: .fixed(50)), Column("Ký tên", width: .fixed(60))]
    let found = try OtherPrograms.openpyxl(
      rendered(maximumSheets: 2) { out in
        for number in 1...4 {
          try out.part(DocumentPart("Phần \(number)", fileName: "\(number)"))
          try out.beginTable(columns)
          for person in 1...3 { try out.row(["Người Thử \(person)", ""]) }
          try out.endTable()
        }
      },
      """
      for sheet in book.worksheets:
        \(setup)
      width = sum(d.width + 5 / 7 for d in sheet.column_dimensions.values())
      print(book._fonts[0].name, book._fonts[0].sz)
      print(len(sheet.row_breaks.brk), 90 < width * sheet.page_setup.scale / 90 < 97)
      """)
    #expect(found == ["A1:B4 $1:$1 A2", "None None None", "Times New Roman 11.0", "2 True"])
  }

  @Test(.enabled(if: OtherPrograms.python != nil, noPython))
  func whatIsNoDataIsNotFiltered() throws {
    let found = try OtherPrograms.openpyxl(
      rendered { out in
        try out.beginTable([.number("STT"), Column("Đơn vị"), .number("Tổng")])
        try out.section(String(repeating: "Khối các cơ quan ", count: 12))
        try out.row(["1", "A", "2"])
        for text in ["", "Cộng khối", "2"] { out.cell(text) }
        try out.endRow(.strong)
        try out.row(["2", "B", "3"])
        for text in ["", "TỔNG CỘNG", "5"] { out.cell(text) }
        try out.endRow(.strong)
        try out.endTable()
        try out.closing("Hết.")
      },
      """
      \(setup)
      first = next(c.row for c in sheet["A"] if c.value == 1)
      print(sheet.auto_filter.ref == "A1:C%d" % (first + 2), sheet.cell(first + 3, 2).value)
      print(len(sheet.merged_cells.ranges), first > 3, sheet["B2"].value, sheet["B2"].border.top.style)
      print(" ".join(sheet.cell(r, 1).value for r in range(2, first)).count("Khối các cơ quan"))
      """)
    #expect(found.dropFirst() == ["True TỔNG CỘNG", "1 True None thin", "12"])
  }

  @Test(.enabled(if: OtherPrograms.python != nil, noPython))
  func numbersStandWhereTheirColumnSays() throws {
    let found = try OtherPrograms.openpyxl(
      rendered { out in
        try out.beginTable([
          Column("STT", .center, kind: .number), .number("Đăng ký"), .number("Tỷ lệ (%)"),
          .ordinal("Số"), Column("Điểm", kind: .number),
        ])
        try out.row(["1", "20", "87,5", "2", "3"])
      },
      "print([cell.alignment.horizontal for cell in sheet[2]])")
    #expect(found == ["['center', 'right', 'right', 'center', 'left']"])
  }

  @Test(.enabled(if: OtherPrograms.python != nil, noPython))
  func longTitlesHaveRoom() throws {
    let found = try OtherPrograms.openpyxl(
      rendered { out in
        try out.beginTable([.number("STT"), .number("Vắng không phép ngày thứ hai")])
        try out.row(["1", "2"])
        try out.endTable()
        try out.part(DocumentPart("Khác", fileName: "a"))
        try out.beginTable([.number("STT")])
        try out.row(["1"])
        try out.endTable()
        try out.part(DocumentPart("Hình", fileName: "a"))
        try out.chart(
          BarChart(
            title: "Số", series: ["Vắng không phép ngày thứ hai và ngày thứ ba của hội nghị"],
            groups: [.init("A", [1])]))
      },
      """
      for sheet in book.worksheets:
        height = sheet.row_dimensions[1].height
        print(height is not None and height > 30)
      """)
    #expect(found == ["True", "False", "True"])
  }

  @Test(.enabled(if: OtherPrograms.python != nil, noPython))
  func aLongLastTableIsThatOfTheChartAndHasItsHeadRepeated() throws {
    let groups = (1...300).map { BarChart.Group("Đơn vị \($0)", [$0, 2 * $0]) }
    let found = try OtherPrograms.openpyxl(
      rendered { out in
        try out.beginTable([Column("Buổi"), .number("Đăng ký")])
        try out.row(["Sáng", "20"])
        try out.endTable()
        try out.beginTable([Column("Đơn vị"), .number("Đăng ký"), .number("Có mặt")])
        for group in groups { try out.row([group.label] + group.values.map(String.init)) }
        try out.endTable()
        try out.chart(BarChart(title: "Số", series: ["Đăng ký", "Có mặt"], groups: groups))
      },
      """
      print(sheet.auto_filter.ref, sheet.print_title_rows, sheet.freeze_panes)
      print([s.val.numRef.f for s in sheet._charts[0].series])
      print(sum(1 for c in sheet["A"] if c.value == "Đơn vị 300"))
      """)
    #expect(
      found == [
        "A4:C304 $4:$4 None", "[\"'Danh sách'!$B$5:$B$304\", \"'Danh sách'!$C$5:$C$304\"]", "1",
      ])
  }
}
