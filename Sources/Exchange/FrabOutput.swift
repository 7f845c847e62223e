/// Who writes a schedule in one of frab's formats, and what becomes of it before it is written.
struct FrabOutput: Sendable {
  /// The program that writes.
  let generator: String
  /// Its version.
  let version: String?
  /// How far times are ahead of UTC, in minutes, of which the schedule does not tell it.
  let offset: Int

  /// Appends a file to a buffer: the closure writes the schedule in the shape that the format asks
  /// for, and its days.
  func append<Output: FileOutput>(
    _ schedule: Schedule, as format: FrabFormat, to buffer: inout [UInt8],
    _ write: (Schedule, FrabDays, inout Output) -> Void
  ) throws(ExchangeProblem) {
    let shaped = schedule.asFrab(format, offset: offset)
    let days = try FrabDays(shaped)
    var output = Output()
    // Lent, not copied: what is in the buffer may be long.
    swap(&output.bytes, &buffer)
    write(shaped, days, &output)
    swap(&output.bytes, &buffer)
  }
}

/// The bytes of a file that is being written.
protocol FileOutput {
  /// What is written so far.
  var bytes: [UInt8] { get set }

  /// Begins with nothing.
  init()
}
