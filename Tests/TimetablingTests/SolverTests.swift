import Testing

@testable import Timetabling

@Suite("The search")
struct SolverTests {
  private func shape(_ sessions: Int, buffer: Int = 0) -> GeneratedProblem.Shape {
    .init(
      sessions: sessions, rooms: max(1, sessions * 3 / 100), people: sessions,
      tracks: max(1, sessions / 20), fill: 98, roomBuffer: buffer, personBuffer: buffer * 2)
  }

  @Test("What has a solution is solved", arguments: [5, 10, 20, 50, 100, 200])
  func generated(size: Int) throws {
    for seed in 1...(size < 50 ? 6 : 2) as ClosedRange<UInt64> {
      let generated = GeneratedProblem(
        shape(size, buffer: seed % 2 == 0 ? 5 : 0), seed: seed &* 977 &+ UInt64(size))
      #expect(generated.problem.violations(of: generated.answer).isEmpty)
      var solver = try Solver(generated.problem, seed: seed)
      let solution = solver.solve(Budget(steps: size * 3))
      #expect(solution.unplaced.isEmpty, "size \(size) seed \(seed)")
      #expect(solution.placements.count == generated.problem.sessions.count)
      #expect(generated.problem.violations(of: solution.placements).isEmpty)
    }
  }

  @Test("What has none is explained: each place has something in its way", arguments: 1...4)
  func infeasible(seed: Int) throws {
    var problem = GeneratedProblem(shape(25), seed: UInt64(seed)).problem
    problem.rooms = problem.rooms.map { room in
      .init(
        id: room.id, capacity: 100, availability: .init(away: [.init(0, 700), .init(1440, 2300)]))
    }
    var solver = try Solver(problem, seed: 3)
    let solution = solver.solve(Budget(steps: 200))
    #expect(!solution.unplaced.isEmpty)
    #expect(problem.violations(of: solution.placements).isEmpty)
    #expect(solution.placements.count + solution.unplaced.count == problem.sessions.count)
    for lost in solution.unplaced {
      #expect(!lost.hindrances.isEmpty)
      #expect(lost.hindrances.reduce(0) { $0 + $1.places } >= lost.places)
    }
    // Nothing that is told to have no place has one after all.
    for lost in solution.unplaced {
      for room in problem.rooms {
        for start in stride(from: 540, to: 2520, by: 20) {
          let more =
            solution.placements + [.init(session: lost.session, room: room.id, start: start)]
          #expect(!problem.violations(of: more).isEmpty)
        }
      }
    }
  }

  @Test func sameSeedSameTimetable() throws {
    let problem = GeneratedProblem(shape(30), seed: 5).problem
    func run(_ seed: UInt64, _ portions: [Int]) throws -> Solution {
      var solver = try Solver(problem, seed: seed)
      var solution = solver.solve(Budget(steps: 0))
      for steps in portions { solution = solver.solve(Budget(steps: steps)) }
      return solution
    }
    let whole = try run(9, [600])
    #expect(try run(9, [600]) == whole)
    #expect(try run(9, [1, 10, 39, 50, 500]) == whole)
    #expect(try run(9, Array(repeating: 100, count: 6)) == whole)
    #expect(try run(10, [600]).placements != whole.placements)
  }

  @Test func moreStepsAreNotWorse() throws {
    let problem = GeneratedProblem(shape(50), seed: 6).problem
    var solver = try Solver(problem, seed: 1)
    var last = solver.solve(Budget(steps: 100))
    for _ in 0..<6 {
      let next = solver.solve(Budget(steps: 200))
      #expect(next.placements.count >= last.placements.count)
      if next.placements.count == last.placements.count {
        #expect(next.score.total <= last.score.total + 1)
      }
      last = next
    }
  }

  @Test func theDeadlineIsKeptAndTheBestSoFarGiven() throws {
    let problem = GeneratedProblem(shape(20), seed: 7).problem
    var solver = try Solver(problem, seed: 1)
    let none = solver.solve(Budget(isOver: { true }))
    #expect(none.steps == 0)
    // Even with no time at all, every session that simply fits is placed.
    #expect(problem.violations(of: none.placements).isEmpty)
    var reports: [Progress] = []
    let some = solver.solve(Budget(steps: 500)) { reports.append($0) }
    #expect(reports.last?.steps == some.steps)
    #expect(reports.last?.placed == some.placements.count)
    #expect(reports.map(\.placed) == reports.map(\.placed).sorted())
  }

  @Test func aSmallProblemSettles() throws {
    let problem = GeneratedProblem(shape(5), seed: 8).problem
    var solver = try Solver(problem, seed: 1)
    let solution = solver.solve()
    #expect(solution.isSettled && solver.isSettled)
    #expect(solver.solve(Budget(steps: 10)) == solution)
  }
}
