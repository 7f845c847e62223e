import NIOCore

/// Writes of one kind that many callers make at once, gathered into calls of one set-based
/// function.
///
/// A call of one costs the database several times a row of a call of many, so what arrives while
/// batches are under way gathers. One connection takes them, two at most, one behind the other: the
/// database goes from one to the next without waiting for us, writes for one row keep their order
/// and never wait for each other's lock. Two connections side by side would halve the batches. An
/// answer leaves only after its Sync, that is, committed.
final class BatchLane {
  private struct Member {
    let write: PendingWrite
    let row: String
    /// Its batch failed: it is given again by itself.
    var isAlone = false
  }

  private let loop: any EventLoop
  private let place: LaneConnection
  private let singles: WriteLane
  private let patience: TimeAmount
  private let largest = 1000
  /// A second batch is sent behind one under way only when it is worth its commit.
  private let smallestBehind = 16
  private var queue: [Member] = []
  /// The rows that writes under way are for, each with how many batches hold it.
  private var held: [String: Int] = [:]
  /// The rows held by what went alone over a writer.
  private var heldAlone: Set<String> = []
  /// The sizes of the batches under way.
  private var underWay: [Int] = []
  private var isPumpPlanned = false

  init(loop: any EventLoop, place: LaneConnection, singles: WriteLane, patience: TimeAmount) {
    self.loop = loop
    self.place = place
    self.singles = singles
    self.patience = patience
    place.onReady = { [unowned self] in planPump() }
  }

  /// Takes a write; `row` names what it queues for.
  func submit(_ write: PendingWrite, row: String) {
    queue.append(Member(write: write, row: row))
    planPump()
  }

  /// Goes on when a writer became idle.
  func writerBecameIdle() { if queue.contains(where: \.isAlone) { planPump() } }

  /// Fails what has waited too long for a connection.
  func sweep(at now: NIODeadline) {
    guard underWay.isEmpty, !queue.isEmpty else { return }
    let late = queue.filter { now - $0.write.since > patience }
    queue.removeAll { now - $0.write.since > patience }
    let reason = place.problem?.message ?? "the database is busy"
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

  private func pump() {
    if queue.contains(where: \.isAlone) { sendAlone() }
    guard !queue.isEmpty else { return }
    switch underWay.count {
    case 0: sendBatch(atLeast: 1)
    case 1: sendBatch(atLeast: max(smallestBehind, underWay[0]))
    default: break
    }
  }

  private func sendAlone() {
    var waiting: [Member] = []
    for member in queue {
      guard member.isAlone, singles.hasIdle, held[member.row] == nil,
        heldAlone.insert(member.row).inserted
      else {
        waiting.append(member)
        continue
      }
      let write = member.write
      let single = PendingWrite(
        bound: Bound.gathered([write.bound]), isRepeatable: write.isRepeatable
      ) { [self] result in
        heldAlone.remove(member.row)
        if !queue.isEmpty { planPump() }
        write.handler(result)
      }
      singles.submit(single)
    }
    queue = waiting
  }

  private func sendBatch(atLeast smallest: Int) {
    guard let connection = place.connection, queue.count >= smallest else { return }
    var members: [Member] = []
    var waiting: [Member] = []
    for member in queue {
      if !member.isAlone, !heldAlone.contains(member.row), members.count < largest {
        members.append(member)
      } else {
        waiting.append(member)
      }
    }
    guard members.count >= smallest else { return }
    queue = waiting
    let rows = Set(members.map(\.row))
    for row in rows { held[row, default: 0] += 1 }
    underWay.append(members.count)
    connection.send(Bound.gathered(members.map(\.write.bound))) { [self] outcome in
      underWay.removeFirst()
      release(rows)
      switch outcome {
      case .rows(let result): settle(members, Rows(result))
      case .failed(let error): failed(members, error)
      case .aborted: failed(members, PostgresError(message: "aborted", loss: .beforeSending))
      }
    }
    connection.sync()
  }

  private func release(_ rows: Set<String>) {
    for row in rows {
      guard let count = held[row] else { continue }
      held[row] = count > 1 ? count - 1 : nil
    }
    if !queue.isEmpty { planPump() }
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
      let mayRepeat =
        error.loss == .none || member.write.mayRepeat(after: error, patience: patience)
      guard mayRepeat else {
        member.write.handler(.failure(error))
        continue
      }
      again.append(
        Member(write: member.write, row: member.row, isAlone: error.loss == .none))
    }
    queue = again + queue
    if !queue.isEmpty { planPump() }
  }
}
