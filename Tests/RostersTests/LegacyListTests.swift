import Sheets
import Testing
import Vietnamese

@testable import Rosters

@Suite("Lists in old encodings")
struct LegacyListTests {
  @Test("A TCVN3 file is proposed for conversion before anything is taken (A21)")
  func tcvn3() throws {
    let bytes = windows1252("Hä vµ tªn;§¬n vÞ\r\nNguyÔn V¨n §×nh;V¨n phßng\r\n")
    let list = try read(csv: bytes)
    #expect(list.layout.needsEncodingConfirmation)
    #expect(list.layout.detectedEncoding == .tcvn3)
    #expect(list.layout.columns.map(\.encoding) == [.tcvn3, .tcvn3])
    let samples = list.layout.columns.flatMap(\.samples)
    #expect(samples.map(\.before) == ["NguyÔn V¨n §×nh", "V¨n phßng"])
    #expect(samples.map(\.after) == ["Nguyễn Văn Đình", "Văn phòng"])
    #expect(list.names == ["Nguyễn Văn Đình"])
    let confirmed = try read(csv: bytes, RosterOptions(encoding: .tcvn3))
    #expect(!confirmed.layout.needsEncodingConfirmation)
    #expect(confirmed.people.first?.unit == "Văn phòng")
  }

  @Test("A VNI column is read as a whole, and a Unicode column is left alone (A21)")
  func vni() throws {
    let list = try read([
      "Họ và tên|Đơn vị|Ghi chú", "Löu Hoàng Minh|Vaên phoøng|Nguyễn Huy Hoàng",
      "Buøi Phöông Ñình|Ban Tuyeân giaùo|Lưu Hoàng Minh", "Nguyeãn Hoàng|Vaên phoøng|Hoàng",
    ])
    #expect(list.names == ["Lưu Hồng Minh", "Bùi Phương Đình", "Nguyễn Hồng"])
    #expect(list.layout.columns.map(\.encoding) == [.vni, .vni, .unicode])
    #expect(list.people.map(\.note) == ["Nguyễn Huy Hoàng", "Lưu Hoàng Minh", "Hoàng"])
  }

  @Test("A Unicode list is never converted", arguments: [["Hoàng"], ["Nguyễn Huy Hoàng", "Hà"]])
  func unicode(names: [String]) throws {
    let list = try read(["Họ và tên|STT"] + names)
    #expect(!list.layout.needsEncodingConfirmation)
    #expect(list.names == names)
  }

  @Test("Headers in Unicode over rows in TCVN3 are read, and sections, too")
  func mixed() throws {
    let list = try read([
      "STT|Họ và tên|Chức vụ", "I. KHèI C¥ QUAN §¶NG", "1|Bïi Ph\u{AD}¬ng §×nh|BÝ th\u{AD}",
      "2|§ç Thanh Hµ|nt", "Céng: 2",
    ])
    #expect(list.names == ["Bùi Phương Đình", "Đỗ Thanh Hà"])
    #expect(list.people.map(\.position) == ["Bí thư", "Bí thư"])
    #expect(list.people.first?.groupHint == "KHỐI CƠ QUAN ĐẢNG")
    #expect(list.tally.totals == 1)
  }

  @Test("A lost ư is put back where no other word can be meant, and told")
  func lostLetters() throws {
    let list = try read([
      "STT|Họ và tên|Chức vụ", "1|Bïi Ph¬ng §×nh|BÝ th §¶ng ñy", "2|Lu Hång Minh|Ban Trung ¬ng",
      "3|NguyÔn V¨n Hïng|ThS",
    ])
    #expect(list.names == ["Bùi Phương Đình", "Lu Hồng Minh", "Nguyễn Văn Hùng"])
    #expect(list.people.map(\.position) == ["Bí thư Đảng ủy", "Ban Trung ương", "ThS"])
    #expect(list.reasons == [.lostLetter, .lostLetter, .maybeLostLetter, .lostLetter])
  }

  @Test("Bytes in no known encoding are refused")
  func unknown() {
    let bytes = windows1252(
      "Ho va ten;Don vi\r\nNguy\u{EA}\u{DE}n V\u{E3}n;\u{D0}a\u{D2}ng u\u{D2}y\r\n")
    #expect(throws: RosterFailure.self) { try read(csv: bytes) }
  }

  @Test("Confirmed Unicode is taken as it is")
  func confirmedUnicode() throws {
    let list = try read(["Họ và tên", "Löu Hoàng Minh"], RosterOptions(encoding: .unicode))
    #expect(list.names == ["Löu Hoàng Minh"])
    #expect(!list.layout.needsEncodingConfirmation)
  }
}
