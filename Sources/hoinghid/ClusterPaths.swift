import Glibc

/// Why the private cluster cannot run, in a sentence that says what to do.
struct ClusterError: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}

/// Where the files of the private cluster are.
struct ClusterPaths: Sendable {
  /// The daemon's own directory.
  let state: String

  /// Held locked for as long as a daemon uses the directory.
  var lock: String { state + "/lock" }
  /// All that belongs to the account PostgreSQL runs as; closed to everybody else.
  var cluster: String { state + "/postgres" }
  /// The data directory.
  var data: String { cluster + "/data" }
  /// What the name of a data directory in the making begins with; it is renamed when whole,
  /// so that half a cluster is never used.
  static let newDataPrefix = "data.new-"
  /// A name of this process's own: an initdb a killed daemon left may still be writing.
  var newData: String { cluster + "/\(Self.newDataPrefix)\(getpid())" }
  /// What PostgreSQL has to say.
  var log: String { cluster + "/postgres.log" }
  /// PostgreSQL's own note of its process and state.
  var processFile: String { data + "/postmaster.pid" }

  /// A short name that is the same for the same directory, to tell its processes by.
  var clusterName: String { "hoinghi-" + hash }

  /// Where the socket is: beside the data, or under /tmp where that path is too long.
  func socketDirectory(uid: uid_t) -> String {
    let beside = cluster + "/run"
    let longest = longestSocketPath - ClusterSettings.socketFile.utf8.count - 1
    return beside.utf8.count <= longest ? beside : "/tmp/hoinghi-\(uid)-\(hash)"
  }

  private var hash: String {
    // FNV-1a: no secret, only short and the same every time.
    let value = state.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { hash, byte in
      (hash ^ UInt64(byte)) &* 0x100_0000_01b3
    }
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
