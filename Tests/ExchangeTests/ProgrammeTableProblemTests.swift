import Testing
import Vietnamese

@testable import Exchange

@Suite struct ProgrammeTableProblemTests {
  @Test(arguments: [
    ("", "empty"), ("\n\n \n", "empty"), ("\u{FEFF}", "empty"), (",,,\n , ,\n", "empty"),
    ("a,b\nc,d\n", "no-header"), ("Nội dung\n", "no-header"),
    ("Thời gian,Người thực hiện\n8h00,A\n", "no-title-column"),
    ("%PDF-1.7\n", "not-table"), ("PK\u{3}\u{4}abc", "not-table"), ("<html><body>", "not-table"),
    ("<?xml version=\"1.0\"?><schedule/>", "not-table"),
    ("Thời gian,Nội dung\n8h00,\"abc\n", "unterminated-quote"),
    ("Thời gian,Nội dung\n8h00,\"abc\"d\n", "text-after-quote"),
  ])
  func refused(text: String, kind: String) throws {
    let problem = try #require(try TableFile(text).problem())
    #expect(problem.reason.rawValue == kind)
    #expect(!problem.vietnamese.isEmpty && !problem.english.isEmpty)
    #expect(problem.vietnamese != problem.english)
  }

  @Test func binary() throws {
    let bytes = (0..<4096).map { UInt8(truncatingIfNeeded: $0 &* 37 ^ $0 >> 3) }
    #expect(try TableFile(bytes).problem()?.reason.rawValue == "not-table")
  }

  @Test func placeOfAQuote() throws {
    let problem = try TableFile("Thời gian,Nội dung\n8h00,x\n9h00,\"y\n").problem()
    #expect(problem?.place == .line(3))
  }

  @Test func tooLong() throws {
    let header = Array("Time,Title\n8:00,".utf8)
    let long = header + [UInt8](repeating: 0x61, count: 2 << 20)
    #expect(try TableFile(long).problem()?.reason.rawValue == "text-too-long")
    let wide = header + [UInt8](repeating: 0x2C, count: 300)
    #expect(try TableFile(wide).problem()?.reason.rawValue == "too-many-columns")
    let large = header + [UInt8](repeating: 0x0A, count: 33 << 20)
    #expect(try TableFile(large).problem()?.reason.rawValue == "too-large")
    let many = header + [UInt8](repeating: 0x0A, count: 100_001) + Array("9:00,x".utf8)
    #expect(try TableFile(many).problem()?.reason.rawValue == "too-many-items")
    let items =
      Array("Title\tRoom\n".utf8) + Array(repeating: Array("x\n".utf8), count: 20_001).joined()
    #expect(try TableFile(items).problem()?.reason.rawValue == "too-many-items")
  }

  @Test func unknownEncoding() throws {
    // Bytes of windows-1252 that are no Vietnamese in any encoding.
    var bytes = Array("Time,Title\n8:00,Caf".utf8)
    bytes += [0xE9, 0x20, 0x5A, 0xFC, 0x72, 0x69, 0x63, 0x68, 0x0A]
    #expect(try TableFile(bytes).problem()?.reason.rawValue == "unknown-encoding")
  }

  @Test func wideText() throws {
    let text = "Thời gian\tNội dung\n24/7/2019 8h00 - 9h00\tKhai mạc\n"
    var bytes: [UInt8] = [0xFF, 0xFE]
    for unit in text.utf16 { bytes += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    #expect(shown(try TableFile(bytes).read().schedule) == ["2019-07-24T08:00 60 Khai mạc"])
  }

  @Test func oldFonts() throws {
    let rows = [
      "Thời gian,Nội dung,Người thực hiện", "8h00 - 9h00,Khai mạc hội nghị tập huấn,Nguyễn Thử Một",
      "9h00 - 10h00,Báo cáo kết quả thực hiện nhiệm vụ,Trần Thử Hai",
    ]
    let bytes = try rows.flatMap { try Self.tcvn3($0 + "\n") }
    let answer = try TableFile(bytes).read(firstDay: "2019-07-24")
    #expect(
      answer.schedule.items.map(\.title) == [
        "Khai mạc hội nghị tập huấn", "Báo cáo kết quả thực hiện nhiệm vụ",
      ])
    #expect(
      answer.schedule.items.flatMap(\.people).map(\.name) == ["Nguyễn Thử Một", "Trần Thử Hai"])
    #expect(shown(answer.departures).first == "1 encoding")
    // The same when a program has taken the letters of the font for those of Western Europe.
    let latin = String(bytes.map { Character(Unicode.Scalar($0)) })
    let again = try TableFile(latin).read(firstDay: "2019-07-24")
    #expect(again.schedule.items.map(\.title) == answer.schedule.items.map(\.title))
  }

  /// A text in the bytes of the font, found letter by letter.
  private static func tcvn3(_ text: String) throws -> [UInt8] {
    var bytes: [String: UInt8] = [:]
    for byte in UInt8(0xA1)...0xFE {
      bytes[LegacyEncoding.tcvn3.decoded(String(Character(Unicode.Scalar(byte))))] = byte
    }
    return try text.map { letter in
      if let plain = letter.asciiValue { return plain }
      return try #require(bytes[String(letter)], "\(letter)")
    }
  }

  @Test func damagedText() throws {
    var bytes = Array("Thời gian,Nội dung\n24/7/2019 8h00 - 9h00,Khai m".utf8)
    bytes += [0xE1, 0xBA] + Array("c Hội nghị toàn quốc, Đại biểu\n".utf8)
    let answer = try TableFile(bytes).read()
    #expect(shown(answer.departures) == ["2 damaged-text"])
    #expect(answer.schedule.items.count == 1)
  }

  /// Whatever the bytes are, the answer is a programme or a problem.
  @Test func anyBytes() throws {
    let good = [
      ProgrammeTableWriter().bytes(.sample), Array(ProgrammeTableReaderTests.printed.utf8),
    ]
    var generator = Steps()
    for number in 0..<600 {
      var bytes = good[number % 2]
      for _ in 0..<Int.random(in: 1...20, using: &generator) {
        let place = Int.random(in: 0..<bytes.count, using: &generator)
        switch Int.random(in: 0..<3, using: &generator) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &generator)
        case 1: bytes.remove(at: place)
        default: bytes.insert(UInt8.random(in: 0x20...0x3B, using: &generator), at: place)
        }
      }
      _ = try TableFile(bytes).problem()
    }
  }

  /// Numbers that are the same in every run.
  private struct Steps: RandomNumberGenerator {
    private var state: UInt64 = 4
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ state >> 29
    }
  }
}
