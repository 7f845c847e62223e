import Testing

import Timetabling

@Suite("What finds no place is told why")
struct ObstacleTests {
  @Test func longerThanEveryStretch() throws {
    let solution = try Small.solve(Small.problem([Small.session("A", 200)]))
    #expect(solution.why("A")?.places == 0)
    #expect(solution.obstacles("A") == [.longerThanSpans(longest: 180)])
  }

  @Test func noRoomIsLargeEnough() throws {
    let rooms = [Problem.Room(id: "R", capacity: 20), .init(id: "S", capacity: 50)]
    let solution = try Small.solve(
      Small.problem([Small.session("A") { $0.expected = 300 }], rooms: rooms))
    #expect(
      solution.why("A")?.hindrances == [
        Hindrance(
          obstacle: .roomsTooSmall(largest: 50, expected: 300), places: 50, alone: 50)
      ])
  }

  @Test func theSpeakerIsAway() throws {
    let person = Problem.Person(id: "P", availability: .init(away: [.init(600, 660)]))
    let solution = try Small.solve(
      Small.problem([Small.session("A", 65) { $0.people = ["P"] }], people: [person]))
    #expect(
      solution.why("A")?.hindrances == [
        Hindrance(obstacle: .personAway("P"), places: 24, alone: 24)
      ])
  }

  @Test func theRoomIsAwayOrTaken() throws {
    let room = Problem.Room(id: "R", availability: .init(away: [.init(540, 620)]))
    let fixed = Small.session("F", 60) { $0.fixed = .init(room: "R", start: 660) }
    let solution = try Small.solve(Small.problem([fixed, Small.session("A")], rooms: [room]))
    // 25 starts from 540 to 660: away until 620 (16), taken from 605 on (12), both in between.
    #expect(
      solution.why("A")?.hindrances == [
        Hindrance(obstacle: .roomAway("R"), places: 16, alone: 13),
        Hindrance(obstacle: .roomsTaken(by: ["F"]), places: 12, alone: 9),
      ])
  }

  @Test func theSpeakerIsElsewhere() throws {
    let fixed = Small.session("F", 180) {
      $0.fixed = .init(room: "R", start: 540)
      $0.people = ["P"]
    }
    let solution = try Small.solve(
      Small.problem(
        [fixed, Small.session("A") { $0.people = ["P"] }],
        rooms: [.init(id: "R"), .init(id: "S")], people: [.init(id: "P")]))
    #expect(
      solution.why("A")?.hindrances == [
        Hindrance(obstacle: .personTaken("P", by: "F"), places: 50, alone: 25),
        Hindrance(obstacle: .roomsTaken(by: ["F"]), places: 25, alone: 0),
      ])
  }

  @Test func orderWithoutAPlace() throws {
    let sessions = [
      Small.session("A") { $0.after = ["B"] }, Small.session("B", 200),
      Small.session("C") { $0.after = ["F"] },
      Small.session("F", 100) { $0.fixed = .init(room: "S", start: 600) },
    ]
    let solution = try Small.solve(
      Small.problem(sessions, rooms: [.init(id: "R"), .init(id: "S")]))
    #expect(solution.why("A")?.hindrances.first?.obstacle == .afterUnplaced("B"))
    #expect(solution.obstacles("C").contains(.after("F")))
  }

  @Test func beforeWhatIsFixed() throws {
    let fixed = Small.session("F") {
      $0.fixed = .init(room: "R", start: 540)
      $0.after = ["A"]
    }
    let solution = try Small.solve(Small.problem([fixed, Small.session("A")]))
    #expect(solution.obstacles("A").contains(.before("F")))
  }

  @Test func aCircle() throws {
    let sessions = [
      Small.session("A") { $0.after = ["B"] }, Small.session("B") { $0.after = ["A"] },
      Small.session("C") { $0.after = ["A"] },
    ]
    let solution = try Small.solve(Small.problem(sessions))
    #expect(solution.unplaced.map(\.session) == ["A", "B", "C"])
    for id in ["A", "B", "C"] {
      #expect(solution.obstacles(id).contains(.orderCycle(["A", "B"])))
    }
  }

  @Test func windowsBreaksOffersAndClashes() throws {
    let fixed = Small.session("F", 60) { $0.fixed = .init(room: "R", start: 540) }
    let session = Small.session("A", 60) {
      $0.until = 640
      $0.never = ["F"]
      $0.onlyRooms = ["S"]
    }
    let solution = try Small.solve(
      Small.problem([fixed, session], rooms: [.init(id: "R"), .init(id: "S")]) {
        $0.breaks = [.init(id: "Tea", span: .init(620, 640))]
      })
    #expect(
      solution.obstacles("A") == [
        .outsideWindow, .duringBreak("Tea"), .clash(with: "F"), .roomsNotOffered,
        .roomsTaken(by: ["F"]),
      ])
  }

  @Test("A longer session yields to more short ones, and is told by whom") func taken() throws {
    let sessions = ["A", "B", "C", "D"].map { Small.session($0) }
    let solution = try Small.solve(Small.problem(sessions))
    #expect(solution.placements.count == 3)
    let lost = try #require(solution.unplaced.first)
    guard case .roomsTaken(let by)? = lost.hindrances.first?.obstacle else {
      Issue.record("taken by nobody")
      return
    }
    #expect(Set(by + [lost.session]) == ["A", "B", "C", "D"])
    #expect(lost.hindrances.first?.places == lost.places)
  }
}
