import Organizer
import Testing
import Vietnamese

/// The rules for documents follow from who holds the conference, and when.
@Suite struct DocumentProfileTests {
  @Test(arguments: [
    "Đảng ủy Khối các cơ quan Trung ương", "Đảng uỷ Bộ Tư pháp", "ĐẢNG BỘ THÀNH PHỐ HÀ NỘI",
    "Thành ủy Hà Nội", "Tỉnh uỷ Nghệ An", "Ban Tuyên giáo Trung ương",
    "Ban Chấp hành Đảng bộ Khối", "Văn phòng Trung ương Đảng",
  ])
  func aPartyBodyFollowsTheParty(organizer: String) throws {
    let last = try #require(CalendarDate(year: 2025, month: 12, day: 31))
    let first = try #require(CalendarDate(year: 2026, month: 1, day: 1))
    #expect(DocumentProfile.usual(for: organizer, on: last) == .dang36)
    #expect(DocumentProfile.usual(for: organizer, on: first) == .dang05)
  }

  @Test(arguments: [
    nil, "Bộ Nội vụ", "Học viện Báo chí và Tuyên truyền", "Ban Quản lý dự án", "Đặng Ủy",
    "Công ty Thành Uyên",
  ])
  func anyOtherFollowsTheState(organizer: String?) throws {
    let date = try #require(CalendarDate(year: 2019, month: 7, day: 24))
    #expect(DocumentProfile.usual(for: organizer, on: date) == .nd30)
  }
}
