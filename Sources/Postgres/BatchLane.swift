import NIOCore

/// Writes of one kind that many callers make at once, gathered into calls of one set-based
/// function.
///
/// While batches are under way the next gathers: one waits for its commit while the other runs.
/// While the lane is quiet, writes go one by one over the idle writers. Writes for one row never
/// go two ways at once: they would only queue for its lock, and lose their order. An answer leaves
/// only after its Sync, that is, committed.
final class BatchLane {
  private struct Member {
    let write: PendingWrite
    let row: String
    /// Its batch failed: it is given again by itself.
    var isAlone = false
  }

  private let loop: any EventLoop
  private let places: [LaneConnection]
  private let singles: WriteLane
  private let patience: TimeAmount
  private let largest = 1000
  /// Beyond so many waiting, a batch is better than singles.
  private let mostSingles = 8
  private var queue: [Member] = []
  /// The rows of what is under way.
  private var busyRows: Set<String> = []
  /// The size of the batch under way at each place; 0 when none is.
  private var underWay: [Int]
  private var isPumpPlanned = false

  init(loop: any EventLoop, places: [LaneConnection], singles: WriteLane, patience: TimeAmount) {
    self.loop = loop
    self.places = places
    self.singles = singles
    self.patience = patience
    underWay = Array(repeating: 0, count: places.count)
    for place in places { place.onReady = { [unowned self] in planPump() } }
  }

  /// Takes a write; `row` names what it queues for.
  func submit(_ write: PendingWrite, row: String) {
    queue.append(Member(write: write, row: row))
    planPump()
  }

  /// Fails what has waited too long for a connection.
  func sweep(at now: NIODeadline) {
    guard underWay.allSatisfy({ $0 == 0 }), !queue.isEmpty else { return }
    let late = queue.filter { now - $0.write.since > patience }
    queue.removeAll { now - $0.write.since > patience }
    let reason = places.lazy.compactMap(\.problem).first?.message ?? "the database is busy"
    for member in late {
      member.write.handler(.failure(PostgresError(message: reason, loss: .beforeSending)))
    }
  }

  /// Once for each turn of the loop, so that what arrives together goes together.
  private func planPump() {
    guard !isPumpPlanned else { return }
    isPumpPlanned = true
    loop.assumeIsolated().execute { [self] in
      isPumpPlanned = false
      pump()
    }
  }

  /// Goes on when a writer became idle.
  func writerBecameIdle() { if !queue.isEmpty { planPump() } }

  private func pump() {
    let isQuiet = queue.count <= mostSingles && underWay.allSatisfy { $0 <= mostSingles }
    if isQuiet || queue.contains(where: \.isAlone) { sendSingles(onlyAlone: !isQuiet) }
    for index in places.indices where underWay[index] == 0 && !queue.isEmpty {
      sendBatch(over: index)
    }
  }

  private func sendSingles(onlyAlone: Bool) {
    var waiting: [Member] = []
    for member in queue {
      if member.isAlone || !onlyAlone, singles.hasIdle, !busyRows.contains(member.row) {
        sendSingle(member)
      } else {
        waiting.append(member)
      }
    }
    queue = waiting
  }

  private func sendSingle(_ member: Member) {
    busyRows.insert(member.row)
    let write = member.write
    let single = PendingWrite(
      bound: Bound.gathered([write.bound]), isRepeatable: write.isRepeatable
    ) { [self] result in
      busyRows.remove(member.row)
      write.handler(result)
    }
    singles.submit(single)
  }

  private func sendBatch(over index: Int) {
    guard let connection = places[index].connection else { return }
    var members: [Member] = []
    var waiting: [Member] = []
    for member in queue {
      if members.count < largest, !member.isAlone, !busyRows.contains(member.row) {
        members.append(member)
      } else {
        waiting.append(member)
      }
    }
    guard !members.isEmpty else { return }
    queue = waiting
    let rows = Set(members.map(\.row))
    busyRows.formUnion(rows)
    underWay[index] = members.count
    connection.send(Bound.gathered(members.map(\.write.bound))) { [self] outcome in
      underWay[index] = 0
      busyRows.subtract(rows)
      switch outcome {
      case .rows(let result): settle(members, Rows(result))
      case .failed(let error): failed(members, error)
      case .aborted: failed(members, PostgresError(message: "aborted", loss: .beforeSending))
      }
      if !queue.isEmpty { planPump() }
    }
    connection.sync()
  }

  private func settle(_ members: [Member], _ rows: Rows) {
    for (index, member) in members.enumerated() {
      guard index < rows.count else {
        member.write.handler(.failure(PostgresError(message: "the function left a row out")))
        continue
      }
      member.write.handler(.success(rows[index]))
    }
  }

  /// One bad member fails the whole batch: each is given again alone, by its own rules.
  private func failed(_ members: [Member], _ error: PostgresError) {
    var again: [Member] = []
    for member in members {
      let mayRepeat = error.loss == .none || member.write.mayRepeat(after: error, patience: patience)
      guard mayRepeat else {
        member.write.handler(.failure(error))
        continue
      }
      again.append(
        Member(write: member.write, row: member.row, isAlone: error.loss == .none))
    }
    queue = again + queue
  }
}
