import Foundation
import HoinghiTesting
import Synchronization

/// What playing a transcript to a fresh daemon brought.
struct TranscriptOutcome: Sendable {
  /// What differed, ready to be read; empty when nothing did.
  var differences: [String] = []
  /// Replies that break their command's declaration.
  var breaches: [String] = []
  /// Commands that were answered OK.
  var used: Set<String> = []
  /// All commands of the daemon.
  var known: Set<String> = []
}

/// Plays transcripts, each once in a test run.
enum TranscriptRun {
  private static let begun = Mutex<[String: Task<TranscriptOutcome, any Error>]>([:])

  static func outcome(of name: String) async throws -> TranscriptOutcome {
    let task = begun.withLock { begun in
      if let task = begun[name] { return task }
      let task = Task.detached { try play(name) }
      begun[name] = task
      return task
    }
    return try await task.value
  }

  private static func play(_ name: String) throws -> TranscriptOutcome {
    let transcript = try Transcript(name: name)
    return try withDaemon { daemon, _ in
      let catalogue = try CatalogueDump(of: try daemon.connect())
      var player = TranscriptPlayer(daemon: daemon, catalogue: catalogue)
      do {
        for step in transcript.steps { try player.take(step) }
        try player.finish()
      } catch {
        player.outcome.differences.append("broke off after > \(player.lastRequest): \(error)")
        return player.outcome
      }
      if ProcessInfo.processInfo.environment["RECORD"] == "1", !player.outcome.differences.isEmpty {
        try player.recording.joined(separator: "\n").write(
          toFile: Transcript.path(name), atomically: true, encoding: .utf8)
        player.outcome.differences.append("\(name) was written anew; read it before you keep it")
      }
      return player.outcome
    }
  }
}

/// Plays one transcript step by step.
struct TranscriptPlayer {
  var outcome = TranscriptOutcome()
  /// The transcript as it would have to be for the daemon to be right.
  var recording: [String] = []
  private let daemon: RunningDaemon
  private let catalogue: CatalogueDump
  private var clients: [Int: WireClient] = [:]
  private var checks: [Int: ReplyCheck] = [:]
  private var unanswered: [Int: [String]] = [:]
  private var lastClient = 1
  /// What was sent last, to say where it broke off.
  private(set) var lastRequest = ""

  init(daemon: RunningDaemon, catalogue: CatalogueDump) {
    self.daemon = daemon
    self.catalogue = catalogue
    outcome.known = Set(catalogue.commands.map(\.name))
  }

  mutating func take(_ step: Transcript.Step) throws {
    switch step {
    case .note(let text): recording.append(text)
    case .send(let client, let line, let file):
      // What one client was just told to wait for must be with the daemon before another acts.
      if client != lastClient, !(unanswered[lastClient] ?? []).isEmpty { usleep(100_000) }
      lastClient = client
      lastRequest = line
      let mark = client == 1 ? "" : "\(client)"
      recording.append("\(mark)> \(line)")
      recording += file.map { "\(mark)>| \($0)" }
      let content = file.map { $0 + "\n" }.joined()
      let request = line.replacing(" {}", with: " {\(content.utf8.count)}")
      try connection(client).send(request + "\n" + content)
      unanswered[client, default: []].append(request)
    case .expect(let client, let expected): try compare(client, expected)
    }
  }

  mutating func finish() throws {
    for (client, lines) in unanswered.sorted(by: { $0.key < $1.key }) where !lines.isEmpty {
      throw TestFailure("no reply is written for \(client)> \(lines.joined(separator: "; "))")
    }
  }

  private mutating func connection(_ client: Int) throws -> WireClient {
    if let known = clients[client] { return known }
    let fresh = try daemon.connect()
    clients[client] = fresh
    checks[client] = ReplyCheck(catalogue: catalogue)
    return fresh
  }

  private mutating func compare(_ client: Int, _ expected: [Transcript.Expected]) throws {
    let connection = try connection(client)
    let requests = unanswered[client] ?? []
    unanswered[client] = []
    guard !requests.isEmpty else { throw TestFailure("a reply without a request") }
    var lines: [String] = []
    for request in requests {
      let reply = try connection.readReply()
      lines += Self.withoutProgress(reply.transcriptLines)
      let result = checks[client]?.check(request, reply)
      outcome.breaches += result?.breaches ?? []
      outcome.used.formUnion(result?.used ?? [])
    }
    let comparison = TranscriptComparison(expected: expected, actual: lines)
    let mark = client == 1 ? "" : "\(client)"
    guard !comparison.isEqual else {
      record(expected.map { ($0.prefix, $0.bareText) }, mark)
      return
    }
    outcome.differences.append(
      (requests.map { "  \(mark)> \($0)" } + comparison.report).joined(separator: "\n"))
    record(lines.map { ($0.hasPrefix("| ") ? "" : "< ", $0) }, mark)
  }

  /// The lines without records of progress, which a busy machine has more of.
  private static func withoutProgress(_ lines: [String]) -> [String] {
    var isProgress = false
    return lines.filter { line in
      let isEnd = ["record: ", "OK", "ERR "].contains { line.hasPrefix($0) }
      isProgress = line == "record: search" || (isProgress && !isEnd)
      return !isProgress
    }
  }

  private mutating func record(_ lines: [(String, String)], _ mark: String) {
    recording += lines.map { mark + $0.0 + $0.1 } + [""]
  }
}

extension Transcript.Expected {
  fileprivate var prefix: String {
    switch self {
    case .exact(let text): text.hasPrefix("| ") ? "" : "< "
    case .matching(let pattern): pattern.hasPrefix("\\| ") ? "|~ " : "<~ "
    case .anything: "<*"
    }
  }

  fileprivate var bareText: String {
    switch self {
    case .exact(let text): text
    case .matching(let pattern):
      pattern.hasPrefix("\\| ") ? String(pattern.dropFirst(3)) : pattern
    case .anything: ""
    }
  }
}
