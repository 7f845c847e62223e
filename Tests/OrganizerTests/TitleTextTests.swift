import Organizer
import Testing

/// A title loses the closing quotation mark that closes nothing, and its source stays.
@Suite struct TitleTextTests {
  @Test func aStrayClosingQuoteGoes() throws {
    let source =
      "Công tác nghiên cứu dư luận xã hội gắn với công tác đấu tranh phòng, chống “diễn biến hòa"
      + " bình” trên lĩnh vực tư tưởng, văn hóa trong giai đoạn hiện nay”"
    let title = try #require(TitleText(source))
    #expect(title.title.hasSuffix("hiện nay"))
    #expect(title.title.contains("“diễn biến hòa bình”"))
    #expect(try Array(#require(title.source).utf8) == Array(source.utf8))
  }

  @Test(arguments: [
    "Bàn về “dư luận xã hội”", "“Diễn biến hòa bình”", "Một số vấn đề chung; phương pháp nắm bắt",
    "Thi “Tìm hiểu “Chỉ thị 03””",
  ])
  func aGoodTitleIsItsOwnSource(text: String) throws {
    let title = try #require(TitleText(text))
    #expect(title.title == text)
    #expect(title.source == nil)
  }

  @Test func theSourceIsKeptByteForByte() throws {
    let decomposed = "Ho\u{301}a  bi\u{300}nh"
    let title = try #require(TitleText(decomposed))
    #expect(Array(title.title.utf8) == Array("Hóa bình".utf8))
    #expect(try Array(#require(title.source).utf8) == Array(decomposed.utf8))
  }

  @Test(arguments: ["", "  ", "”", " ” ”", "hai\ndòng"])
  func nothingIsNoTitle(text: String) {
    #expect(TitleText(text) == nil)
  }
}
