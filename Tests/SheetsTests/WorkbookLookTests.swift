import Documents
import Sheets
import Testing

/// Documents as workbooks, as other programs see them.
struct WorkbookLookTests {
  private static let noPython: Comment = "there is no Python with openpyxl"
  private static let noOffice: Comment = "there is no LibreOffice"

  @Test(.enabled(if: OtherPrograms.python != nil, noPython))
  func cellsAndPrintSetup() throws {
    var info = DocumentInfo(
      title: "Danh sách", author: "Ban Thử", orientation: .landscape, footer: "Bản số 5 & 6")
    info.style.margins.left = 25.4
    let found = try OtherPrograms.openpyxl(
      rendered(info) { try writeList($0) },
      """
      head = next(c.row for c in sheet["A"] if c.value == "STT")
      print(head - int(sheet.freeze_panes[1:]), sheet.freeze_panes[0])
      print(sheet.auto_filter.ref == "A%d:E%d" % (head, head + 3))
      print(sheet.print_title_rows == "$%d:$%d" % (head, head))
      print(any(str(r) == "A%d:E%d" % (head + 1, head + 1) for r in sheet.merged_cells.ranges))
      for cell in sheet[head + 2]:
        print(cell.data_type, cell.number_format, cell.border.top.style, cell.font.name)
      print(sheet.cell(head + 3, 2).data_type, sheet.cell(head + 3, 2).value)
      total = sheet.cell(head + 4, 5)
      print(total.value, total.number_format, total.font.b, sheet.cell(head + 3, 2).font.b)
      print(sheet.cell(head, 1).font.b, sheet.cell(head, 1).fill.fgColor.rgb)
      print(sheet.page_setup.orientation, sheet.page_setup.paperSize)
      print(sheet.sheet_properties.pageSetUpPr.fitToPage, sheet.page_setup.fitToHeight)
      print(sheet.page_margins.left)
      print(sheet.oddFooter.left.text, "|", sheet.oddFooter.right.text)
      print(book.properties.title, book.properties.creator)
      """)
    #expect(
      found == [
        "-1 A", "True", "True", "False",
        "n 0 thin Times New Roman", "s General thin Times New Roman",
        "s General thin Times New Roman", "s @ thin Times New Roman",
        "n 0.0 thin Times New Roman",
        "s =1+1", "1234 #,##0 True False", "True FFE7E6E6", "landscape 9", "True 0", "1.0",
        "Bản số 5 && 6 | Trang &P/&N", "Danh sách Ban Thử",
      ])
  }

  @Test(.enabled(if: OtherPrograms.python != nil, noPython))
  func titlesAndParagraphs() throws {
    let found = try OtherPrograms.openpyxl(
      rendered { out in
        try writeList(out)
        try out.part(DocumentPart("Phần", fileName: "a"))
        try out.paragraph(String(repeating: "Đoạn văn thử. ", count: 60), .body)
        try out.paragraph("a", .strong)
        try out.paragraph("b", .note)
      },
      """
      for row in sheet.iter_rows():
        cell = row[0]
        if cell.value in ("DANH SÁCH", "đại biểu dự hội nghị", "(Kèm theo công văn)"):
          print(bool(cell.font.b), bool(cell.font.i), cell.alignment.horizontal,
            cell.alignment.wrap_text, "A%d:E%d" % (cell.row, cell.row)
            in [str(r) for r in sheet.merged_cells.ranges])
      second = book.worksheets[1]
      print(second.row_dimensions[1].height > 90, second["A1"].alignment.horizontal)
      print(second["A2"].font.b, second["A2"].alignment.horizontal, second["A3"].font.i)
      """)
    #expect(
      found == [
        "True False center True True", "True False center True True",
        "False True center True True", "True justify", "True center True",
      ])
  }

  @Test(.enabled(if: OtherPrograms.python != nil, noPython))
  func widthsAndHeights() throws {
    let long = String(repeating: "chức vụ và đơn vị công tác ", count: 10)
    let found = try OtherPrograms.openpyxl(
      rendered { out in
        try out.beginTable(delegateColumns, TableStyle(rowHeight: 9))
        try out.row(["1", "Người Thử 1", long, "0912000001", "87,5"])
        try out.row(["100000000", "Người Thử 2", "ngắn", "0912000002", "87,5"])
      },
      """
      width = {k: v.width for k, v in sheet.column_dimensions.items()}
      print(width["A"] > 9, 12 < width["B"] < 20, 16 <= width["C"] <= 61, width["D"] > 10)
      print(sum(width.values()) < 125, sheet.row_dimensions[2].height > 60)
      print(abs(sheet.row_dimensions[3].height - 25.5) < 0.1)
      """)
    #expect(found == ["True True True True", "True True", "True"])
  }

  @Test(.enabled(if: OtherPrograms.python != nil, noPython))
  func charts() throws {
    let chart = BarChart(
      title: "Có mặt", series: ["Đăng ký", "Có mặt"],
      groups: [.init("Đơn vị 1", [10, 8]), .init("Đơn vị 2", [20, 15])])
    let bytes = try rendered { out in
      try out.beginTable([Column("Đơn vị"), .number("Đăng ký"), .number("Có mặt")])
      try out.row(["Đơn vị 1", "10", "8"])
      try out.row(["Đơn vị 2", "20", "15"])
      try out.endTable()
      try out.chart(chart)
      try out.closing("Hết.")
      try out.part(DocumentPart("Riêng", fileName: "a"))
      try out.chart(chart)
    }
    let found = try OtherPrograms.openpyxl(
      bytes,
      """
      for sheet in book.worksheets:
        for chart in sheet._charts:
          print(chart.barDir, [s.val.numRef.f for s in chart.series], chart.series[0].cat.numRef
            and chart.series[0].cat.numRef.f or chart.series[0].cat.strRef.f)
          print(chart.anchor._from.row)
      print([c.value for c in book.worksheets[1]["B"][:3]])
      """)
    #expect(
      found == [
        "bar [\"'Danh sách'!$B$2:$B$3\", \"'Danh sách'!$C$2:$C$3\"] 'Danh sách'!$A$2:$A$3", "4",
        "bar [\"'Riêng'!$B$2:$B$3\", \"'Riêng'!$C$2:$C$3\"] 'Riêng'!$A$2:$A$3", "3",
        "['Đăng ký', 10, 20]",
      ])
  }

  @Test(.enabled(if: OtherPrograms.office != nil, noOffice))
  func libreOfficeReadsIt() throws {
    let folder = try TestFolder()
    try OtherPrograms.write(rendered { try writeList($0) }, to: "\(folder.path)/a.xlsx")
    let office = try #require(OtherPrograms.office)
    let profile = try TestFolder()
    _ = try #require(
      OtherPrograms.output(
        """
        HOME=\(profile.path) \(office) -env:UserInstallation=file://\(profile.path)/p --headless \
        --convert-to 'csv:Text - txt - csv (StarCalc):44,34,76' --outdir \(folder.path) \
        \(folder.path)/a.xlsx 2>/dev/null
        """))
    let text = try #require(OtherPrograms.output("cat \(folder.path)/a.csv"))
    _ = OtherPrograms.output("rm -rf \(profile.path)/*  \(profile.path)/.[a-z]*")
    #expect(text.contains("1,Người Thử 1,Đơn vị Thử,0912000001,87.5\n"))
    #expect(text.contains("2,=1+1,Nguyễn"))
  }
}
