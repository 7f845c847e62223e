import HoinghiTesting
import Testing

@Suite("Transcripts")
struct TranscriptTests {
  @Test("the daemon answers as it is written", arguments: Transcript.names)
  func answers(as name: String) async throws {
    let outcome = try await TranscriptRun.outcome(of: name)
    let differences = outcome.differences.joined(separator: "\n\n")
    #expect(outcome.differences.isEmpty, "\(name): - was expected, + came:\n\(differences)")
    #expect(outcome.breaches == [], "\(name): replies that break their declaration")
  }

  @Test("every command of the catalogue is used by a transcript")
  func everyCommandIsUsed() async throws {
    var known: Set<String> = []
    var used: Set<String> = []
    for name in Transcript.names {
      // A transcript that breaks off fails in its own test.
      guard let outcome = try? await TranscriptRun.outcome(of: name) else { continue }
      known.formUnion(outcome.known)
      used.formUnion(outcome.used)
    }
    #expect(!known.isEmpty)
    #expect(known.subtracting(used).sorted() == [], "no transcript has an OK for these")
  }
}
