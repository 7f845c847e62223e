/// Writes a schedule as a file.
public protocol ScheduleWriter: Sendable {
  /// Appends the file to a buffer.
  func append(_ schedule: Schedule, to buffer: inout [UInt8]) throws(ExchangeProblem)
}

extension ScheduleWriter {
  /// The file as bytes.
  public func bytes(_ schedule: Schedule) throws(ExchangeProblem) -> [UInt8] {
    var bytes: [UInt8] = []
    try append(schedule, to: &bytes)
    return bytes
  }
}
