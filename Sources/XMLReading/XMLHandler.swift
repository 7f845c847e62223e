/// What is done with the parts of an XML document as they are read.
///
/// A subclass overrides what it wants to hear of. It counts what the parser keeps in memory for
/// good, so that no document can fill it.
open class XMLHandler {
  private static let deepest = 64
  private static let longestName = 1_024
  private static let mostNames = 4_096

  /// Why reading has ended before the document did.
  public private(set) var failure: (any Error)?
  /// Whether nothing more is to be read.
  public private(set) var isStopped = false

  /// The stream that calls the handler, while it does.
  weak var stream: XMLStream?
  private var depth = 0
  private var names: Set<UInt64> = []

  /// Makes a handler that does nothing.
  public init() {}

  /// An element begins.
  open func start(_ name: XMLName, _ attributes: XMLAttributes) throws {}

  /// An element ends.
  open func end(_ name: XMLName) throws {}

  /// Some of the text of an element; it may come in several parts.
  open func text(_ bytes: UnsafeBufferPointer<UInt8>) throws {}

  /// Ends the reading without a failure.
  public final func stop() {
    isStopped = true
    stream?.stop()
  }

  /// The line of what is being heard of, from 1.
  public final var line: Int { stream?.line ?? 0 }

  final func fail(_ error: any Error) {
    guard failure == nil else { return }
    failure = error
    stop()
  }

  final func fail(_ reason: XMLFailure.Reason) {
    fail(XMLFailure(reason: reason, line: line, column: stream?.column ?? 0))
  }

  final func begin(_ name: UnsafePointer<CChar>, _ attributes: XMLAttributes) {
    // The parser may go on for a moment after it has been stopped.
    guard !isStopped else { return }
    depth += 1
    let name = XMLName(name)
    guard depth <= Self.deepest else { return fail(.tooDeep) }
    guard admits(name), attributes.allSatisfy({ admits($0.name) }) else {
      return fail(.tooManyNames)
    }
    do { try start(name, attributes) } catch { fail(error) }
  }

  final func finish(_ name: UnsafePointer<CChar>) {
    guard !isStopped else { return }
    depth -= 1
    do { try end(XMLName(name)) } catch { fail(error) }
  }

  final func hear(_ characters: UnsafePointer<CChar>, _ count: Int) {
    guard !isStopped else { return }
    let first = UnsafeRawPointer(characters).assumingMemoryBound(to: UInt8.self)
    do { try text(UnsafeBufferPointer(start: first, count: count)) } catch { fail(error) }
  }

  /// Whether a name may be kept by the parser, which forgets none; short ones cannot be many.
  private func admits(_ name: XMLName) -> Bool {
    guard name.count > 2 else { return true }
    guard name.count <= Self.longestName else { return false }
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in name.bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    if names.contains(hash) { return true }
    names.insert(hash)
    return names.count <= Self.mostNames
  }
}
