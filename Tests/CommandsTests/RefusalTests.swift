import Foundation
import LineProtocol
import Testing

@testable import Commands
@testable import Organizer

@Suite("What the database refuses, and how it is told")
struct RefusalTests {
  @Test("every reason has one wording", arguments: Refusal.Reason.allCases)
  func wordings(reason: Refusal.Reason) {
    let wordings = Refusal.tables.compactMap { $0(reason) }
    #expect(wordings.count == 1)
    for wording in wordings {
      #expect(!wording.vi.isEmpty && !wording.en.isEmpty)
      #expect(places(in: wording.vi).isSubset(of: 0...6))
      #expect(places(in: wording.en).isSubset(of: 0...6))
      #expect(wording.code == .badValue || (300..<600).contains(wording.code.rawValue))
    }
  }

  @Test("every token that SQL refuses with is a reason")
  func tokens() throws {
    let known = Set(Refusal.Reason.allCases.map(\.rawValue))
    for file in try RepositoryFile.all(under: "sql/functions", ending: ".sql") {
      for match in try file.text().matches(of: /refuse\(\s*'([^']*)'/) {
        #expect(known.contains(String(match.1)), "\(file.path)")
      }
    }
  }

  @Test("every reason is given somewhere")
  func reasons() throws {
    var sql = ""
    for folder in ["sql/functions", "sql/migrations"] {
      sql += try RepositoryFile.all(under: folder, ending: ".sql").map { try $0.text() }.joined()
    }
    let swift = try RepositoryFile.all(under: "Sources/Commands", ending: ".swift")
      .filter { !$0.path.contains("/Refusals/") }.map { try $0.text() }.joined()
    for reason in Refusal.Reason.allCases {
      let isGiven = sql.contains("'\(reason.rawValue)'") || swift.contains("Refusal(.\(reason)")
      #expect(isGiven, "nothing refuses with \(reason.rawValue)")
    }
  }

  /// The numbers of the places `{0}`, `{1}` … in a template.
  private func places(in template: String) -> Set<Int> {
    Set(template.matches(of: /\{([0-9]+)\}/).compactMap { Int($0.1) })
  }
}
