import LineProtocol
import Postgres
import Press
import Synchronization
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

  @Test("why no pages come says whether it helps to try again")
  func press() {
    let logged = Mutex<[String]>([])
    let diagnosis = Diagnosis { line in logged.withLock { $0.append(line) } }
    func code(_ problem: PressProblem) -> FaultCode {
      diagnosis.fault(ofAny: problem, isWrite: false).code
    }
    #expect(code(.refused(.tooMuch, vietnamese: "Quá nhiều.", english: "Too much.")) == .state)
    #expect(code(.unwanted) == .unavailable)
    #expect(logged.withLock { $0 }.isEmpty)
    #expect(code(.refused(.storage, vietnamese: "Đầy.", english: "Full.")) == .storage)
    #expect(code(.refused(.other, vietnamese: "Hỏng.", english: "Broken.")) == .unavailable)
    #expect(code(.timedOut) == .unavailable)
    #expect(logged.withLock { $0.count } == 3)
  }
}
