import NIOCore

/// Writes of one kind that many callers make at once, gathered into calls of one set-based
/// function.
///
/// A call of one costs the database several times a row of a call of many, so what arrives while
/// batches are under way gathers. A few connections take batches side by side: one waits for its
/// commit while another runs. Writes for one row stay on one connection, one batch behind the
/// other, so that they keep their order and never wait for each other's lock. An answer leaves
/// only after its Sync, that is, committed.
final class BatchLane {
  private struct Member {
    let write: PendingWrite
    let row: String
    /// Its batch failed: it is given again by itself.
    var isAlone = false
  }

  /// Where a row's writes are under way, and in how many batches.
  private struct Hold {
    var place: Int
    var count: Int
  }

  private let loop: any EventLoop
  private let places: [LaneConnection]
  private let singles: WriteLane
  private let patience: TimeAmount
  private let largest = 1000
  /// A second batch is sent behind one under way only when it is worth its commit.
  private let smallestBehind = 16
  /// The place of what goes alone over a writer.
  private let alone = -1
  private var queue: [Member] = []
  private var holds: [String: Hold] = [:]
  /// The sizes of the batches under way at each place.
  private var underWay: [[Int]]
  private var isPumpPlanned = false

  init(loop: any EventLoop, places: [LaneConnection], singles: WriteLane, patience: TimeAmount) {
    self.loop = loop
    self.places = places
    self.singles = singles
    self.patience = patience
    underWay = Array(repeating: [], count: places.count)
    for place in places { place.onReady = { [unowned self] in planPump() } }
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
    guard underWay.allSatisfy(\.isEmpty), !queue.isEmpty else { return }
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

  private func pump() {
    if queue.contains(where: \.isAlone) { sendAlone() }
    for index in places.indices where underWay[index].isEmpty && !queue.isEmpty {
      sendBatch(over: index, atLeast: 1)
    }
    for index in places.indices where underWay[index].count == 1 && queue.count >= smallestBehind {
      sendBatch(over: index, atLeast: max(smallestBehind, underWay[index][0]))
    }
  }

  private func sendAlone() {
    var waiting: [Member] = []
    for member in queue {
      guard member.isAlone, singles.hasIdle, holds[member.row] == nil else {
        waiting.append(member)
        continue
      }
      holds[member.row] = Hold(place: alone, count: 1)
      let write = member.write
      let single = PendingWrite(
        bound: Bound.gathered([write.bound]), isRepeatable: write.isRepeatable
      ) { [self] result in
        release([member.row])
        write.handler(result)
      }
      singles.submit(single)
    }
    queue = waiting
  }

  private func sendBatch(over index: Int, atLeast smallest: Int) {
    guard let connection = places[index].connection else { return }
    var members: [Member] = []
    var waiting: [Member] = []
    for member in queue {
      let mayGo = holds[member.row].map { $0.place == index } ?? true
      if mayGo, !member.isAlone, members.count < largest {
        members.append(member)
      } else {
        waiting.append(member)
      }
    }
    guard members.count >= smallest else { return }
    queue = waiting
    let rows = Set(members.map(\.row))
    for row in rows { holds[row, default: Hold(place: index, count: 0)].count += 1 }
    underWay[index].append(members.count)
    connection.send(Bound.gathered(members.map(\.write.bound))) { [self] outcome in
      underWay[index].removeFirst()
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
      guard var hold = holds[row] else { continue }
      hold.count -= 1
      holds[row] = hold.count > 0 ? hold : nil
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
