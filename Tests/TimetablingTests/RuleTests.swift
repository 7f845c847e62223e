import Testing

import Timetabling

@Suite("Each rule is kept where there is one way only")
struct RuleTests {
  private func places(_ problem: Problem) throws -> Solution {
    let solution = try Small.solve(problem)
    #expect(solution.unplaced.isEmpty)
    #expect(problem.violations(of: solution.placements).isEmpty)
    return solution
  }

  @Test func aRoomHoldsOneAtATime() throws {
    let solution = try places(Small.problem(["A", "B", "C"].map { Small.session($0) }))
    #expect(Set(solution.placements.map(\.start)) == [540, 600, 660])
  }

  @Test func aRoomThatMayOverlapHoldsSeveral() throws {
    let solution = try places(
      Small.problem(
        ["A", "B"].map { Small.session($0, 180) }, rooms: [.init(id: "R", mayOverlap: true)]))
    #expect(solution.placements.allSatisfy { $0.start == 540 })
  }

  @Test func aBufferLiesBetweenUsesOfARoomOnly() throws {
    let solution = try places(
      Small.problem(
        ["A", "B"].map { Small.session($0, 80) }, rooms: [.init(id: "R", buffer: 20)]))
    #expect(Set(solution.placements.map(\.start)) == [540, 640])
  }

  @Test func aPersonIsAtOneSessionAtATime() throws {
    let people = [Problem.Person(id: "P", buffer: 60)]
    let solution = try places(
      Small.problem(
        ["A", "B"].map { Small.session($0) { $0.people = ["P"] } },
        rooms: [.init(id: "R"), .init(id: "S")], people: people))
    #expect(Set(solution.placements.map(\.start)) == [540, 660])
  }

  @Test func availabilityOfRoomsAndPeople() throws {
    let room = Problem.Room(id: "R", availability: .init(away: [.init(540, 601)]))
    let person = Problem.Person(
      id: "P", availability: .init(only: [.init(600, 650), .init(650, 667)]))
    let solution = try places(
      Small.problem(
        [Small.session("A", 60) { $0.people = ["P"] }], rooms: [room], people: [person]))
    #expect(solution.start("A") == 605)
  }

  @Test func theRoomHoldsThoseExpected() throws {
    let rooms = [Problem.Room(id: "R", capacity: 20), .init(id: "S", capacity: 50)]
    let solution = try places(
      Small.problem([Small.session("A") { $0.expected = 21 }], rooms: rooms))
    #expect(solution.room("A") == "S")
  }

  @Test func onlyTheRoomsOffered() throws {
    let solution = try places(
      Small.problem(
        [Small.session("A") { $0.onlyRooms = ["S"] }],
        rooms: [.init(id: "R"), .init(id: "S")]))
    #expect(solution.room("A") == "S")
  }

  @Test func breaksStopAllRooms() throws {
    let solution = try places(
      Small.problem([Small.session("A", 90)]) {
        $0.breaks = [.init(id: "Tea", span: .init(600, 630))]
      })
    #expect(solution.start("A") == 630)
  }

  @Test func aSessionLiesInOneStretch() throws {
    let day = Problem.Day([.init(540, 600), .init(600, 690)])
    let solution = try places(Small.problem([Small.session("A", 75)], days: [day]))
    #expect(solution.start("A") == 600)
  }

  @Test func order() throws {
    let sessions = [
      Small.session("A") { $0.after = ["B", "C"] }, Small.session("B") { $0.after = ["C"] },
      Small.session("C"),
    ]
    let rooms = [Problem.Room(id: "R"), .init(id: "S")]
    let solution = try places(Small.problem(sessions, rooms: rooms))
    #expect(["C", "B", "A"].map { solution.start($0) } == [540, 600, 660])
  }

  @Test("What comes first is never put out for what comes after it", arguments: 1...6)
  func orderWithABuffer(seed: Int) throws {
    let sessions = [
      Small.session("A", 60) { $0.people = ["P"] },
      Small.session("B", 60) {
        $0.people = ["P"]
        $0.after = ["A"]
      },
      Small.session("C", 50), Small.session("D", 45),
    ]
    let problem = Small.problem(sessions, people: [.init(id: "P", buffer: 65)])
    let solution = try Small.solve(problem, seed: UInt64(seed))
    #expect(problem.violations(of: solution.placements).isEmpty)
  }

  @Test func windows() throws {
    let solution = try places(
      Small.problem([
        Small.session("A") {
          $0.from = 641
          $0.until = 705
        }
      ]))
    #expect(solution.start("A") == 645)
  }

  @Test func neverAtTheSameTime() throws {
    let rooms = ["R", "S", "T"].map { Problem.Room(id: $0) }
    let sessions = [
      Small.session("A", 90) { $0.never = ["B"] }, Small.session("B", 90), Small.session("C", 180),
    ]
    let solution = try places(Small.problem(sessions, rooms: rooms))
    #expect(Set([solution.start("A"), solution.start("B")]) == [540, 630])
  }

  @Test func fixedStaysAndOthersMakeRoom() throws {
    let sessions = [
      Small.session("A", 60),
      // Off the step and partly before the hours: it stays all the same.
      Small.session("F", 57) { $0.fixed = .init(room: "R", start: 511) },
    ]
    let solution = try places(Small.problem(sessions))
    #expect(solution.start("F") == 511)
    #expect(solution.start("A") == 570)
  }

  @Test func fixedFarFromTheDaysDoesNotMatter() throws {
    let sessions = [
      Small.session("A"),
      Small.session("F") {
        $0.fixed = .init(room: "R", start: 90_000_000)
        $0.popularity = 3
      },
      Small.session("G") {
        $0.fixed = .init(room: "R", start: -90_000_000)
        $0.popularity = 3
      },
    ]
    #expect(try places(Small.problem(sessions)).start("A") == 540)
  }

  @Test func lengthsThatNoStepDivides() throws {
    let sessions = ["A", "B", "C"].map { Small.session($0, 47) }
    let day = Problem.Day([.init(540, 687)])
    let solution = try places(Small.problem(sessions, days: [day]))
    #expect(Set(solution.placements.map(\.start)) == [540, 590, 640])
  }

  @Test func emptyProblems() throws {
    #expect(try Small.solve(Problem(days: [], rooms: [], sessions: [])).isSettled)
    let nowhere = try Small.solve(Problem(days: [], rooms: [], sessions: [Small.session("A")]))
    #expect(nowhere.obstacles("A") == [.longerThanSpans(longest: 0)])
    let roomless = try Small.solve(Small.problem([Small.session("A")], rooms: []))
    #expect(roomless.why("A")?.places == 0)
  }
}
