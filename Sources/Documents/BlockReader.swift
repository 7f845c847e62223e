/// Reads a stream of blocks and makes the calls of the document again.
///
/// Only a piece of the stream is in memory at a time. A stream that is truncated or damaged is an
/// error that says where; the calls before that place have been made.
public struct BlockReader {
  /// Reads bytes of the stream from a place on and says how many; 0 at the end.
  public typealias Read = (_ offset: Int, _ into: UnsafeMutableRawBufferPointer) throws -> Int

  private let read: Read

  /// Reads what the closure gives.
  ///
  /// A single replay asks for the bytes in order, without gaps, so that a closure which reads a
  /// pipe may ignore the place.
  public init(_ read: @escaping Read) {
    self.read = read
  }

  /// Reads a stream that is in memory.
  public init(_ bytes: [UInt8]) {
    self.init { offset, buffer in
      guard offset < bytes.count else { return 0 }
      let piece = bytes[offset..<min(bytes.count, offset + buffer.count)]
      buffer.copyBytes(from: piece)
      return piece.count
    }
  }

  /// Makes all the calls of the document.
  public func replay(into renderer: some DocumentRenderer) throws {
    let input = BlockInput(read, at: 0)
    try renderer.begin(try Self.begin(input))
    var player = BlockPlayer(input)
    while try player.step(renderer) {}
    guard try input.isAtEnd() else { throw BlockStreamError(.misplaced, at: input.offset) }
    try renderer.finish()
  }

  /// Makes a document of one part alone: it has the part's title, and the call that begins the
  /// part is left out.
  public func replay(
    _ part: BlockOutline.Part, of outline: BlockOutline, into renderer: some DocumentRenderer
  ) throws {
    var info = outline.info
    info.title = part.title
    try renderer.begin(info)
    let input = BlockInput(read, at: part.blocks.lowerBound)
    var player = BlockPlayer(input)
    while input.offset < part.blocks.upperBound {
      guard try player.step(renderer) else {
        throw BlockStreamError(.misplaced, at: input.offset)
      }
    }
    try renderer.finish()
  }

  /// Looks through the stream for its parts; what is found is enough to replay them one by one.
  public func outline() throws -> BlockOutline {
    let input = BlockInput(read, at: 0)
    var outline = BlockOutline(try Self.begin(input), at: input.offset)
    while true {
      let place = input.offset
      let mark = try input.byte()
      if mark >= BlockStream.shortCell {
        try input.skip(Int(mark & ~BlockStream.shortCell))
        continue
      }
      switch BlockMark(rawValue: mark) {
      case .part: outline.add(try input.body(DocumentPart.self), at: place, to: input.offset)
      case .finish:
        guard try input.isAtEnd() else { throw BlockStreamError(.misplaced, at: input.offset) }
        outline.end(at: place)
        return outline
      case .begin: throw BlockStreamError(.misplaced, at: place)
      case nil: throw BlockStreamError(.damaged("an unknown mark"), at: place)
      case let known?: if known.hasBody { try input.skip(try input.length()) }
      }
    }
  }

  private static func begin(_ input: BlockInput) throws -> DocumentInfo {
    let signature = BlockStream.signature
    for byte in signature.dropLast() where try input.byte() != byte {
      throw BlockStreamError(.foreign, at: input.offset - 1)
    }
    let version = try input.byte()
    guard version == BlockStream.version else {
      throw BlockStreamError(.version(Int(version)), at: input.offset - 1)
    }
    guard try input.byte() == BlockMark.begin.rawValue else {
      throw BlockStreamError(.misplaced, at: input.offset - 1)
    }
    return try input.body()
  }
}

extension BlockInput {
  /// The body of a record that holds one value.
  func body<Value: BlockValue>(_ type: Value.Type = Value.self) throws -> Value {
    try record { decoder throws(BlockStreamError) in try decoder.decode() }
  }

  /// The body of a record.
  func record<Value>(
    _ decode: (inout BlockDecoder) throws(BlockStreamError) -> Value
  ) throws -> Value {
    let length = try length()
    let place = offset
    var decoder = BlockDecoder(try bytes(length), at: place)
    let value = try decode(&decoder)
    try decoder.end()
    return value
  }
}
