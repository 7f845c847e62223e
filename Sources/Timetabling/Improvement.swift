/// Late acceptance hill climbing (Burke and Bykov) from a timetable that keeps the rules.
///
/// A change is kept when the result is no worse than now, or than so many steps ago. It goes in
/// rounds: when nothing better has been found for long, it begins again at the best with a longer
/// memory that lets it become a little worse at first; after some rounds in vain it ends.
struct Improvement: Sendable {
  private var history: [Int]
  private var turn = 0
  private(set) var best: Layout
  /// The best is where the table is now, not copied yet.
  private var isBest = true
  /// Steps since the memory last became better.
  private var idle = 0
  private let patience: Int
  private var roundsInVain = 0
  private var costAtRound: Int
  private var waiting: [Int]
  private var moves = Moves()

  init(_ table: Timetable) {
    let count = table.instance.movable.count
    history = [Int](repeating: table.cost, count: 100 + count / 2)
    best = table.layout
    costAtRound = table.cost
    patience = 1000 + 50 * count
    roundsInVain = count == 0 ? Self.rounds : 0
    waiting = table.instance.movable.filter { !table.isPlaced($0) }
  }

  private static let rounds = 4

  var isDone: Bool { roundsInVain >= Self.rounds }

  /// The best timetable so far.
  func layout(_ table: Timetable) -> Layout { isBest ? table.layout : best }

  mutating func step(_ table: inout Timetable, _ random: inout SeededGenerator) {
    idle += 1
    if idle > patience { beginRound(&table) }
    if !waiting.isEmpty, turn % 64 == 0 { insert(&table, &random) }
    let before = table.cost
    guard moves.propose(&table, &random), moves.make(&table) else {
      turn += 1
      return
    }
    let slot = turn % history.count
    turn += 1
    if table.cost <= before || table.cost <= history[slot] {
      accept(before, &table)
    } else {
      moves.undo(&table)
    }
    if table.cost < history[slot] {
      history[slot] = table.cost
      idle = 0
    }
  }

  private mutating func accept(_ before: Int, _ table: inout Timetable) {
    let now = table.cost
    if now > before, isBest {
      // The best is left: copy it as it was.
      moves.undo(&table)
      best = table.layout
      isBest = false
      _ = moves.make(&table)
    }
    if now < best.cost {
      best.cost = now
      isBest = true
    }
  }

  private mutating func beginRound(_ table: inout Timetable) {
    if !isBest { table.restore(best) }
    isBest = true
    roundsInVain = table.cost < costAtRound ? 0 : roundsInVain + 1
    costAtRound = table.cost
    let length = min(history.count * 2, 20 + 4 * table.instance.movable.count)
    history = [Int](repeating: table.cost + table.cost / 25, count: length)
    idle = 0
  }

  /// A session that had no place takes one that has become free, whatever it costs.
  private mutating func insert(_ table: inout Timetable, _ random: inout SeededGenerator) {
    let index = random.below(waiting.count)
    let session = waiting[index]
    guard table.isReady(session),
      let place = table.cheapestFree(session, .allowed, surcharge: { _, _ in 0 })
    else { return }
    table.place(session, place.room, place.start)
    waiting.remove(at: index)
    best = table.layout
    isBest = true
    costAtRound = table.cost
    history = history.map { _ in table.cost }
    idle = 0
  }
}
