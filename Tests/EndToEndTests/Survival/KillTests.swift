import Foundation
import Glibc
import HoinghiTesting
import Synchronization
import Testing

@Suite("Kill -9 under load")
struct KillTests {
  /// How many rounds of blows; HOINGHI_KILLS makes it more.
  private static let kills =
    ProcessInfo.processInfo.environment["HOINGHI_KILLS"].flatMap { Int($0) } ?? 1

  @Test("loses no acknowledged change and does none twice, whoever is killed")
  func killed() throws {
    let daemon = try RunningDaemon(database: nil)
    let seed = try ConferenceSeed(on: daemon.connect(), sessions: 6, capacity: 4, delegates: 48)
    let history = EnrolmentHistory()
    try KillWatch(daemon: daemon, seed: seed, history: history).run(kills: Self.kills)

    let learnt = history.all
    let unknowns = learnt.reduce(0) { $0 + $1.unknowns }
    print("rounds of blows: \(Self.kills), changes: \(learnt.count), asked again: \(unknowns)")
    #expect(learnt.count > 100)
    let psql = Psql(conninfo: daemon.postgres.conninfo)
    #expect(try HistoryChecker(history: learnt, psql: psql).complaints() == [])
    try replay(learnt.filter(\.reply.isOK).suffix(200), daemon)
    // Repeating changed nothing either.
    #expect(try HistoryChecker(history: learnt, psql: psql).complaints() == [])
    #expect(try daemon.stop() == .exited(0))
    #expect(daemon.postgres.postmaster == nil, "PostgreSQL outlived its daemon")
  }

  /// Every key still brings the answer that it brought then.
  private func replay(_ events: ArraySlice<EnrolmentEvent>, _ daemon: RunningDaemon) throws {
    let client = try daemon.connect()
    for event in events {
      #expect(try client.request(event.request) == event.reply, "\(event.key)")
    }
  }
}

/// The load and the killing beside it.
private final class KillWatch: Sendable {
  private let daemon: RunningDaemon
  private let seed: ConferenceSeed
  private let history: EnrolmentHistory
  private let isOver = Atomic<Bool>(false)
  private static let clients = 8

  init(daemon: RunningDaemon, seed: ConferenceSeed, history: EnrolmentHistory) {
    self.daemon = daemon
    self.seed = seed
    self.history = history
  }

  func run(kills: Int) throws {
    _ = try concurrently(Self.clients + 1) { index in
      guard index > 0 else {
        defer { self.isOver.store(true, ordering: .releasing) }
        return try self.kill(times: kills)
      }
      try self.load(index)
    }
  }

  private func load(_ index: Int) throws {
    let share = seed.delegates.count / Self.clients
    let mine = Array(seed.delegates[(index - 1) * share..<index * share])
    let load = EnrolmentLoad(
      connect: { try self.daemon.connect() }, sessions: seed.sessions, delegates: mine,
      history: history, seed: UInt64(index))
    try load.run { self.isOver.load(ordering: .acquiring) }
  }

  /// What can happen to the processes behind an acknowledgement.
  private enum Blow: CaseIterable { case daemon, server, oneServerProcess, connections }

  private func kill(times: Int) throws {
    for round in 0..<times {
      for (number, blow) in Blow.allCases.enumerated() {
        try letWork(milliseconds: 200 + (round * 37 + number * 53) % 200)
        try strike(blow)
      }
    }
    try letWork(milliseconds: 500)
  }

  private func strike(_ blow: Blow) throws {
    switch blow {
    case .daemon:
      daemon.kill()
      try daemon.start()
    case .server: daemon.postgres.killAll()
    case .oneServerProcess: daemon.postgres.killOne()
    case .connections:
      try Psql(conninfo: daemon.postgres.conninfo).run(
        """
        select pg_terminate_backend(pid) from pg_stat_activity
        where usename = 'hoinghi' and pid <> pg_backend_pid()
        """)
    }
  }

  /// Waits until changes are acknowledged again, and then a little.
  private func letWork(milliseconds: Int) throws {
    let before = history.all.count
    guard try eventually(within: .seconds(30), { history.all.count > before + 20 }) else {
      throw TestFailure("nothing is acknowledged any more; the log:\n\(daemon.log)")
    }
    usleep(UInt32(milliseconds * 1000))
  }
}
