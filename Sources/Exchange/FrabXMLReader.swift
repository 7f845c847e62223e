internal import XMLReading

/// Reads a frab schedule as XML (`schedule.xml`), in the dialects that programs write.
///
/// Whatever departs from the format is read as far as it makes sense, and told.
public final class FrabXMLReader {
  private let limits: ExchangeLimits
  private let handler: FrabXMLHandler
  private let stream: XMLStream
  private var total = 0
  private var head: [UInt8] = []

  /// Prepares to read a file.
  public init(limits: ExchangeLimits = .standard) throws(ExchangeProblem) {
    self.limits = limits
    handler = FrabXMLHandler(limits)
    do { stream = try XMLStream(handler) } catch { throw ExchangeProblem(.noMemory) }
  }

  /// Reads a whole file.
  public static func read(
    _ bytes: [UInt8], limits: ExchangeLimits = .standard
  ) throws(ExchangeProblem) -> (schedule: Schedule, departures: [Departure]) {
    let reader = try FrabXMLReader(limits: limits)
    try reader.push(bytes)
    return try reader.finish()
  }

  /// Reads the next piece, of any size.
  public func push(_ bytes: [UInt8]) throws(ExchangeProblem) {
    total += bytes.count
    guard total <= limits.maximumBytes else {
      throw ExchangeProblem(.tooLarge, values: [String(limits.maximumBytes >> 20)])
    }
    if head.count < 2 {
      head += bytes.prefix(2 - head.count)
      if head == [0x50, 0x4B] || head == [0x1F, 0x8B] { throw ExchangeProblem(.compressed) }
    }
    try explaining { try bytes.withUnsafeBytes { try stream.push($0) } }
  }

  /// Ends the file and gives what it holds.
  public func finish() throws(ExchangeProblem) -> (schedule: Schedule, departures: [Departure]) {
    guard total > 0 else { throw ExchangeProblem(.empty) }
    try explaining { try stream.finish() }
    return handler.assembly.finish(.line(1))
  }

  /// Does something and says of its failure what to do.
  private func explaining(_ body: () throws -> Void) throws(ExchangeProblem) {
    do {
      try body()
    } catch let problem as ExchangeProblem {
      throw problem
    } catch let failure as XMLFailure {
      throw ExchangeProblem(
        reason(failure.reason), place: .line(failure.line), column: failure.column)
    } catch {
      throw ExchangeProblem(.malformed)
    }
  }

  private func reason(_ reason: XMLFailure.Reason) -> ExchangeProblem.Reason {
    switch reason {
    case .documentType: .documentType
    case .encoding: .encoding
    case .truncated: .truncated
    case .mismatchedTag: .mismatchedTag
    case .unknownEntity: .unknownEntity
    case .tooDeep: .tooDeep
    case .tooManyNames: .tooManyNames
    case .tagTooLong: .tagTooLong
    case .noMemory: .noMemory
    case .malformed: handler.hasRoot ? .malformed : .notProgramme
    case .duplicateAttribute: .malformed
    }
  }
}
