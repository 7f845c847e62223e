import NIOCore

/// Writes of one kind that many callers make at once, gathered into calls of one set-based
/// function.
///
/// While a batch is under way the next gathers. While the lane is quiet, writes go one by one over
/// the idle writers, never two at once for the same row: they would only queue for its lock, and
/// lose their order. An answer leaves only after its Sync, that is, committed.
final class BatchLane {
  private struct Member {
    let write: PendingWrite
    let row: String
  }

  private let loop: any EventLoop
  private let place: LaneConnection
  private let singles: WriteLane
  private let patience: TimeAmount
  private let largest = 1000
  /// Beyond so many waiting, a batch is better than singles.
  private let mostSingles = 8
  private var queue: [Member] = []
  private var singleRows: Set<String> = []
  private var isBatchUnderWay = false
  private var isPumpPlanned = false

  init(loop: any EventLoop, place: LaneConnection, singles: WriteLane, patience: TimeAmount) {
    self.loop = loop
    self.place = place
    self.singles = singles
    self.patience = patience
    place.onReady = { [weak self] in self?.planPump() }
  }

  /// Takes a write; `row` names what it queues for.
  func submit(_ write: PendingWrite, row: String) {
    queue.append(Member(write: write, row: row))
    planPump()
  }

  /// Fails what has waited too long for a connection.
  func sweep(at now: NIODeadline) {
    guard !isBatchUnderWay, !queue.isEmpty else { return }
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
    guard !isBatchUnderWay, !queue.isEmpty else { return }
    if queue.count <= mostSingles { sendSingles() }
    guard !queue.isEmpty, place.connection != nil else { return }
    sendBatch()
  }

  private func sendSingles() {
    var waiting: [Member] = []
    for member in queue {
      if !singles.hasIdle || singleRows.contains(member.row)
        || waiting.contains(where: { $0.row == member.row })
      {
        waiting.append(member)
      } else {
        sendSingle(member)
      }
    }
    queue = waiting
  }

  private func sendSingle(_ member: Member) {
    singleRows.insert(member.row)
    let write = member.write
    let single = PendingWrite(
      bound: Bound.gathered([write.bound]), isRepeatable: write.isRepeatable
    ) { [self] result in
      singleRows.remove(member.row)
      write.handler(result)
      planPump()
    }
    singles.submit(single)
  }

  private func sendBatch() {
    var members: [Member] = []
    var waiting: [Member] = []
    for member in queue {
      if members.count < largest, !singleRows.contains(member.row) {
        members.append(member)
      } else {
        waiting.append(member)
      }
    }
    guard !members.isEmpty, let connection = place.connection else { return }
    queue = waiting
    isBatchUnderWay = true
    connection.send(Bound.gathered(members.map(\.write.bound))) { [self] outcome in
      isBatchUnderWay = false
      switch outcome {
      case .rows(let result): settle(members, Rows(result))
      case .failed(let error): failed(members, error)
      case .aborted: failed(members, PostgresError(message: "aborted", loss: .beforeSending))
      }
      planPump()
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
    for member in members {
      if error.loss == .afterSending, !member.write.isRepeatable {
        member.write.handler(.failure(error))
      } else if error.loss != .none {
        guard member.write.mayRepeat(after: error, patience: patience) else {
          member.write.handler(.failure(error))
          continue
        }
        queue.append(member)
      } else {
        sendSingle(member)
      }
    }
  }
}
