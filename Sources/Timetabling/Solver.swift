/// Looks for places for the sessions of a problem.
///
/// The same problem and seed and the same number of steps give the same timetable, in however many
/// goes the steps are done.
public struct Solver: Sendable {
  private var table: Timetable
  private var random: SeededGenerator
  private var work: Work
  private var steps = 0
  /// The layout with the most placed so far, until the improvement begins.
  private var fullest: Layout

  private enum Work: Sendable {
    case construction(Construction)
    case repair(Repair)
    case improvement(Improvement)
    case settled(Layout)
  }

  /// A solver that has done nothing yet.
  public init(_ problem: Problem, seed: UInt64) throws(InvalidProblem) {
    let instance = try Instance(problem)
    table = Timetable(instance)
    random = SeededGenerator(seed: seed)
    work = .construction(Construction(instance))
    fullest = table.layout
  }

  /// Goes on until the budget is spent or the search ends of itself; answers with the best so far.
  public mutating func solve(
    _ budget: Budget = Budget(), progress: (Progress) -> Void = { _ in }
  ) -> Solution {
    var left = budget.steps
    while left > 0, !isSettled, !budget.isOver() {
      let portion = min(left, portion)
      run(portion)
      left -= portion
      progress(self.progress)
    }
    return solution
  }

  /// Whether the search has ended of itself.
  public var isSettled: Bool {
    if case .settled = work { true } else { false }
  }

  /// Steps that take about a millisecond or two: the budget is asked so often.
  private var portion: Int {
    switch work {
    case .construction: 64
    case .repair: 16
    case .improvement, .settled: 2048
    }
  }

  private mutating func run(_ count: Int) {
    var left = count
    // The work is taken out while it is done, so that it is changed in place.
    while left > 0 {
      let current = work
      work = .settled(fullest)
      switch current {
      case .construction(let construction): construct(construction, &left)
      case .repair(let repair): mend(repair, &left)
      case .improvement(let improvement): improve(improvement, &left)
      case .settled(let layout):
        work = .settled(layout)
        return
      }
    }
  }

  private mutating func construct(_ construction: consuming Construction, _ left: inout Int) {
    while left > 0, !construction.isDone {
      construction.step(&table)
      left -= 1
      steps += 1
    }
    if construction.isDone {
      fullest = table.layout
      work = .repair(Repair(table))
    } else {
      work = .construction(construction)
    }
  }

  private mutating func mend(_ repair: consuming Repair, _ left: inout Int) {
    while left > 0, !repair.isDone {
      repair.step(&table, &random)
      if table.placedCount > fullest.placedCount { fullest = table.layout }
      left -= 1
      steps += 1
    }
    if repair.isDone {
      table.restore(fullest)
      work = .improvement(Improvement(table))
    } else {
      work = .repair(repair)
    }
  }

  private mutating func improve(_ improvement: consuming Improvement, _ left: inout Int) {
    while left > 0, !improvement.isDone {
      improvement.step(&table, &random)
      left -= 1
      steps += 1
    }
    work =
      improvement.isDone
      ? .settled(improvement.layout(table)) : .improvement(improvement)
  }

  private var best: Layout {
    switch work {
    case .construction: table.layout
    case .repair: fullest
    case .improvement(let improvement): improvement.layout(table)
    case .settled(let layout): layout
    }
  }

  private var phase: Progress.Phase {
    switch work {
    case .construction: .construction
    case .repair: .repair
    case .improvement: .improvement
    case .settled: .settled
    }
  }

  private var progress: Progress {
    let best = best
    return Progress(
      phase: phase, steps: steps, placed: best.placedCount,
      sessions: table.instance.sessionCount, points: best.cost / Prices.point)
  }

  private var solution: Solution {
    var table = table
    table.restore(best)
    table.fill()
    let instance = table.instance
    let problem = instance.problem
    let placements = problem.sessions.indices.compactMap { session -> Placement? in
      guard table.isPlaced(session) else { return nil }
      return Placement(
        session: problem.sessions[session].id, room: problem.rooms[table.room[session]].id,
        start: instance.clock.minute(table.start[session]))
    }
    return Solution(
      placements: placements, unplaced: Explanation.unplaced(in: table),
      score: problem.score(of: placements), steps: steps, isSettled: isSettled)
  }
}
