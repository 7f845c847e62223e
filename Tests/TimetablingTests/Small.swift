import Timetabling

/// Small problems, written short.
enum Small {
  static let morning = Problem.Day([.init(540, 720)])

  static func session(
    _ id: String, _ minutes: Int = 60, _ change: (inout Problem.Session) -> Void = { _ in }
  ) -> Problem.Session {
    Problem.Session(id: id, minutes: minutes).with(change)
  }

  /// One morning of three hours, one room unless told otherwise.
  static func problem(
    _ sessions: [Problem.Session], rooms: [Problem.Room] = [.init(id: "R")],
    people: [Problem.Person] = [], days: [Problem.Day] = [morning],
    _ change: (inout Problem) -> Void = { _ in }
  ) -> Problem {
    var problem = Problem(days: days, rooms: rooms, people: people, sessions: sessions)
    change(&problem)
    return problem
  }

  static func solve(_ problem: Problem, seed: UInt64 = 1) throws -> Solution {
    var solver = try Solver(problem, seed: seed)
    return solver.solve(Budget(steps: 3000))
  }
}

extension Solution {
  func start(_ session: String) -> Int? { placements.first { $0.session == session }?.start }
  func room(_ session: String) -> String? { placements.first { $0.session == session }?.room }
  func why(_ session: String) -> Unplaced? { unplaced.first { $0.session == session } }
  func obstacles(_ session: String) -> Set<Obstacle> {
    Set(why(session)?.hindrances.map(\.obstacle) ?? [])
  }
}
