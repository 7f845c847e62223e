/// The days in cells, and where sessions may start in them.
struct Hours: Sendable {
  /// The days' stretches without the breaks.
  let open: [(from: Int, until: Int)]
  /// The days' stretches, breaks and all.
  let spans: [(from: Int, until: Int)]
  /// Of each cell: its day (or -1), where the day begins and ends, and where the open stretch does.
  let day: [Int]
  let dayFrom: [Int]
  let dayUntil: [Int]
  let openFrom: [Int]
  let openUntil: [Int]
  let dayCount: Int
  private let clock: Clock

  init(_ problem: Problem, _ clock: Clock) {
    self.clock = clock
    dayCount = problem.days.count
    spans = problem.days.flatMap(\.spans).map(clock.within)
    open = problem.days.flatMap(problem.openSpans).map(clock.within)
    var day = [Int](repeating: -1, count: clock.cells)
    var (dayFrom, dayUntil) = (day.map { _ in 0 }, day.map { _ in 0 })
    var (openFrom, openUntil) = (dayFrom, dayUntil)
    for (number, spans) in problem.days.map(\.spans).enumerated() where !spans.isEmpty {
      let from = clock.before(spans.map(\.from).min() ?? 0)
      let until = clock.after(spans.map(\.until).max() ?? 0)
      for cell in from..<until {
        (day[cell], dayFrom[cell], dayUntil[cell]) = (number, from, until)
      }
    }
    for (from, until) in open where from < until {
      for cell in from..<until { (openFrom[cell], openUntil[cell]) = (from, until) }
    }
    (self.day, self.dayFrom, self.dayUntil) = (day, dayFrom, dayUntil)
    (self.openFrom, self.openUntil) = (openFrom, openUntil)
  }

  /// The starts, of those the step allows, at which a session lies in one of the stretches.
  func starts(
    in stretches: [(from: Int, until: Int)], length: Int, row: Int, of rows: inout BitRows
  ) {
    for (from, until) in stretches {
      var start = (from + clock.stride - 1) / clock.stride * clock.stride
      while start + length <= until {
        rows.fill(row, start, start + 1, true)
        start += clock.stride
      }
    }
  }

  /// The stretches in which one who is available so is not there.
  func absences(_ availability: Problem.Availability) -> [(from: Int, until: Int)] {
    var absences = availability.away
    if !availability.only.isEmpty {
      var reached = clock.base
      for part in availability.only.sorted(by: { $0.from < $1.from }) {
        absences.append(.init(reached, part.from))
        reached = max(reached, part.until)
      }
      absences.append(.init(reached, clock.minute(clock.cells)))
    }
    return absences.filter { $0.from < $0.until }.map(clock.touched)
  }

  /// Takes away the starts at which a session would touch the stretches.
  func forbid(
    _ stretches: [(from: Int, until: Int)], length: Int, row: Int, of rows: inout BitRows
  ) {
    for (from, until) in stretches { rows.fill(row, from - length + 1, until, false) }
  }

  func starts(_ problem: Problem, _ basis: Starts.Basis) -> Starts {
    Starts(
      inRooms: roomStarts(problem, lengths: basis.classes, bits: basis.bits),
      sessionStarts(problem, basis))
  }

  private func roomStarts(_ problem: Problem, lengths: [Int], bits: Int) -> BitRows {
    var rows = BitRows(rows: max(1, lengths.count * problem.rooms.count), bits: bits)
    let absences = problem.rooms.map { self.absences($0.availability) }
    for (kind, length) in lengths.enumerated() {
      for room in problem.rooms.indices {
        let row = kind * problem.rooms.count + room
        starts(in: open, length: length, row: row, of: &rows)
        forbid(absences[room], length: length, row: row, of: &rows)
      }
    }
    return rows
  }

  /// What a session's own limits, its people and its chain allow: strictly, and as advised.
  private func sessionStarts(_ problem: Problem, _ basis: Starts.Basis) -> (BitRows, BitRows) {
    let (lengths, people, chains, bits) = (basis.lengths, basis.people, basis.chains, basis.bits)
    var strict = BitRows(rows: max(1, lengths.count), bits: bits)
    let absences = problem.people.map { self.absences($0.availability) }
    for (row, session) in problem.sessions.enumerated() where session.fixed == nil {
      guard !chains.isCircular[row] else { continue }
      starts(in: open, length: lengths[row], row: row, of: &strict)
      for person in people[row] where person < absences.count {
        forbid(absences[person], length: lengths[row], row: row, of: &strict)
      }
      let first = session.from.map(clock.after) ?? 0
      strict.fill(row, 0, max(first, chains.earliest[row]), false)
      let until = session.until.map(clock.before) ?? clock.cells
      strict.fill(row, until - lengths[row] + 1, bits, false)
    }
    var advised = strict
    for row in lengths.indices where chains.tail[row] > 0 {
      advised.fill(row, clock.cells - chains.tail[row] - lengths[row] + 1, bits, false)
      if advised.isEmpty(row) { advised.copy(row, from: strict, row) }
    }
    return (strict, advised)
  }
}
