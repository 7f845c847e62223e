import Glibc

/// Files without a name: nothing of them stays behind, however the process ends.
public enum UnnamedFile {
  // The kernel's __O_TMPFILE, which glibc's header makes of an expression that Swift does not see.
  private static let withoutName: CInt = 0o20_000_000 | O_DIRECTORY

  /// Opens a new file in a directory, for reading and writing by this process alone.
  ///
  /// - Returns: The descriptor; -1 with `errno` set when there can be none.
  public static func open(in directory: String) -> CInt {
    let descriptor = Glibc.open(directory, O_RDWR | O_CLOEXEC | withoutName, 0o600)
    // Not every file system can: there a file loses its name at once.
    guard descriptor < 0, errno == EOPNOTSUPP || errno == EISDIR else { return descriptor }
    var path = Array("\(directory)/hoinghi-XXXXXX".utf8CString)
    let named = mkstemp(&path)
    guard named >= 0 else { return -1 }
    unlink(path)
    _ = fcntl(named, F_SETFD, FD_CLOEXEC)
    return named
  }
}
