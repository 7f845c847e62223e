/// How the client ends, in the words of sysexits.
enum ExitStatus: Int32, Sendable {
  case success = 0
  case usage = 64
  case state = 65
  case missing = 66
  case unavailable = 69
  case inside = 70
  case conflict = 73
  case inputOutput = 74
  case temporary = 75
  case notTheProtocol = 76
  case permission = 77
  /// What a shell shows for a program that SIGPIPE ended.
  case brokenPipe = 141
}

extension ExitStatus {
  /// The status that tells a script which group of faults the daemon answered with.
  init(faultNumber: Int) {
    switch faultNumber {
    case 100..<200: self = .usage
    case 200..<300: self = .permission
    case 300..<400: self = .missing
    case 400..<500: self = .state
    case 500..<600: self = .conflict
    case 901, 902, 905, 906: self = .temporary
    default: self = .inside
    }
  }

  /// The table of the statuses for `--help`.
  static let explanation = """
    EXIT STATUS
      0   done
      64  1xx: the command is not understood; wrong options
      65  4xx: the state does not allow it (closed, key re-used)
      66  3xx: not found, or it exists already; a file to send cannot be read
      69  the daemon cannot be reached
      70  9xx: a failure inside the daemon
      73  5xx: a room, a speaker, a time or a seat is taken; a file cannot be made
      74  reading or writing a file failed
      75  901, 902, 905, 906: try again later; or the connection was lost
      76  the other side does not speak the protocol
      77  2xx: not allowed
    """
}
