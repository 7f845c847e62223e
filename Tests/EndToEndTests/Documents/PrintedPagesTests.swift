import HoinghiTesting
import Testing

/// PDF files as programs for PDF see them.
@Suite(
  "Printed pages", .enabled(if: Readers.hasPython, "needs python3"),
  .enabled(if: Readers.hasPoppler, "needs poppler-utils"))
struct PrintedPagesTests {
  @Test(
    "are without fault, with all their letters", .enabled(if: Readers.hasQPDF, "needs qpdf"))
  func structure() throws {
    let set = try PrintedSet.shared()
    let folder = try set.files("pdf")
    for report in set.listed.keys.sorted() {
      let file = "\(folder.path)/\(report).pdf"
      let checked = try Programs.run(["qpdf", "--check", file])
      #expect(checked.status == 0 && !checked.output.contains("WARNING"), "\(checked.output)")
      // Columns of yes and no at the end of each line: embedded, in part, with a map to Unicode.
      let fonts = try Readers.output("pdffonts", file).split(separator: "\n").dropFirst(2)
      #expect(!fonts.isEmpty)
      for font in fonts {
        #expect(font.contains(#/\ yes\ yes\ yes\ /#), "\(report): \(font)")
      }
    }
  }

  @Test("say what they are, in which language, and how many there are")
  func facts() throws {
    let set = try PrintedSet.shared()
    let folder = try set.files("pdf")
    let lying: Set<String> = ["summary", "quota", "certificates", "name-plates"]
    for report in set.listed.keys.sorted() {
      let facts = try Readers.facts("\(folder.path)/\(report).pdf")
      let title = try #require(facts["Title"])
      #expect(title.contains(" - Hội nghị đánh giá 3 năm thực hiện Chỉ thị số 03-CT/ĐUK"))
      #expect(facts["Author"] == "Đảng ủy Khối các cơ quan Trung ương")
      let size = lying.contains(report) ? "841.89 x 595.276" : "595.276 x 841.89"
      #expect(facts["Page size"] == "\(size) pts (A4)", "\(report)")
      let pages = try #require(facts["Pages"].flatMap { Int($0) })
      #expect(facts["Tagged"] == (pages <= 12 ? "yes" : "no"), "\(report): \(pages) pages")
      let bytes = try set.bytes(report, "pdf")
      #expect(bytes.contains(Array("/Lang (vi-VN)".utf8)), "\(report)")
    }
  }

  @Test("of lists name the edition and count the pages of their part")
  func furniture() throws {
    let set = try PrintedSet.shared()
    let folder = try set.files("pdf", reports: PrintedSet.lists)
    let footer = #/Bản số \d+, in lúc \d\dh\d\d ngày \d+/\d+/2\d{3} +Trang (\d+)/(\d+)/#
    for report in PrintedSet.lists {
      let pages = try Readers.pages("\(folder.path)/\(report).pdf")
      var last = 0
      var count = 0
      for (index, page) in pages.enumerated() {
        let feet = page.matches(of: footer)
        try #require(feet.count == 1, "\(report), page \(index + 1): \(page)")
        let number = try #require(Int(feet[0].output.1))
        // Each part begins with its own first page, and has as many as the last one said.
        if number == 1 { #expect(last == count, "\(report)") }
        #expect(number == (number == 1 ? 1 : last + 1), "\(report)")
        last = number
        count = try #require(Int(feet[0].output.2))
      }
      #expect(last == count, "\(report)")
    }
  }

  @Test("repeat the titles of a table, and no row is on two of them")
  func tables() throws {
    let set = try PrintedSet.shared()
    let folder = try set.files("pdf", reports: ["attendance", "delegates"])
    for report in ["attendance", "delegates"] {
      let pages = try Readers.pages("\(folder.path)/\(report).pdf")
      #expect(pages.count > 2)
      var numbers: [Int] = []
      for page in pages {
        let rows = page.matches(of: #/(?m)^ *(\d+) {2,}\S/#).compactMap { Int($0.output.1) }
        numbers += rows
        // What is below the list may have a page to itself.
        #expect(rows.isEmpty || page.contains("STT"), "\(page)")
        #expect(rows.isEmpty || page.contains("Họ và tên"), "\(page)")
      }
      #expect(numbers == Array(1...numbers.count))
      #expect(try set.text(report, "csv").contains("\r\n\(numbers.count),"))
      #expect(try !set.text(report, "csv").contains("\r\n\(numbers.count + 1),"))
    }
  }

  @Test("begin with header and title by the rules of the conference's profile")
  func header() throws {
    let set = try PrintedSet.shared()
    let folder = try set.files("pdf", reports: PrintedSet.lists)
    for report in PrintedSet.lists {
      let first = try #require(try Readers.pages("\(folder.path)/\(report).pdf").first)
      let lines = first.split(separator: "\n").map { $0.drop { $0 == " " } }
      let party = try #require(lines.first)
      #expect(party.hasPrefix("ĐẢNG ỦY KHỐI") && party.hasSuffix("ĐẢNG CỘNG SẢN VIỆT NAM"))
      #expect(lines.contains { $0.hasPrefix("CÁC CƠ QUAN TRUNG ƯƠNG") }, "\(first)")
      #expect(lines.contains("*"), "\(first)")
      // A handout is no document: no number, nobody's name under it, nothing of the state.
      for word in ["CỘNG HÒA", "Độc lập", "Số ...", "Số:"] {
        #expect(!first.contains(word), "\(report)")
      }
      #expect(first.contains("Hội nghị đánh giá 3 năm"), "\(report)")
    }
    let delegates = try Readers.pages("\(folder.path)/delegates.pdf")[0]
    #expect(delegates.contains("DANH SÁCH ĐẠI BIỂU"))
    #expect(delegates.contains("tham dự Hội nghị đánh giá 3 năm"))
  }
}

extension [UInt8] {
  /// Whether these bytes stand somewhere in it.
  func contains(_ part: [UInt8]) -> Bool {
    guard let first = part.first else { return true }
    return indices.contains { self[$0] == first && self[$0...].starts(with: part) }
  }
}
