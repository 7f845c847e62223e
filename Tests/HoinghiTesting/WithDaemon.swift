/// Runs a test's body beside a daemon on a database of its own; afterwards the daemon must end in
/// order, and what it wrote is shown when anything failed.
///
/// - Throws: What the body threw, with the daemon's log.
@discardableResult
public func withDaemon<Result>(
  _ settings: [String: String] = [:], _ body: (RunningDaemon, TestDatabase) throws -> Result
) throws -> Result {
  let database = try TestCluster.makeDatabase()
  let daemon = try RunningDaemon(database: database.conninfo, settings: settings)
  let pid = daemon.pid
  let result: Result
  do {
    result = try body(daemon, database)
  } catch {
    throw TestFailure("\(error)\nthe end of hoinghid's log:\n\(daemon.log)")
  }
  guard daemon.isRunning else {
    // A body that ends or replaces the daemon has looked after it itself.
    guard daemon.pid == pid else { return result }
    let ending = daemon.wait(atMost: .zero)
    guard ending == .exited(0) else {
      throw TestFailure("hoinghid ended: \(String(describing: ending))\n\(daemon.log)")
    }
    return result
  }
  let ending = try daemon.stop()
  guard ending == .exited(0) else {
    throw TestFailure("hoinghid ended with \(ending) on SIGTERM; its log:\n\(daemon.log)")
  }
  return result
}
