import Glibc

/// The account PostgreSQL's programs run as.
struct ServerAccount: Sendable {
  let name: String
  let uid: uid_t
  let gid: gid_t
  /// Whether it is another account than the daemon's.
  let isOther: Bool
}

/// PostgreSQL refuses to run as root; its programs are started as somebody with fewer rights.
enum Privileges {
  /// The daemon's own account, or for root the first of postgres, hoinghi and nobody.
  static func serverAccount() throws(ClusterError) -> ServerAccount {
    let own = geteuid()
    guard own == 0 else {
      let entry = getpwuid(own)
      let name = entry.flatMap { $0.pointee.pw_name }.map { String(cString: $0) }
      return ServerAccount(name: name ?? "uid \(own)", uid: own, gid: getegid(), isOther: false)
    }
    for name in ["postgres", "hoinghi", "nobody"] {
      guard let entry = getpwnam(name), entry.pointee.pw_uid != 0 else { continue }
      return ServerAccount(
        name: name, uid: entry.pointee.pw_uid, gid: entry.pointee.pw_gid, isOther: true)
    }
    throw ClusterError(
      "PostgreSQL cannot run as root and there is no user postgres, hoinghi or nobody;"
        + " useradd --system hoinghi")
  }

  /// The words that start `program` as `account`.
  static func command(
    _ program: String, _ arguments: [String], as account: ServerAccount
  ) throws(ClusterError) -> [String] {
    guard account.isOther else { return [program] + arguments }
    // posix_spawn cannot change the user, and fork is unsafe beside other threads.
    let places = ["/usr/bin/setpriv", "/bin/setpriv"]
    guard let setpriv = places.first(where: { access($0, X_OK) == 0 }) else {
      throw ClusterError(
        "to run PostgreSQL as \(account.name), hoinghid needs setpriv; apt-get install util-linux")
    }
    return [
      setpriv, "--reuid=\(account.uid)", "--regid=\(account.gid)", "--clear-groups", "--", program,
    ] + arguments
  }
}
