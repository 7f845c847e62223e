import Testing

@testable import Timetabling

@Suite("Stretches of time")
struct SpanTests {
  @Test func endIsNotIncluded() {
    let morning = Problem.Span(480, 720)
    #expect(morning.minutes == 240)
    #expect(!morning.overlaps(.init(720, 780)))
    #expect(morning.overlaps(.init(719, 780)))
    #expect(morning.contains(.init(480, 720)))
    #expect(!morning.contains(.init(479, 720)))
  }
}
