import Testing

@testable import Vietnamese

@Suite("Forms for searching")
struct SearchFoldTests {
  private let pool = [
    "Bùi Phương Đình", "Đinh Văn Minh", "Nguyễn Thị Dinh", "Đỗ Thanh Hà", "Vũ Đức Nam",
  ]

  @Test("A search without diacritics finds every spelling with them (A8)")
  func withoutDiacritics() {
    #expect(hits("dinh") == Array(pool[..<3]))
    #expect(hits("DO THANH") == ["Đỗ Thanh Hà"])
    #expect(hits("vu duc") == ["Vũ Đức Nam"])
    #expect(hits("đình") == Array(pool[..<3]))
  }

  @Test("A search with diacritics tells the exact hit from the others (A8)")
  func exactHit() {
    let query = toneFold("đình")
    #expect(pool.filter { toneFold($0).contains(query) } == ["Bùi Phương Đình"])
  }

  @Test("A fold is plain lower case")
  func plain() {
    #expect(Array(searchFold("  ĐÌNH\u{A0}Nguyễn Ưng ").utf8) == Array("dinh nguyen ung".utf8))
    #expect(searchFold("\u{D0}ẢNG ỦY, H’Linh") == "dang uy, h'linh")
    #expect(searchFold("tab\there") == "tab here")
    #expect(searchFold("čơ\u{306}n") == "con")
  }

  @Test("Both placements of a tone and both Unicode forms are one (A9)")
  func tonePlacement() {
    #expect(toneFold("hoà") == "hoa`")
    #expect(toneFold("hòa") == "hoa`")
    #expect(toneFold(nfd("hòa bình")) == toneFold("hoà bình"))
    #expect(toneFold("“diễn biến hòa bình”") == "“diên~ biên' hoa` binh`”")
    #expect(toneFold("“diễn biến hòa bình”").contains(toneFold("hoà bình")))
    #expect(toneFold("Đảng uỷ Bộ Tư pháp") == toneFold("Đảng ủy Bộ Tư pháp"))
    #expect(searchFold("Đảng uỷ Bộ Tư pháp") == searchFold("Đảng ủy Bộ Tư pháp"))
  }

  @Test("A code is made of letters, digits and single hyphens")
  func slugs() {
    #expect(slug("Lưu Hồng Minh") == "luu-hong-minh")
    #expect(slug(" 03-CT/ĐUK – “Đảng ủy” ") == "03-ct-duk-dang-uy")
    #expect(slug("…") == "")
  }

  @Test("A long code is cut between words and has at most 60 bytes")
  func longSlugs() {
    let title = "Hội nghị đánh giá 3 năm thực hiện Chỉ thị số 03-CT/ĐUK của Ban Thường vụ"
    #expect(slug(title) == "hoi-nghi-danh-gia-3-nam-thuc-hien-chi-thi-so-03-ct-duk-cua")
    #expect(slug(String(repeating: "a", count: 80)) == String(repeating: "a", count: 60))
    let sixty = String(repeating: "a", count: 60)
    #expect(slug(sixty + " b") == sixty)
  }

  private func hits(_ query: String) -> [String] {
    pool.filter { searchFold($0).contains(searchFold(query)) }
  }
}
