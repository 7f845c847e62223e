import CExpat

/// What is done with the parts of an XML document as they are read.
///
/// A subclass overrides what it wants to hear of. It counts what the parser keeps in memory for
/// good, so that no document can fill it.
class XMLHandler {
  private static let deepest = 64
  private static let longestName = 1_024
  private static let mostNames = 4_096

  /// Why reading has ended before the document did.
  private(set) var failure: (any Error)?
  /// Whether nothing more is to be read.
  private(set) var isStopped = false

  private var parser: XML_Parser?
  private var depth = 0
  private var names: Set<UInt64> = []

  /// An element begins.
  func start(_ name: XMLName, _ attributes: XMLAttributes) throws {}

  /// An element ends.
  func end(_ name: XMLName) throws {}

  /// Some of the text of an element; it may come in several parts.
  func text(_ bytes: UnsafeBufferPointer<UInt8>) throws {}

  /// Ends the reading without a failure.
  final func stop() {
    isStopped = true
    if let parser { XML_StopParser(parser, XML_Bool(XML_FALSE)) }
  }

  /// Where a problem lies, if the handler knows.
  var row: Int? { nil }

  /// Lets a parser call this handler; it must outlive the parser.
  final func attach(to parser: XML_Parser) {
    self.parser = parser
    XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    XML_SetElementHandler(
      parser,
      { handler, name, attributes in
        guard let handler, let name else { return }
        Unmanaged<XMLHandler>.fromOpaque(handler)._withUnsafeGuaranteedRef {
          $0.begin(name, XMLAttributes(attributes))
        }
      },
      { handler, name in
        guard let handler, let name else { return }
        Unmanaged<XMLHandler>.fromOpaque(handler)._withUnsafeGuaranteedRef { $0.finish(name) }
      })
    XML_SetCharacterDataHandler(parser) { handler, text, count in
      guard let handler, let text else { return }
      Unmanaged<XMLHandler>.fromOpaque(handler)._withUnsafeGuaranteedRef {
        $0.hear(text, Int(count))
      }
    }
    XML_SetStartDoctypeDeclHandler(parser) { handler, _, _, _, _ in
      guard let handler else { return }
      Unmanaged<XMLHandler>.fromOpaque(handler)._withUnsafeGuaranteedRef {
        $0.fail(SheetProblem(.entity))
      }
    }
  }

  /// Separates the handler from its parser.
  final func detach() {
    parser = nil
  }

  private func fail(_ error: any Error) {
    guard failure == nil else { return }
    failure = error
    stop()
  }

  private func begin(_ name: UnsafePointer<CChar>, _ attributes: XMLAttributes) {
    // The parser may go on for a moment after it has been stopped.
    guard !isStopped else { return }
    depth += 1
    let name = XMLName(name)
    guard depth <= Self.deepest, admits(name), attributes.allSatisfy({ admits($0.name) }) else {
      return fail(SheetProblem(.damaged, row: row))
    }
    do { try start(name, attributes) } catch { fail(error) }
  }

  private func finish(_ name: UnsafePointer<CChar>) {
    guard !isStopped else { return }
    depth -= 1
    do { try end(XMLName(name)) } catch { fail(error) }
  }

  private func hear(_ characters: UnsafePointer<CChar>, _ count: Int) {
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
