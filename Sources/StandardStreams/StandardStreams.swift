import Glibc

/// The descriptors 0, 1 and 2, which a program may be started without.
public enum StandardStreams {
  /// Sees that each of them is taken, so that no socket or file can get its number and hear what was
  /// meant for a stream.
  ///
  /// What was closed stays so: reading and writing it fail. To be called first.
  public static func reserve() {
    for descriptor in STDIN_FILENO...STDERR_FILENO where fcntl(descriptor, F_GETFD) < 0 {
      // The lowest number is free, and it is this one. The wrong way round on purpose.
      _ = open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY)
    }
  }
}
