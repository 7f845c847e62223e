import Testing

import Timetabling

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

@Suite("A large conference")
struct LargeTests {
  /// A thousand sessions when HOINGHI_BIG is set; less by default, as debug builds are slow.
  private var isBig: Bool { getenv("HOINGHI_BIG") != nil }

  @Test func isPlacedWhole() throws {
    let shape =
      isBig
      ? GeneratedProblem.Shape(sessions: 1000, rooms: 30, people: 900, tracks: 25, fill: 98)
      : GeneratedProblem.Shape(sessions: 200, rooms: 6, people: 180, tracks: 6, fill: 98)
    let generated = GeneratedProblem(shape, seed: 1)
    #expect(generated.density >= 88)
    var solver = try Solver(generated.problem, seed: 7)
    let solution = solver.solve(Budget(steps: isBig ? 20_000 : 3000))
    #expect(solution.unplaced.isEmpty)
    #expect(generated.problem.violations(of: solution.placements).isEmpty)
  }
}
