internal import XMLReading

/// The texts that the cells of a workbook share, in one piece of memory.
struct SharedStrings: Sendable {
  private var storage: [UInt8] = []
  private var ends: [UInt32] = []

  /// No texts at all.
  init() {}

  /// Reads the texts of a workbook.
  init(_ entry: ZipEntry, _ limits: SheetLimits) throws {
    let reader = SharedStringsReader(limits)
    try XMLDocument.read(entry, reader)
    self = reader.strings
  }

  /// How many texts there are.
  var count: Int { ends.count }

  /// Appends the bytes of a text to others; false if there is no such text.
  func append(_ index: Int, to bytes: inout [UInt8]) -> Bool {
    guard ends.indices.contains(index) else { return false }
    let start = index == 0 ? 0 : Int(ends[index - 1])
    storage.withUnsafeBufferPointer { bytes.append(contentsOf: $0[start..<Int(ends[index])]) }
    return true
  }

  /// How many bytes all texts have together.
  fileprivate var size: Int { storage.count }

  fileprivate mutating func append(_ text: [UInt8]) {
    storage.append(contentsOf: text)
    ends.append(UInt32(storage.count))
  }
}

private final class SharedStringsReader: XMLHandler {
  private(set) var strings = SharedStrings()
  private let limits: SheetLimits
  private var content: TextContent
  private var value: [UInt8] = []

  init(_ limits: SheetLimits) {
    self.limits = limits
    content = TextContent(limits)
  }

  override func start(_ name: XMLName, _ attributes: XMLAttributes) throws {
    content.start(name)
  }

  override func text(_ bytes: UnsafeBufferPointer<UInt8>) throws {
    try content.hear(bytes, into: &value, from: 0, row: nil)
  }

  override func end(_ name: XMLName) throws {
    content.end(name)
    guard name == "si" else { return }
    try content.check(value, from: 0, row: nil)
    EscapedText.unescape(&value, from: 0)
    strings.append(value)
    value.removeAll(keepingCapacity: true)
    guard strings.count <= limits.maximumStrings, strings.size <= limits.maximumStringBytes else {
      throw SheetProblem(.tooManyStrings)
    }
  }
}
