import Testing

import Timetabling

@Suite("The checker sees each broken rule")
struct ViolationTests {
  private let rooms = [
    Problem.Room(id: "R", capacity: 30, buffer: 10),
    .init(id: "S", availability: .init(away: [.init(540, 570)])),
    .init(id: "T", mayOverlap: true),
  ]
  private let people = [
    Problem.Person(id: "P", buffer: 15),
    .init(id: "Q", availability: .init(only: [.init(540, 600), .init(630, 720)])),
  ]

  private func check(
    _ sessions: [Problem.Session], _ places: [(String, String, Int)]
  ) -> [Violation] {
    var problem = Small.problem(sessions, rooms: rooms, people: people)
    problem.breaks = [.init(id: "Tea", span: .init(690, 700))]
    return problem.violations(
      of: places.map { Placement(session: $0.0, room: $0.1, start: $0.2) })
  }

  @Test func time() {
    let one = [Small.session("A")]
    #expect(check(one, [("A", "R", 540)]).isEmpty)
    #expect(check(one, [("A", "R", 543)]) == [.offStep("A")])
    #expect(check(one, [("A", "R", 535)]) == [.outsideHours("A")])
    #expect(check(one, [("A", "R", 665)]) == [.outsideHours("A"), .duringBreak("A", "Tea")])
    #expect(check(one, [("A", "R", 635)]) == [.duringBreak("A", "Tea")])
    let early = [Small.session("A") { $0.until = 599 }]
    #expect(check(early, [("A", "R", 540)]) == [.outsideWindow("A")])
    let late = [Small.session("A") { $0.from = 541 }]
    #expect(check(late, [("A", "R", 540)]) == [.outsideWindow("A")])
  }

  @Test func unknown() {
    let one = [Small.session("A")]
    #expect(check(one, [("A", "R", 540), ("A", "R", 540)]) == [.unknown("A")])
    #expect(check(one, [("B", "R", 540)]) == [.unknown("B")])
    #expect(check(one, [("A", "X", 540)]) == [.unknown("A")])
  }

  @Test func room() {
    let large = [Small.session("A") { $0.expected = 31 }]
    #expect(check(large, [("A", "R", 540)]) == [.roomTooSmall("A", room: "R")])
    let elsewhere = [Small.session("A") { $0.onlyRooms = ["R"] }]
    #expect(check(elsewhere, [("A", "T", 540)]) == [.roomNotOffered("A", room: "T")])
    #expect(check([Small.session("A")], [("A", "S", 565)]) == [.roomAway("A", room: "S")])
    let two = [Small.session("A"), Small.session("B")]
    #expect(
      check(two, [("A", "R", 540), ("B", "R", 605)]) == [.roomTaken("A", "B", room: "R")])
    #expect(check(two, [("A", "R", 540), ("B", "R", 610)]).isEmpty)
    #expect(check(two, [("A", "T", 540), ("B", "T", 545)]).isEmpty)
  }

  @Test func peopleAreElsewhere() {
    let two = ["A", "B"].map { Small.session($0) { $0.people = ["P"] } }
    #expect(
      check(two, [("B", "R", 540), ("A", "T", 610)]) == [.personTaken("B", "A", person: "P")])
    #expect(check(two, [("B", "R", 540), ("A", "T", 615)]).isEmpty)
    let one = [Small.session("A") { $0.people = ["Q"] }]
    #expect(check(one, [("A", "R", 545)]) == [.personAway("A", person: "Q")])
    #expect(check(one, [("A", "R", 630)]).isEmpty)
  }

  @Test func pairs() {
    let clashing = [Small.session("A"), Small.session("B") { $0.never = ["A"] }]
    #expect(check(clashing, [("A", "R", 540), ("B", "T", 595)]) == [.clash("A", "B")])
    #expect(check(clashing, [("A", "R", 540), ("B", "T", 600)]).isEmpty)
    let ordered = [Small.session("A"), Small.session("B") { $0.after = ["A"] }]
    #expect(check(ordered, [("A", "R", 540), ("B", "T", 595)]) == [.order("B", after: "A")])
    #expect(check(ordered, [("A", "R", 540), ("B", "T", 600)]).isEmpty)
    #expect(check(ordered, [("B", "T", 600)]) == [.order("B", after: "A")])
  }

  @Test func fixed() {
    let sessions = [
      Small.session("F") { $0.fixed = .init(room: "R", start: 511) },
      Small.session("G") { $0.fixed = .init(room: "R", start: 520) },
      Small.session("A"),
    ]
    #expect(check(sessions, [("F", "R", 511), ("G", "R", 520)]).isEmpty)
    #expect(check(sessions, [("F", "R", 512)]) == [.moved("F")])
    #expect(
      check(sessions, [("F", "R", 511), ("A", "R", 575)]) == [.roomTaken("F", "A", room: "R")])
  }
}
