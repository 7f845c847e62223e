import Sheets
import Testing

@testable import Rosters

@Suite("Headers of lists")
struct HeaderTests {
  @Test(
    "A header is known in each of its spellings",
    arguments: [
      ("STT", .number), ("TT", .number), ("Số TT", .number), ("No.", .number), ("S.T.T", .number),
      ("Họ và tên", .name), ("HỌ VÀ TÊN", .name), ("Ho va ten", .name), ("Họ, tên", .name),
      ("Họ tên", .name), ("Full name", .name), ("NAME", .name), ("Họ và tên đại biểu", .name),
      ("Họ và", .surname), ("Họ đệm", .surname), ("Họ và tên đệm", .surname), ("Tên", .given),
      ("Học hàm, học vị", .titles), ("Học hàm/học vị", .titles), ("Trình độ", .titles),
      ("Chức vụ", .position), ("Chức danh", .position), ("Position", .position),
      ("Title", .position), ("Chức vụ, đơn vị công tác", .position),
      ("Đơn vị", .unit), ("Cơ quan", .unit), ("Nơi công tác", .unit), ("Cơ quan, đơn vị", .unit),
      ("Organization", .unit), ("Đơn vị công tác hiện nay", .unit),
      ("Nhóm", .group), ("Thành phần", .group), ("Group", .group),
      ("Điện thoại", .phone), ("SĐT", .phone), ("Số ĐT", .phone), ("Di động", .phone),
      ("Đ/t", .phone), ("Phone", .phone), ("Mobile", .phone), ("Số điện thoại liên hệ", .phone),
      ("Email", .email), ("E-mail", .email), ("Thư điện tử", .email), ("Địa chỉ email", .email),
      ("Năm sinh", .birthYear), ("Ngày, tháng, năm sinh", .birthYear), ("Birth year", .birthYear),
      ("Ghi chú", .note), ("Note", .note), ("Ghế", .seat), ("Chỗ ngồi", .seat), ("Seat", .seat),
      ("Phân biệt", .mark), ("Hä vµ tªn", .name), ("Hoï vaø teân", .name), ("§¬n vÞ", .unit),
    ] as [(String, RosterColumn)])
  func spellings(header: String, meaning: RosterColumn) {
    #expect(HeaderReading.hit(header)?.meaning == meaning)
  }

  @Test(
    "Other words are no header",
    arguments: ["Nguyễn Văn An", "Bí thư", "", "DANH SÁCH ĐẠI BIỂU", "Giới tính", "Ăn trưa"])
  func others(header: String) {
    #expect(HeaderReading.hit(header) == nil)
  }

  @Test("The headers are found below the head of the document")
  func belowTitle() throws {
    let list = try read([
      "ĐẢNG ỦY KHỐI", "Đảng ủy Bộ Tài chính", "", "DANH SÁCH ĐẠI BIỂU",
      "tham dự Hội nghị tập huấn năm 2019", "STT|Họ và tên|Chức vụ|Điện thoại",
      "1|Nguyễn Văn An|Chuyên viên|0912 345 678",
    ])
    #expect(list.layout.headerRow == 6)
    #expect(list.layout.columns.map(\.meaning) == [.number, .name, .position, .phone])
    #expect(list.layout.columns.map(\.letter) == ["A", "B", "C", "D"])
    #expect(list.names == ["Nguyễn Văn An"])
  }

  @Test("Surname and given name below one header are joined")
  func twoRows() throws {
    let list = try read([
      "TT|Họ và tên||Năm sinh||Chức vụ", "|Họ và|Tên|Nam|Nữ|",
      "1|Nguyễn Văn|An|1970||Bí thư", "2|Trần Thị|Minh Châu||1982|Phó Bí thư",
    ])
    #expect(list.layout.lastHeaderRow == 2)
    #expect(list.layout.headerCells.count == 2)
    #expect(list.names == ["Nguyễn Văn An", "Trần Thị Minh Châu"])
    #expect(list.people.map(\.given) == ["An", "Minh Châu"])
    #expect(list.people.map(\.birthYear) == [1970, 1982])
    #expect(list.people.map(\.position) == ["Bí thư", "Phó Bí thư"])
  }

  @Test("Surname and given name below one merged header without words of their own are joined")
  func mergedName() throws {
    let list = try read([
      "TT|Họ và tên||Chức vụ", "1|Nguyễn Văn|An|Bí thư", "2|Trần Thị|Minh Châu|Phó Bí thư",
    ])
    #expect(list.layout.columns.map(\.meaning) == [.number, .surname, .given, .position])
    #expect(list.names == ["Nguyễn Văn An", "Trần Thị Minh Châu"])
  }

  @Test("The header of a name split over two cells is read")
  func splitHeader() throws {
    let list = try read(["STT|Họ và|tên|Đơn vị", "1|Lê|Hoà|Ban A"])
    #expect(list.names == ["Lê Hoà"])
    #expect(list.people.first?.given == "Hoà")
  }

  @Test("Names below a common header in the row above are read with what that row has")
  func commonHeader() throws {
    let list = try read([
      "STT|Thông tin cá nhân|||Ghi chú", "|Họ và tên|Năm sinh|Chức vụ|",
      "1|Nguyễn Văn An|1970|Bí thư|Trưởng đoàn",
    ])
    #expect(list.layout.headerRow == 1)
    #expect(list.layout.lastHeaderRow == 2)
    #expect(list.names == ["Nguyễn Văn An"])
    #expect(list.people.first?.note == "Trưởng đoàn")
  }

  @Test("Two positions below one header are read one behind the other")
  func twoPositions() throws {
    let list = try read([
      "STT|Họ và tên|Chức vụ||Đơn vị", "||Đảng|Chính quyền|",
      "1|Nguyễn Văn An|Bí thư|Vụ trưởng|Vụ A", "2|Trần Thị Bình||Chuyên viên|Vụ A",
    ])
    #expect(list.people.map(\.position) == ["Bí thư, Vụ trưởng", "Chuyên viên"])
  }

  @Test("Columns can be named by their headers and by their letters")
  func overrides() throws {
    let rows = ["Mã|Người dự|Việc|Nơi", "7|Nguyễn Văn An|Chuyên viên|Ban A"]
    let options = RosterOptions(columns: [.name: "người dự", .position: "C", .unit: "D"])
    let list = try read(rows, options)
    #expect(list.names == ["Nguyễn Văn An"])
    #expect(list.people.first?.position == "Chuyên viên")
    #expect(list.people.first?.unit == "Ban A")
  }

  @Test("A list without headers is read when its columns are named by letters")
  func noHeaders() throws {
    let options = RosterOptions(columns: [.name: "B", .unit: "C"])
    let list = try read(["1|Nguyễn Văn An|Ban A", "2|Trần Thị Bình|Ban B"], options)
    #expect(list.layout.headerRow == 0)
    #expect(list.names == ["Nguyễn Văn An", "Trần Thị Bình"])
  }

  @Test("A column can be left out")
  func leftOut() throws {
    let rows = ["Họ và tên|Năm sinh", "Nguyễn Văn An|75"]
    #expect(try read(rows).reasons == [.shortYear])
    #expect(try read(rows, RosterOptions(columns: [.birthYear: "-"])).people.count == 1)
  }

  @Test("What cannot be read as a list is refused with what was seen and what to do")
  func failures() {
    #expect(throws: failure(.emptyList)) { try read([String]()) }
    #expect(throws: failure(.noHeader, "1: 1 | Nguyễn Văn An | Ban A")) {
      try read(["1|Nguyễn Văn An|Ban A"])
    }
    #expect(throws: failure(.noNameColumn, #"A "STT""#, #"B "Chức vụ""#)) {
      try read(["STT|Chức vụ", "1|Bí thư"])
    }
    let rows = ["STT|Họ và tên", "1|Nguyễn Văn An"]
    #expect(throws: failure(.unknownColumn, "unit", "Nơi", #"A "STT""#, #"B "Họ và tên""#)) {
      try read(rows, RosterOptions(columns: [.unit: "Nơi"]))
    }
    #expect(throws: failure(.sameColumnTwice, "name", "unit", "B")) {
      try read(rows, RosterOptions(columns: [.name: "B", .unit: "Họ và tên"]))
    }
  }

  private func failure(_ reason: RosterFailure.Reason, _ values: String...) -> RosterFailure {
    RosterFailure(reason: reason, values: values)
  }

  @Test(
    "Each failure says what is wrong in both languages", arguments: RosterFailure.Reason.allCases)
  func sentences(reason: RosterFailure.Reason) {
    let failure = failure(reason, "name", "B", "C")
    #expect(failure.vi != failure.en)
    #expect(failure.vi.contains(";") && failure.en.contains(";"))
  }
}
