/// The parts of a stream of blocks, each of which can be made a document of its own.
public struct BlockOutline: Sendable, Equatable {
  /// A part.
  public struct Part: Sendable, Equatable {
    /// What it is called.
    public var title: String
    /// The name of its file, without an ending; nil for the blocks before the first part.
    public var fileName: String?
    /// Where its blocks lie in the stream.
    var blocks: Range<Int>
  }

  /// What was known of the document before its first block.
  public var info: DocumentInfo
  /// The parts in their order.
  ///
  /// Blocks before the first are one of their own, with the title of the document; so is a whole
  /// document that has no parts.
  public private(set) var parts: [Part]

  /// Begins with the blocks before the first part.
  init(_ info: DocumentInfo, at offset: Int) {
    self.info = info
    parts = [Part(title: info.title, fileName: nil, blocks: offset..<offset)]
  }

  /// Adds a part whose record lies here and whose blocks begin after it.
  mutating func add(_ part: DocumentPart, at place: Int, to offset: Int) {
    end(at: place)
    // Nothing before the first part: that is no part.
    if parts.last?.fileName == nil, parts.last?.blocks.isEmpty == true { parts.removeLast() }
    parts.append(Part(title: part.title, fileName: part.fileName, blocks: offset..<offset))
  }

  /// Ends the last part here.
  mutating func end(at place: Int) {
    guard let last = parts.indices.last else { return }
    parts[last].blocks = parts[last].blocks.lowerBound..<place
  }
}
