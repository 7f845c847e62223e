import Testing

@testable import Timetabling

@Suite("Soft goals")
struct GoalTests {
  private let twoRooms = [Problem.Room(id: "R"), .init(id: "S")]

  @Test func amounts() {
    let sessions = [
      Small.session("A", 30) {
        $0.track = "x"
        $0.popularity = 10
        $0.people = ["P"]
        $0.apart = ["B"]
        $0.current = .init(room: "S", start: 540)
      },
      Small.session("B", 30) {
        $0.track = "x"
        $0.popularity = 5
        $0.preferredRooms = ["R"]
      },
      Small.session("C", 30) { $0.people = ["P"] },
    ]
    let problem = Small.problem(sessions, rooms: twoRooms, people: [.init(id: "P", buffer: 10)])
    let score = problem.score(of: [
      .init(session: "A", room: "R", start: 540), .init(session: "B", room: "S", start: 550),
      .init(session: "C", room: "R", start: 600),
    ])
    #expect(score[.tracks] == 2)  // x in two rooms; x and none after each other in R
    #expect(score[.roomGaps] == 30)
    #expect(score[.personGaps] == 20)
    #expect(score[.popular] == 10)  // 20 minutes of a most popular one and one half as popular
    #expect(score[.apart] == 20)
    #expect(score[.changes] == 1)
    #expect(score[.preferredRooms] == 1)
    #expect(score[.early] == 70)
  }

  @Test func tracksComeTogether() throws {
    let sessions = (0..<6).map { number in
      Small.session("S\(number)") { $0.track = number % 2 == 0 ? "x" : "y" }
    }
    let problem = Small.problem(sessions, rooms: twoRooms)
    let solution = try Small.solve(problem)
    #expect(solution.score[.tracks] == 0)
  }

  @Test func whatIsPopularRunsApart() throws {
    let sessions = (0..<6).map { number in
      Small.session("S\(number)") { $0.popularity = number < 3 ? 100 : 0 }
    }
    let solution = try Small.solve(Small.problem(sessions, rooms: twoRooms))
    #expect(solution.score[.popular] == 0)
    let apart = [Small.session("A") { $0.apart = ["B"] }, Small.session("B")]
    #expect(try Small.solve(Small.problem(apart, rooms: twoRooms)).score[.apart] == 0)
  }

  @Test func theCurrentPlaceIsKept() throws {
    let sessions = [
      Small.session("A") { $0.current = .init(room: "S", start: 655) },
      Small.session("B") { $0.preferredRooms = ["S"] },
    ]
    let solution = try Small.solve(Small.problem(sessions, rooms: twoRooms))
    #expect(solution.start("A") == 655 && solution.room("A") == "S")
    #expect(solution.room("B") == "S")
    #expect(solution.score[.changes] == 0)
  }

  @Test func aPersonDoesNotWait() throws {
    let sessions = ["A", "B"].map { Small.session($0) { $0.people = ["P"] } }
    let solution = try Small.solve(
      Small.problem(sessions, rooms: twoRooms, people: [.init(id: "P", buffer: 15)]))
    #expect(solution.score[.personGaps] == 0)
    #expect(solution.unplaced.isEmpty)
  }

  @Test(
    "What the search keeps up is what the problem counts", arguments: 1...4 as ClosedRange<UInt64>)
  func costIsKeptUp(seed: UInt64) throws {
    let shape = GeneratedProblem.Shape(sessions: 60, rooms: 4, people: 40, roomBuffer: 5)
    var problem = GeneratedProblem(shape, seed: seed).problem
    for index in problem.sessions.indices where index % 3 == 0 {
      problem.sessions[index].preferredRooms = ["R\(index % 4)"]
      problem.sessions[index].current = .init(room: "R\(index % 3)", start: 600)
      problem.sessions[index].apart = ["S\((index + 7) % problem.sessions.count)"]
    }
    var table = Timetable(try Instance(problem))
    var random = SeededGenerator(seed: seed)
    var construction = Construction(table.instance)
    while !construction.isDone { construction.step(&table) }
    var improvement = Improvement(table)
    for _ in 0..<600 { improvement.step(&table, &random) }
    let placements = problem.sessions.indices.filter(table.isPlaced).map { session in
      Placement(
        session: problem.sessions[session].id, room: problem.rooms[table.room[session]].id,
        start: table.instance.clock.minute(table.start[session]))
    }
    let score = problem.score(of: placements)
    let exact = Goal.allCases.filter { $0 != .popular }.reduce(0) { sum, goal in
      sum + score[goal] * problem.weights[goal] * (goal.isTime ? Prices.point / 60 : Prices.point)
    }
    // Popularity is rounded in the score only.
    let popular = table.cost - exact
    let unit = problem.weights[.popular] * Prices.point / 60
    #expect((score[.popular] * unit..<(score[.popular] + 1) * unit).contains(popular))
    #expect(problem.violations(of: placements).isEmpty)
  }
}
