/// Minutes as cells: the longest unit that divides every start and length, counted from a base.
///
/// As all sessions start and end between two cells, a limit that does not is as good as the next
/// one inwards, and nothing is lost by counting cells.
struct Clock: Sendable {
  let unit: Int
  let base: Int
  /// From how many cells to how many a session may start.
  let stride: Int
  /// How many cells there are up to the end of the last day.
  let cells: Int

  init(_ problem: Problem) {
    var unit = problem.step
    for session in problem.sessions {
      unit = Self.divisor(unit, session.minutes)
      if let fixed = session.fixed { unit = Self.divisor(unit, fixed.start) }
    }
    let spans = problem.days.flatMap(\.spans)
    let first = spans.map(\.from).min() ?? 0
    let last = spans.map(\.until).max() ?? 0
    self.unit = unit
    stride = problem.step / unit
    base = Self.floor(first, problem.step) * problem.step
    cells = -Self.floor(base - last, unit)
  }

  /// The first cell that does not start before the minute.
  func after(_ minute: Int) -> Int { -Self.floor(base - minute, unit) }

  /// The cell in which the minute is.
  func before(_ minute: Int) -> Int { Self.floor(minute - base, unit) }

  /// The cell that starts at the minute; a place between two cells is none.
  func exactly(_ minute: Int) -> Int? { before(minute) == after(minute) ? before(minute) : nil }

  func minute(_ cell: Int) -> Int { base + cell * unit }

  /// The cells that the span fills entirely.
  func within(_ span: Problem.Span) -> (from: Int, until: Int) {
    (after(span.from), before(span.until))
  }

  /// The cells that the span touches.
  func touched(_ span: Problem.Span) -> (from: Int, until: Int) {
    (before(span.from), after(span.until))
  }

  private static func floor(_ value: Int, _ unit: Int) -> Int {
    value >= 0 ? value / unit : -((unit - 1 - value) / unit)
  }

  private static func divisor(_ a: Int, _ b: Int) -> Int {
    var (a, b) = (abs(a), abs(b))
    while b != 0 { (a, b) = (b, a % b) }
    return a
  }
}
