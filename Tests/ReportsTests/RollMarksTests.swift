import Postgres
import Testing
import Vietnamese

@testable import Reports

@Suite("Rolls")
struct RollMarksTests {
  private func number(_ code: String, in numbers: inout CodeNumbers) -> Int {
    Array(code.utf8).withUnsafeBytes { numbers.number(of: $0) }
  }

  private func known(_ code: String, in numbers: CodeNumbers) -> Int? {
    Array(code.utf8).withUnsafeBytes { numbers.known($0) }
  }

  @Test("codes are numbered as they come, and found again")
  func codes() {
    var numbers = CodeNumbers()
    let codes = (0..<5000).map { "nguyen-van-\($0)" } + ["a", "b", "nguyen-van"]
    for round in 0..<2 {
      for (index, code) in codes.enumerated() {
        #expect(number(code, in: &numbers) == index, "round \(round)")
      }
    }
    for (index, code) in codes.enumerated() { #expect(known(code, in: numbers) == index) }
    for code in ["", "nguyen-van-5000", "c", "nguyen"] { #expect(known(code, in: numbers) == nil) }
  }
}
