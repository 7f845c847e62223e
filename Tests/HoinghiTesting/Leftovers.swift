import Glibc
import Synchronization

/// What must not outlive the test run: ended when the run exits before the tests did it.
enum Leftovers {
  private struct Kept {
    var processes: Set<pid_t> = []
    var clusters: Set<String> = []
    var isArmed = false
  }

  private static let kept = Mutex(Kept())

  static func add(process: pid_t) { change { $0.processes.insert(process) } }

  static func remove(process: pid_t) { change { $0.processes.remove(process) } }

  /// A state directory whose daemon may have left a PostgreSQL behind.
  static func add(cluster: String) { change { $0.clusters.insert(cluster) } }

  static func remove(cluster: String) { change { $0.clusters.remove(cluster) } }

  private static func change(_ body: (inout Kept) -> Void) {
    kept.withLock { kept in
      body(&kept)
      guard !kept.isArmed else { return }
      kept.isArmed = true
      atexit { Leftovers.end() }
    }
  }

  private static func end() {
    let (processes, clusters) = kept.withLock { ($0.processes, $0.clusters) }
    for pid in processes { _ = kill(pid, SIGKILL) }
    for cluster in clusters { EmbeddedPostgres(stateDirectory: cluster).stopAtOnce() }
  }
}
