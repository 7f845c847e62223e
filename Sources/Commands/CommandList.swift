import LineProtocol
import Organizer
import Postgres

/// The commands between `begin` and `commit`: one transaction, all or nothing.
struct CommandList: Sendable {
  private let commands: [(command: Command<Work>, work: Work)]
  private let diagnosis: Diagnosis

  init(_ commands: [(Command<Work>, Work)], diagnosis: Diagnosis) {
    self.commands = commands.map { ($0.0, $0.1) }
    self.diagnosis = diagnosis
  }

  /// Carries the list out; runs on a worker's thread.
  func carryOut(on connection: WorkerConnection) -> Result<ReplyText, Fault> {
    var attempts = 0
    while true {
      attempts += 1
      var position = 0
      do {
        return .success(
          try connection.transaction {
            var reply = ReplyText()
            for (index, entry) in commands.enumerated() {
              position = index
              reply.field("done", "\(index + 1) \(entry.command.name)")
              try carryOut(entry, on: connection, into: &reply)
            }
            position = commands.count
            return reply
          })
      } catch let error as PostgresError where error.isRetryable && attempts < 4 {
        continue
      } catch {
        return .failure(fault(of: error, at: position))
      }
    }
  }

  private func carryOut(
    _ entry: (command: Command<Work>, work: Work), on connection: WorkerConnection,
    into reply: inout ReplyText
  ) throws {
    let heads = entry.command.fieldHeads
    switch entry.work {
    case .read(let bound, let refusal):
      var count = 0
      try connection.forEach(bound) { row in
        count += 1
        reply.record(row, heads)
      }
      if count == 0, let refusal { throw refusal }
    case .write(let bound):
      try connection.forEach(bound) { row in
        if let answer = row.bytes(0) { reply.record(answer: answer, heads) }
      }
    case .batch(let bound, _):
      try connection.forEach(bound.asBatchOfOne) { row in
        if let token = row.text(0) { throw diagnosis.fault(of: token, in: row) }
        if let answer = row.bytes(2) { reply.record(answer: answer, heads) }
      }
    case .job(let job):
      try job.write(of: entry.command, on: connection, into: &reply)
    case .disclosure(let disclosure):
      guard case .rows(let rows, let refusal) = disclosure.content else {
        throw Fault.notCarriedOut
      }
      try disclosure.read(
        rows, ifNone: refusal, for: entry.command, on: connection, into: &reply)
    case .listing, .report, .export, .importing, .programme, .placing:
      throw Fault.notCarriedOut
    }
  }

  private func fault(of error: any Error, at position: Int) -> Fault {
    // An error within the list rolled it back; one at the commit leaves the outcome open.
    let fault = diagnosis.fault(ofAny: error, isWrite: position == commands.count)
    guard position < commands.count else { return fault }
    let place = "\(position + 1) (\(commands[position].command.name))"
    return Fault(
      fault.code, vi: "lệnh \(place): \(fault.sentence.vi); cả danh sách không được thực hiện",
      en: "command \(place): \(fault.sentence.en); nothing of the list was done")
  }
}

extension Fault {
  fileprivate static var notCarriedOut: Fault {
    Fault(
      .listState, vi: "lệnh trả lời dần không được nằm giữa begin và commit",
      en: "what answers as it goes cannot stand between begin and commit")
  }
}
