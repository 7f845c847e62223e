import CPostgres
import NIOCore

/// Hears what other daemons on the same database changed, and tells them what changed here.
///
/// A connection of its own, not in pipeline mode. NOTIFY takes a lock of the whole database when
/// it commits, so words are gathered and sent at most ten times a second.
public final class Listener {
  private let loop: any EventLoop
  private let pump: ReadinessPump
  private let connector: Connector
  private let channel = "hoinghi"
  private let origin = String(UInt64.random(in: .min ... .max), radix: 36)
  private var connection: OpaquePointer?
  private var socket: Int32 = -1
  private var token: UInt64 = 0
  private var waiting: Set<String> = []
  /// Words of a NOTIFY that has not come back: they are told again when the connection is lost.
  private var underWay: Set<String> = []
  private var isSendPlanned = false
  private var isClosed = false
  /// Whether other daemons are heard.
  private(set) var isListening = false
  /// Called with the word of another daemon; nil after a time of deafness: anything may have
  /// changed.
  public var onWord: ((String?) -> Void)?

  init(loop: any EventLoop, pump: ReadinessPump, connector: Connector) {
    self.loop = loop
    self.pump = pump
    self.connector = connector
  }

  func open() {
    connector.connect(on: loop) { [weak self] result in
      guard let self else { return }
      switch result {
      case .success(let pointer): self.listen(pointer)
      case .failure: self.retry()
      }
    }
  }

  func close() {
    isClosed = true
    drop()
  }

  /// Tells the other daemons a word, soon.
  public func tell(_ word: String) {
    waiting.insert(word)
    guard !isSendPlanned else { return }
    isSendPlanned = true
    loop.assumeIsolated().scheduleTask(in: .milliseconds(100)) { [weak self] in
      self?.isSendPlanned = false
      self?.sendWaiting()
    }
  }

  private func listen(_ pointer: OpaquePointer) {
    guard !isClosed else { return PQfinish(pointer) }
    connection = pointer
    socket = PQsocket(pointer)
    PQsetnonblocking(pointer, 1)
    guard PQsendQuery(pointer, "listen \(channel)") == 1 else { return lost() }
    let bound = NIOLoopBound(WeakListener(listener: self), eventLoop: loop)
    token = pump.add(socket, loop: loop) { bound.value.listener?.ready() }
    pump.arm(socket, token: token, forWriting: PQflush(pointer) == 1)
  }

  private func sendWaiting() {
    guard let connection, !waiting.isEmpty, PQtransactionStatus(connection) == PQTRANS_IDLE else {
      if !waiting.isEmpty, connection != nil { later() }
      return
    }
    // Words are names of subjects: letters only, so they stand in the SQL as they are.
    let words = waiting.sorted().joined(separator: " ")
    underWay = waiting
    waiting = []
    guard PQsendQuery(connection, "notify \(channel), '\(origin) \(words)'") == 1 else {
      return lost()
    }
    pump.arm(socket, token: token, forWriting: PQflush(connection) == 1)
  }

  private func later() {
    guard let word = waiting.first else { return }
    tell(word)
  }

  private func ready() {
    guard let connection else { return }
    guard PQconsumeInput(connection) == 1 else { return lost() }
    while PQisBusy(connection) == 0, let result = PQgetResult(connection) {
      PQclear(result)
      finished()
    }
    while let notice = PQnotifies(connection) {
      let payload = String(cString: notice.pointee.extra)
      PQfreemem(notice)
      let words = payload.split(separator: " ")
      guard words.first != Substring(origin) else { continue }
      for word in words.dropFirst() { onWord?(String(word)) }
    }
    guard PQstatus(connection) == CONNECTION_OK else { return lost() }
    pump.arm(socket, token: token, forWriting: PQflush(connection) == 1)
  }

  /// A LISTEN or a NOTIFY came back.
  private func finished() {
    underWay = []
    guard !isListening else { return }
    isListening = true
    onWord?(nil)
    if !waiting.isEmpty { later() }
  }

  private func lost() {
    waiting.formUnion(underWay)
    underWay = []
    isListening = false
    drop()
    retry()
  }

  private func drop() {
    guard let connection else { return }
    pump.remove(socket, token: token)
    PQfinish(connection)
    self.connection = nil
  }

  private func retry() {
    guard !isClosed else { return }
    loop.assumeIsolated().scheduleTask(in: .seconds(1)) { [weak self] in self?.open() }
  }
}

private struct WeakListener {
  weak var listener: Listener?
}
