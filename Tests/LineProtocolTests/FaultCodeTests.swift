import Foundation
import Testing

@testable import LineProtocol

@Suite struct FaultCodeTests {
  /// Lines may be added to the golden file by hand; none may ever change or go.
  @Test func numbersAndTokensStayForEver() throws {
    let path = URL(filePath: #filePath).deletingLastPathComponent().appending(
      path: "Golden/faults.txt")
    let golden = try String(contentsOf: path, encoding: .utf8)
    let codes = FaultCode.allCases.map { "\($0.rawValue) \($0.token)\n" }.joined()
    #expect(golden == codes)
  }

  @Test func numbersRiseInTheirGroups() {
    let numbers = FaultCode.allCases.map(\.rawValue)
    #expect(numbers == numbers.sorted())
    #expect(Set(numbers.map { $0 / 100 }) == [1, 2, 3, 4, 5, 9])
  }

  @Test func tokensAreWordsOfTheirOwn() {
    #expect(Set(FaultCode.allCases.map(\.token)).count == FaultCode.allCases.count)
    for code in FaultCode.allCases {
      #expect(code.token.utf8.allSatisfy { (0x61...0x7a).contains($0) || $0 == 0x2d })
    }
  }

  /// The table of docs/protocol.md has a row `| number | `token` | …` for each fault.
  @Test func theyAreAllDocumented() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..")
    let page = try String(contentsOf: root.appending(path: "docs/protocol.md"), encoding: .utf8)
    let rows = page.split(separator: "\n").compactMap { line -> String? in
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      guard cells.count == 3, let number = Int(cells[0]) else { return nil }
      return "\(number) \(cells[1])"
    }
    #expect(rows == FaultCode.allCases.map { "\($0.rawValue) `\($0.token)`" })
  }
}
