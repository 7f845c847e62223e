import Glibc
import Sheets
import Testing
import Vietnamese

@testable import Rosters

/// Lists made of whatever lists have, in no order; HOINGHI_FUZZ sets how many.
@Suite("Lists of anything")
struct FuzzTests {
  private static let rounds = getenv("HOINGHI_FUZZ").flatMap { Int(String(cString: $0)) } ?? 300

  private let pieces = [
    "Nguyễn Văn An", "NGUYỄN", "Nguye\u{302}\u{303}n", "nt", "\"", "-", "1", "(1)", "I.", "A. KHỐI",
    "Cộng: 12", "Tổng số", "PGS.TS.", "TS", "H'", "Y", "và", ",", ";", "/", "\n", "\t", "\u{0}",
    "\u{AD}", "\u{200B}", "\u{A0}", "0912345678", "912345678", "+84", "a@example.com", "@", "1975",
    "75", "02/05/1975", "Đảng ủy", "NguyÔn V¨n §×nh", "Löu Hoàng Minh", "th", "Ph¬ng", "\u{410}n",
    "Ж", "李", "(Vụ A)", "(", ")", "STT", "Họ và tên", "Họ và", "tên", "Chức vụ", "Đơn vị",
    "Điện thoại", "Email", "Năm sinh", "Ghi chú", "Nam", "Hà Nội, ngày 1 tháng 1 năm 2019", "TM.",
    "=1+1", "🎉", "\u{301}", "\u{1F468}\u{200D}\u{1F469}", "khác người: x", "#N/A", "  ",
  ]
  private let kinds: [SheetCell.Kind] = [
    .text, .text, .text, .text, .number, .date, .time, .boolean, .error, .formulaWithoutValue,
  ]

  @Test("Any rows are read or refused, and what is read can be stored")
  func anyRows() throws {
    var random = SeededNumbers(seed: 20_190_724)
    var people = 0
    for _ in 0..<Self.rounds {
      var rows = (0..<Int.random(in: 0...12, using: &random)).map { _ in row(using: &random) }
      if Bool.random(using: &random) {
        rows.insert(cells("STT|Họ và tên|Chức vụ|Đơn vị|Điện thoại|Email|Năm sinh"), at: 0)
      }
      guard let list = try? read(rows, options(using: &random)) else { continue }
      for line in list.lines { check(line) }
      #expect(list.tally.people == list.lines.count)
      people += list.people.count
      #expect(list.tally.rejected == list.lines.count { $0.person == nil })
    }
    #expect(people > Self.rounds / 10)
  }

  @Test("Any bytes are read or refused")
  func anyBytes() throws {
    var random = SeededNumbers(seed: 7)
    let head = Array("Họ và tên;Chức vụ;Điện thoại\n".utf8)
    for round in 0..<Self.rounds {
      let noise = (0..<Int.random(in: 0...200, using: &random)).map { _ in
        Bool.random(using: &random)
          ? UInt8.random(in: 0...255, using: &random)
          : Array(";\n\"\t, aN".utf8).randomElement(using: &random) ?? 0
      }
      let text = (0..<4).compactMap { _ in pieces.randomElement(using: &random) }.joined()
      let bytes = round % 3 == 0 ? noise : head + (round % 3 == 1 ? noise : Array(text.utf8))
      guard let list = try? read(csv: bytes) else { continue }
      for line in list.lines { check(line) }
    }
  }

  private func check(_ line: RosterLine) {
    #expect((line.person == nil) == line.problems.contains { $0.severity == .error })
    for problem in line.problems {
      #expect(problem.value.unicodeScalars.count <= 80)
      #expect(!problem.vi.isEmpty && !problem.en.isEmpty)
    }
    guard let person = line.person else { return }
    let texts = [
      person.name.full, person.name.note, person.position, person.unit, person.group, person.note,
      person.seat, person.given, person.phone, person.email,
    ].compactMap(\.self)
    for text in texts {
      #expect(!text.isEmpty)
      #expect(!text.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F })
      #expect(TextCleaning.cleanedText(text).map { Array($0.utf8) } == Array(text.utf8))
    }
    #expect((try? PersonName.parse(person.name.full))?.full == person.name.full)
    #expect(person.forms == NameForms(person.name.full))
    if let phone = person.phone { #expect(Phone.parse(phone)?.digits == phone) }
  }

  private func row(using random: inout SeededNumbers) -> [SheetCell] {
    (0..<Int.random(in: 0...8, using: &random)).map { _ in
      let text = (0..<Int.random(in: 0...4, using: &random)).compactMap { _ in
        pieces.randomElement(using: &random)
      }.joined(separator: Bool.random(using: &random) ? " " : "")
      if text.isEmpty { return .empty }
      return SheetCell(kinds.randomElement(using: &random) ?? .text, text)
    }
  }

  private func options(using random: inout SeededNumbers) -> RosterOptions {
    var options = RosterOptions()
    if Int.random(in: 0..<4, using: &random) == 0 {
      options.encoding = LegacyEncoding.allCases.randomElement(using: &random)
    }
    if Int.random(in: 0..<4, using: &random) == 0 {
      let column = RosterColumn.allCases.randomElement(using: &random) ?? .name
      options.columns[column] = ["A", "B", "D", "-", "Chức vụ", "ZZZ"].randomElement(using: &random)
    }
    if Int.random(in: 0..<8, using: &random) == 0 {
      options.headerRow = Int.random(in: 0...5, using: &random)
    }
    return options
  }
}

/// Numbers that are the same on each run.
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
