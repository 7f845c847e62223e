import Glibc

/// Directories as the cluster needs them.
enum Directory {
  /// Makes the directory and those above it; those that exist are left as they are.
  static func make(_ path: String, mode: mode_t) throws(ClusterError) {
    var above = ""
    let parts = path.split(separator: "/")
    for (index, part) in parts.enumerated() {
      above += "/" + part
      let last = index == parts.count - 1
      if mkdir(above, last ? mode : 0o755) == 0 {
        // The process's umask must not decide who gets in.
        if last { chmod(above, mode) }
        continue
      }
      let number = errno
      guard isDirectory(above) else {
        let reason = number == EEXIST ? "there is a file of that name" : systemMessage(number)
        throw ClusterError("cannot make directory \(above): \(reason)\(advice(number))")
      }
    }
  }

  /// Makes a directory that only `owner` can enter, and refuses one somebody else has made.
  static func makePrivate(_ path: String, owner: ServerAccount) throws(ClusterError) {
    if mkdir(path, 0o700) == 0 {
      try give(path, to: owner)
    } else if errno != EEXIST {
      throw ClusterError("cannot make directory \(path): \(systemMessage())\(advice(errno))")
    }
    var facts = stat()
    guard lstat(path, &facts) == 0, facts.st_mode & S_IFMT == S_IFDIR else {
      throw ClusterError("\(path) must be a directory; remove what is in its place")
    }
    guard facts.st_uid == owner.uid else {
      throw ClusterError(
        "\(path) belongs to uid \(facts.st_uid), not to \(owner.name) (uid \(owner.uid));"
          + " start hoinghid as its former user, give the files to the new one, or choose another"
          + " state directory")
    }
    guard chmod(path, 0o700) == 0 else {
      throw ClusterError("cannot close \(path) to others: \(systemMessage())")
    }
  }

  /// Refuses a place the account cannot reach, naming the directory that is in the way.
  static func checkReachable(_ path: String, by account: ServerAccount) throws(ClusterError) {
    var above = "/"
    for part in path.split(separator: "/") {
      var facts = stat()
      guard stat(above, &facts) == 0 else {
        throw ClusterError("cannot look at \(above): \(systemMessage())")
      }
      let bit: mode_t =
        facts.st_uid == account.uid ? S_IXUSR : facts.st_gid == account.gid ? S_IXGRP : S_IXOTH
      guard facts.st_mode & bit != 0 else {
        throw ClusterError(
          "PostgreSQL runs as \(account.name), who cannot enter \(above);"
            + " chmod o+x \(above), or choose another state directory")
      }
      above += (above == "/" ? "" : "/") + part
    }
  }

  /// The one true name of a directory that exists, however it was spelled.
  static func canonical(_ path: String) throws(ClusterError) -> String {
    guard let resolved = realpath(path, nil) else {
      throw ClusterError("cannot find \(path): \(systemMessage())")
    }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// Removes a tree of files; what is not there is no failure.
  static func remove(_ path: String) throws(ClusterError) {
    guard isDirectory(path) else {
      guard unlink(path) == 0 || errno == ENOENT else {
        throw ClusterError("cannot remove \(path): \(systemMessage())")
      }
      return
    }
    for name in try names(in: path) { try remove(path + "/" + name) }
    guard rmdir(path) == 0 else {
      throw ClusterError("cannot remove \(path): \(systemMessage())")
    }
  }

  /// The names in a directory.
  static func names(in path: String) throws(ClusterError) -> [String] {
    guard let listing = opendir(path) else {
      throw ClusterError("cannot read directory \(path): \(systemMessage())")
    }
    defer { closedir(listing) }
    var names: [String] = []
    while let entry = readdir(listing) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }

  /// Makes `owner` the owner.
  static func give(_ path: String, to owner: ServerAccount) throws(ClusterError) {
    guard owner.isOther else { return }
    guard lchown(path, owner.uid, owner.gid) == 0 else {
      throw ClusterError("cannot give \(path) to \(owner.name): \(systemMessage())")
    }
  }

  private static func isDirectory(_ path: String) -> Bool {
    var facts = stat()
    return lstat(path, &facts) == 0 && facts.st_mode & S_IFMT == S_IFDIR
  }

  private static func advice(_ number: CInt) -> String {
    switch number {
    case EACCES, EPERM, EROFS:
      "; choose a state directory you may write to (--state-directory DIR)"
    case ENOSPC, EDQUOT: "; free some space"
    default: ""
    }
  }
}
