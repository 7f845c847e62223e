import HoinghiTesting
import Testing

/// The proof after each piece of nonsense: the same process answers another client as before.
func expectUnharmed(
  _ daemon: RunningDaemon, pid: Int32, _ location: SourceLocation = #_sourceLocation
) throws {
  let other = try daemon.connect()
  #expect(try other.request("ping").final == "OK", sourceLocation: location)
  #expect(daemon.pid == pid, sourceLocation: location)
  #expect(daemon.isRunning, sourceLocation: location)
}
