internal import CExpat

/// Reads an XML document that arrives in pieces and lets a handler hear of its parts.
///
/// No document type is read, so that a document has no entities but those of XML.
public final class XMLStream {
  /// How much is read at once.
  public static let piece = 1 << 16
  /// A tag or comment is kept whole, so it must end within this many bytes.
  private static let longestTag = 1 << 20

  private let parser: XML_Parser
  private let handler: XMLHandler
  /// What is too little to be read at once: a long tag is looked at again with every piece.
  private var waiting: [UInt8] = []
  private var total = 0

  /// Prepares to read a document.
  public init(_ handler: XMLHandler) throws(XMLFailure) {
    guard let parser = XML_ParserCreate(nil) else {
      throw XMLFailure(reason: .noMemory, line: 0, column: 0)
    }
    self.parser = parser
    self.handler = handler
    handler.stream = self
    XML_SetUserData(parser, Unmanaged.passUnretained(handler).toOpaque())
    setCallbacks()
  }

  deinit { XML_ParserFree(parser) }

  /// Reads what a closure puts into the memory it is given, which answers how much; zero is the end.
  ///
  /// The answer is whether the handler wants more.
  public func fill(
    _ read: (UnsafeMutableRawBufferPointer) throws -> Int
  ) throws -> Bool {
    guard let buffer = XML_GetBuffer(parser, Int32(Self.piece)) else {
      throw problem(.noMemory)
    }
    let count = try read(UnsafeMutableRawBufferPointer(start: buffer, count: Self.piece))
    total += count
    let status = XML_ParseBuffer(parser, Int32(count), count == 0 ? 1 : 0)
    if let failure = handler.failure { throw failure }
    if handler.isStopped { return false }
    guard status == XML_STATUS_OK else { throw problem(isAtEnd: count == 0) }
    guard count == 0 || total - Int(XML_GetCurrentByteIndex(parser)) <= Self.longestTag else {
      throw problem(.tagTooLong)
    }
    return count > 0
  }

  /// Reads the next piece of the document, of any size.
  public func push(_ bytes: UnsafeRawBufferPointer) throws {
    var rest = bytes
    while !rest.isEmpty, !handler.isStopped {
      let taken = min(Self.piece - waiting.count, rest.count)
      waiting.append(contentsOf: rest[..<taken])
      rest = UnsafeRawBufferPointer(rebasing: rest[taken...])
      if waiting.count == Self.piece { try pass() }
    }
  }

  /// Ends the document.
  public func finish() throws {
    if !waiting.isEmpty, !handler.isStopped { try pass() }
    if !handler.isStopped { _ = try fill { _ in 0 } }
  }

  private func pass() throws {
    _ = try fill { memory in
      memory.copyBytes(from: waiting)
      return waiting.count
    }
    waiting.removeAll(keepingCapacity: true)
  }

  /// The line that is being read, from 1.
  var line: Int { Int(XML_GetCurrentLineNumber(parser)) }

  /// The column that is being read, from 1.
  var column: Int { Int(XML_GetCurrentColumnNumber(parser)) + 1 }

  func stop() {
    XML_StopParser(parser, XML_Bool(XML_FALSE))
  }

  private func problem(_ reason: XMLFailure.Reason) -> XMLFailure {
    XMLFailure(reason: reason, line: line, column: column)
  }

  private func problem(isAtEnd: Bool) -> XMLFailure {
    switch XML_GetErrorCode(parser) {
    case XML_ERROR_NO_MEMORY: problem(.noMemory)
    case XML_ERROR_UNKNOWN_ENCODING, XML_ERROR_INCORRECT_ENCODING: problem(.encoding)
    case XML_ERROR_TAG_MISMATCH: problem(.mismatchedTag)
    case XML_ERROR_UNDEFINED_ENTITY: problem(.unknownEntity)
    case XML_ERROR_DUPLICATE_ATTRIBUTE: problem(.duplicateAttribute)
    case XML_ERROR_NO_ELEMENTS, XML_ERROR_UNCLOSED_TOKEN, XML_ERROR_UNCLOSED_CDATA_SECTION,
      XML_ERROR_PARTIAL_CHAR:
      problem(isAtEnd ? .truncated : .malformed)
    case XML_ERROR_INVALID_TOKEN: problem(stopsAtLetter ? .encoding : .malformed)
    default: problem(.malformed)
    }
  }

  /// Whether the parser stopped at a byte that is not ASCII, which only its encoding can forbid.
  private var stopsAtLetter: Bool {
    var offset: Int32 = 0
    var size: Int32 = 0
    guard let context = XML_GetInputContext(parser, &offset, &size), offset < size else {
      return false
    }
    return UInt8(bitPattern: context[Int(offset)]) >= 0x80
  }

  private func setCallbacks() {
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
        $0.fail(.documentType)
      }
    }
  }
}
