import Testing

import Timetabling

@Suite("A problem that makes no sense is refused")
struct ValidationTests {
  @Test func ids() {
    let room = Problem.Room(id: "R")
    #expect(throws: InvalidProblem.duplicate("R")) {
      try Solver(Problem(days: [], rooms: [room, room], sessions: []), seed: 1)
    }
    let lost = Problem.Session(id: "A", minutes: 30).with { $0.people = ["P"] }
    #expect(throws: InvalidProblem.unknown("P", in: "A")) {
      try Solver(Problem(days: [], rooms: [room], sessions: [lost]), seed: 1)
    }
    let itself = Problem.Session(id: "A", minutes: 30).with { $0.after = ["A"] }
    #expect(throws: InvalidProblem.unknown("A", in: "A")) {
      try Solver(Problem(days: [], rooms: [room], sessions: [itself]), seed: 1)
    }
  }

  @Test func numbers() {
    for minutes in [0, -5, 1_000_000] {
      #expect(throws: InvalidProblem.badNumber(in: "A")) {
        try Solver(
          Problem(days: [], rooms: [], sessions: [.init(id: "A", minutes: minutes)]), seed: 1)
      }
    }
    #expect(throws: InvalidProblem.badNumber(in: "step")) {
      try Solver(Problem(days: [], rooms: [], sessions: [], step: 0), seed: 1)
    }
  }

  @Test func spans() {
    func solver(_ spans: [Problem.Span]) throws -> Solver {
      try Solver(Problem(days: [.init(spans)], rooms: [], sessions: []), seed: 1)
    }
    #expect(throws: InvalidProblem.emptySpan(.init(60, 60))) { try solver([.init(60, 60)]) }
    #expect(throws: InvalidProblem.spansOverlap(.init(0, 60), .init(50, 90))) {
      try solver([.init(50, 90), .init(0, 60)])
    }
    #expect(throws: InvalidProblem.tooLong) { try solver([.init(0, 63 * 1440)]) }
  }
}
