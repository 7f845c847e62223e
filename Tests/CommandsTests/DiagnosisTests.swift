import LineProtocol
import Postgres
import Testing

@testable import Commands

@Suite("What the database said, and how it is told")
struct DiagnosisTests {
  @Test("what ran into the time limit is not to be sent again as it was")
  func timeLimit() {
    let diagnosis = Diagnosis { _ in }
    let busy = diagnosis.fault(of: PostgresError(state: "55P03", message: "lock"), isWrite: false)
    let long = diagnosis.fault(of: PostgresError(state: "57014", message: "time"), isWrite: false)
    #expect(busy.sentence.en.contains("send it again"))
    #expect(long.sentence.en.contains("ask for less") && !long.sentence.en.contains("again"))
    #expect(long.sentence.vi.contains("hãy hỏi ít hơn"))
  }
}
