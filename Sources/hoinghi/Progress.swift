import Glibc

/// A line on the terminal that tells how far a long transfer is.
final class Progress {
  private static let patience: Duration = .seconds(1)
  private static let interval: Duration = .milliseconds(100)

  /// Whether nothing is to be told while nothing comes.
  var expectsSilence = false

  private let isEnabled: Bool
  private let language: Language
  private let clock = ContinuousClock()
  private var started: ContinuousClock.Instant?
  private var drawn: ContinuousClock.Instant?
  private var sent = 0
  private var received = 0
  private var total = 0
  private var waited = 0

  init(isEnabled: Bool, language: Language) {
    self.isEnabled = isEnabled
    self.language = language
  }

  /// An upload of so many bytes is under way.
  func expectToSend(_ count: Int) {
    total += count
    started = started ?? clock.now
  }

  func didSend(_ count: Int) {
    guard total > 0 else { return }
    sent += count
    draw()
  }

  func didReceive(_ count: Int) {
    started = started ?? clock.now
    received += count
    waited = 0
    draw()
  }

  /// Nothing has come for so long: the daemon is still at work.
  func didWait(_ silence: Duration) {
    guard !expectsSilence else { return }
    waited = Int(silence.components.seconds)
    started = started ?? clock.now - silence
    draw()
  }

  /// The transfer is over: the line goes away.
  func end() {
    clear()
    started = nil
    sent = 0
    received = 0
    total = 0
    waited = 0
  }

  /// Makes room for other output; the line comes back with the next bytes.
  func clear() {
    guard drawn != nil else { return }
    drawn = nil
    show("\r\u{1B}[K")
  }

  private func draw() {
    guard isEnabled, let started else { return }
    let now = clock.now
    guard now - started >= Self.patience else { return }
    if let drawn, now - drawn < Self.interval { return }
    drawn = now
    show("\r\(text)\u{1B}[K")
  }

  private var text: String {
    let isVietnamese = language == .vi
    guard received == 0 else {
      return (isVietnamese ? "đã nhận " : "received ") + size(received)
    }
    let work =
      isVietnamese ? "đang chờ máy chủ, \(waited) giây" : "waiting for the daemon, \(waited) s"
    if total == 0 { return work }
    // The lines of the commands are counted as sent, too.
    let done = min(sent, total)
    let share = done * 100 / total
    let transfer =
      isVietnamese
      ? "đã gửi \(size(done)) trên \(size(total)) (\(share) %)"
      : "sent \(size(done)) of \(size(total)) (\(share) %)"
    return waited > 0 && done == total ? "\(transfer); \(work)" : transfer
  }

  private func size(_ bytes: Int) -> String { Self.size(bytes, in: language) }

  /// A number of bytes for people: `1.4 MiB`, `1,4 MiB`.
  static func size(_ bytes: Int, in language: Language) -> String {
    let units = ["B", "KiB", "MiB", "GiB", "TiB"]
    var unit = 0
    var divisor = 1
    while bytes / divisor >= 1024, unit < units.count - 1 {
      divisor *= 1024
      unit += 1
    }
    if unit == 0 { return "\(bytes) B" }
    let tenths = bytes / (divisor / 2) * 5 + bytes % (divisor / 2) * 10 / divisor
    let point = language == .vi ? "," : "."
    return "\(tenths / 10)\(point)\(tenths % 10) \(units[unit])"
  }

  private func show(_ text: String) {
    // A terminal that has gone away is no reason to stop the transfer.
    try? Output.writeAll(Array(text.utf8), to: STDERR_FILENO)
  }
}
