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

  /// Opens a new file in a directory that is to get a name later, by `linkat` of its place in
  /// `/proc/self/fd`.
  ///
  /// - Returns: The descriptor, for writing; -1 where there are no such files.
  public static func openToBeNamed(in directory: String) -> CInt {
    let descriptor = Glibc.open(directory, O_WRONLY | O_CLOEXEC | withoutName, 0o666)
    guard descriptor >= 0 else { return -1 }
    guard access("/proc/self/fd/\(descriptor)", F_OK) == 0 else {
      close(descriptor)
      return -1
    }
    return descriptor
  }
}
