/// Reads a schedule as JSON (`schedule.json`), in the dialects of frab, voc and pretalx.
///
/// Whatever departs from the format is read as far as it makes sense, and told.
public final class FrabJSONReader {
  private let limits: ExchangeLimits
  private var bytes: [UInt8] = []

  /// Prepares to read a file.
  public init(limits: ExchangeLimits = .standard) {
    self.limits = limits
  }

  /// Reads a whole file.
  public static func read(
    _ bytes: [UInt8], limits: ExchangeLimits = .standard
  ) throws(ExchangeProblem) -> (schedule: Schedule, departures: [Departure]) {
    let reader = FrabJSONReader(limits: limits)
    try reader.push(bytes)
    return try reader.finish()
  }

  /// Takes the next piece, of any size.
  public func push(_ bytes: [UInt8]) throws(ExchangeProblem) {
    guard self.bytes.count + bytes.count <= limits.maximumBytes else {
      throw ExchangeProblem(.tooLarge, values: [String(limits.maximumBytes >> 20)])
    }
    self.bytes += bytes
  }

  /// Ends the file and gives what it holds.
  public func finish() throws(ExchangeProblem) -> (schedule: Schedule, departures: [Departure]) {
    let bytes = bytes
    self.bytes = []
    let document = try JSONDocument(text(bytes), limits)
    let root = document.root
    var assembly = ScheduleAssembly(limits)
    let inner = root["schedule"] ?? root
    if let conference = inner["conference"], conference.isObject {
      var reading = VocSchedule(assembly)
      try reading.read(root: root, schedule: inner, conference: conference)
      assembly = reading.assembly
    } else if PretalxProgramme.isOne(root) {
      var reading = PretalxProgramme(assembly)
      try reading.read(root)
      assembly = reading.assembly
    } else if PretalxWidget.isOne(root) {
      var reading = PretalxWidget(assembly)
      try reading.read(root)
      assembly = reading.assembly
    } else {
      let names = root.members.prefix(5).map(\.name).joined(separator: ", ")
      throw ExchangeProblem(.notSchedule, values: ["{\(names)}"])
    }
    return assembly.finish(.path("schedule"))
  }

  /// The text of a file without a byte order mark; other encodings than UTF-8 are refused.
  private func text(_ bytes: [UInt8]) throws(ExchangeProblem) -> ArraySlice<UInt8> {
    guard !bytes.isEmpty else { throw ExchangeProblem(.empty) }
    let head = bytes.prefix(4)
    if head.starts(with: [0x50, 0x4B]) || head.starts(with: [0x1F, 0x8B]) {
      throw ExchangeProblem(.compressed)
    }
    if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) || head.contains(0) {
      throw ExchangeProblem(.encoding, place: .line(1), column: 1)
    }
    let text = head.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
    guard let first = text.first(where: { $0 > 0x20 }) else { throw ExchangeProblem(.empty) }
    guard first == UInt8(ascii: "{") || first == UInt8(ascii: "[") else {
      throw ExchangeProblem(.notProgramme, place: .line(1))
    }
    return text
  }
}
