import Sheets
import Testing
import Vietnamese

@testable import Rosters

/// The rows that lists really have; all people are synthetic.
@Suite("Tricky rows")
struct TrickyRowTests {
  private let rows = [
    "STT|Họ và tên|Chức vụ|Đơn vị|Điện thoại|Email",
    "1|Nguyễn Thị Hương|Chuyên viên|Đảng ủy Bộ Tài chính|0000 123 456|a@example.com",
    "2|Nguyễn Thị Hương (Vụ B)|Chuyên viên|Đảng ủy Bộ Tài chính|0000 123 457|b@example.com",
    "3|Lê Hoà|Chuyên viên|Đảng ủy Bộ Tư pháp", "4|Lê Hòa|Chuyên viên|Đảng uỷ Bộ Tư pháp",
    "5|Tr\u{E2}\u{300}n Va\u{306}n Đi\u{300}nh|nt|nt", "6|\u{D0}ỗ Văn Ước|nt|nt",
    "7|  Trần   Văn An |Chuyên viên|Ban A", "8|PHẠM THỊ LAN ANH|Chuyên viên|Ban A",
    "9|H’Linh Niê|Chuyên viên|Ban A", "10|Y Bhăm Niê|Chuyên viên|Ban A", "11|Vũ Ân|nt|nt",
    "12|Nguyễn Hoàng Thị Minh Châu|Chuyên viên|Ban A", "13|Nguyễn\u{A0}Văn\u{200B} Bình|nt|Ban B",
    "14|PGS.TS. Đặng Thị Hòa|Phó Bí thư Đảng ủy|Ban B|000123456",
  ]

  @Test("Every tricky row is read")
  func all() throws {
    let list = try read(rows)
    #expect(list.people.count == 14)
    #expect(
      list.names == [
        "Nguyễn Thị Hương", "Nguyễn Thị Hương (Vụ B)", "Lê Hoà", "Lê Hòa", "Trần Văn Đình",
        "Đỗ Văn Ước", "Trần Văn An", "Phạm Thị Lan Anh", "H'Linh Niê", "Y Bhăm Niê", "Vũ Ân",
        "Nguyễn Hoàng Thị Minh Châu", "Nguyễn Văn Bình", "PGS TS Đặng Thị Hòa",
      ])
    #expect(list.problems.filter { $0.severity == .error }.isEmpty)
    #expect(
      list.reasons == [
        .ditto, .ditto, .ditto, .ditto, .nameCase, .ditto, .ditto, .ditto, .phoneUnreadable,
      ])
  }

  @Test("Two spellings of one name have one identity, and their forms are those of the name")
  func identities() throws {
    let list = try read(rows)
    #expect(list.people[2].forms.identity == list.people[3].forms.identity)
    #expect(list.people[0].forms.identity == list.people[1].forms.identity)
    for person in list.people {
      #expect(person.forms == NameForms(person.name.full))
      #expect(Array(person.name.full.utf8) == Array(nfcBytes(person.name.full)))
    }
  }

  private func nfcBytes(_ text: String) -> [UInt8] {
    Array(TextCleaning.joinedLines(text).utf8)
  }

  @Test("The same rows as TCVN3 and as VNI give the same people")
  func oldFonts() throws {
    let tcvn3 = [
      "Hä vµ tªn|Chøc vô", "NguyÔn V¨n §×nh|BÝ th\u{AD} §¶ng ñy",
      "Bïi Ph\u{AD}¬ng §×nh|Chuyªn viªn",
      "L\u{AD}u Hång Minh|nt", "§ç Thanh Hµ|Phã Ch¸nh V¨n phßng", "Vò §øc Nam|nt",
    ]
    let vni = [
      "Hoï vaø teân|Chöùc vuï", "Nguyeãn Vaên Ñình|Bí thö Ñaûng uûy",
      "Buøi Phöông Ñình|Chuyeân vieân",
      "Löu Hoàng Minh|nt", "Ñoã Thanh Haø|Phoù Chaùnh Vaên phoøng", "Vuõ Ñöùc Nam|nt",
    ]
    let first = try read(tcvn3)
    let second = try read(vni)
    #expect(first.layout.detectedEncoding == .tcvn3)
    #expect(second.layout.detectedEncoding == .vni)
    #expect(first.names == second.names)
    #expect(first.names.first == "Nguyễn Văn Đình")
    #expect(first.people.map(\.position) == second.people.map(\.position))
    #expect(first.people.map(\.position).last == "Phó Chánh Văn phòng")
    #expect(first.reasons == [.ditto, .ditto])
  }

  @Test("An attendance list that was exported goes in again (A25)")
  func exported() throws {
    let text = """
      \u{FEFF}STT,Họ và tên,Chức vụ,Đơn vị,Có mặt (Sáng),Có mặt (Chiều),Ghi chú\r
      1,Trần Văn An,"Ủy viên Ban Thường vụ, Trưởng Ban Tuyên giáo Đảng ủy Khối",Ban A,x,,\r

      """
    let list = try read(csv: Array(text.utf8))
    #expect(
      list.layout.columns.map(\.meaning) == [.number, .name, .position, .unit, nil, nil, .note])
    let position = "Ủy viên Ban Thường vụ, Trưởng Ban Tuyên giáo Đảng ủy Khối"
    #expect(list.people.map(\.position) == [position])
  }
}
