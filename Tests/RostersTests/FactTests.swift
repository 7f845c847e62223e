import Sheets
import Testing

@testable import Rosters

@Suite("Telephone numbers, addresses and years in lists")
struct FactTests {
  @Test(
    "A telephone number is read as people type it",
    arguments: [
      ("0912345678", "0912345678", nil), ("912345678", "0912345678", .phoneZero),
      ("+84 912 345 678", "0912345678", nil), ("0912.345.678", "0912345678", nil),
      ("0912345678 / 0987654321", "0912345678", .severalPhones),
      ("0912345678; 0987654321", "0912345678", .severalPhones),
      ("0912345678 - 0987654321", "0912345678", .severalPhones),
      ("0912345678\n0987654321", "0912345678", .severalPhones),
      ("01234567890", "0834567890", .oldPhone), ("024 3825 1234", "02438251234", nil),
      ("9.12E+08", nil, .phoneUnreadable), ("xin gọi sau", nil, .phoneUnreadable),
      ("", nil, nil), ("-", nil, nil), ("0084912345678", "0912345678", nil),
    ] as [(String, String?, RosterProblem.Reason?)])
  func phones(typed: String, phone: String?, problem: RosterProblem.Reason?) throws {
    let list = try read([
      cells("Họ và tên|Điện thoại"), [SheetCell("Nguyễn Văn An"), SheetCell(typed)],
    ])
    #expect(list.people.map(\.phone) == [phone])
    #expect(list.reasons == [problem].compactMap(\.self))
  }

  @Test("A number cell that lost its first 0 gets it back and the original is reported")
  func numberCell() throws {
    let list = try read([
      cells("Họ và tên|Điện thoại"), [SheetCell("Lê An"), SheetCell(.number, "912345678")],
    ])
    #expect(list.people.first?.phone == "0912345678")
    #expect(list.problems.first?.value == "912345678")
    #expect(list.problems.first?.detail == "0912345678")
  }

  @Test(
    "An e-mail address is read as people type it",
    arguments: [
      ("an@example.com", "an@example.com", nil), (" An.Le@Example.COM ", "An.Le@example.com", nil),
      ("mailto:an@example.com", "an@example.com", nil),
      ("<an@example.com>", "an@example.com", nil),
      ("an@example.com; b@example.com", "an@example.com", .severalEmails),
      ("an@example", nil, .emailUnreadable), ("an example.com", nil, .emailUnreadable),
      ("a@b@example.com", nil, .emailUnreadable), ("", nil, nil), ("không", nil, nil),
    ] as [(String, String?, RosterProblem.Reason?)])
  func emails(typed: String, email: String?, problem: RosterProblem.Reason?) throws {
    let list = try read(["Họ và tên|Email", "Nguyễn Văn An|\(typed)"])
    #expect(list.people.map(\.email) == [email])
    #expect(list.reasons == [problem].compactMap(\.self))
  }

  @Test(
    "The year of birth is read from years and dates",
    arguments: [
      (.text, "1975", .year(1975)), (.number, "1975", .year(1975)),
      (.date, "1975-05-02", .year(1975)), (.text, "02/05/1975", .year(1975)),
      (.text, "2.5.1975", .year(1975)), (.text, "5/1975", .year(1975)),
      (.text, "ngày 2 tháng 5 năm 1975", .year(1975)), (.date, "1905-05-28", .repaired(1975)),
      (.text, "75", .short), (.text, "2/5/75", .short), (.text, "1875", .unreadable),
      (.text, "khoảng 1975", .unreadable), (.number, "27520", .unreadable), (.text, " ", .none),
    ] as [(SheetCell.Kind, String, BirthYear)])
  func years(kind: SheetCell.Kind, text: String, expected: BirthYear) throws {
    #expect(BirthYear.read(kind, text) == expected)
    let list = try read([cells("Họ và tên|Năm sinh"), [SheetCell("Lê An"), SheetCell(kind, text)]])
    switch expected {
    case .none: #expect(list.people.map(\.birthYear) == [nil])
    case .year(let year): #expect(list.people.map(\.birthYear) == [year])
    case .repaired(let year):
      #expect(list.people.map(\.birthYear) == [year])
      #expect(list.reasons == [.yearFromDate])
    case .short: #expect(list.reasons == [.shortYear])
    case .unreadable: #expect(list.reasons == [.yearUnreadable])
    }
  }
}

@Suite("Sentences about rows")
struct SentenceTests {
  @Test("Each problem has a sentence of its own in both languages")
  func sentences() {
    let problems = RosterProblem.Reason.allCases.map {
      RosterProblem(row: 7, column: nil, value: "giá trị", reason: $0, detail: "chi tiết")
    }
    #expect(Set(problems.map(\.vi)).count == problems.count)
    #expect(Set(problems.map(\.en)).count == problems.count)
    for problem in problems where problem.severity != .repaired {
      // What is wrong comes first, and what to do behind a comma or a semicolon.
      #expect(problem.vi.contains { ";,".contains($0) })
      #expect(problem.en.contains { ";,".contains($0) })
    }
  }
}
