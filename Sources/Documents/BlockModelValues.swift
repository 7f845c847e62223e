extension DocumentInfo: BlockValue {
  func encode(to encoder: inout BlockEncoder) {
    encoder.encode(title)
    encoder.encode(author)
    encoder.encode(language)
    encoder.encode(orientation)
    encoder.encode(style)
    encoder.encode(footer)
  }

  init(from decoder: inout BlockDecoder) throws(BlockStreamError) {
    self.init(
      title: try decoder.decode(), author: try decoder.decode(), language: try decoder.decode(),
      orientation: try decoder.decode(), style: try decoder.decode(),
      footer: try decoder.decode())
  }
}

extension DocumentStyle: BlockValue {
  private static var measures: [WritableKeyPath<DocumentStyle, Double>] {
    [
      \.paper.width, \.paper.height,
      \.margins.top, \.margins.bottom, \.margins.left, \.margins.right,
      \.sizes.header, \.sizes.title, \.sizes.subject, \.sizes.body, \.sizes.table, \.sizes.small,
      \.sizes.pageNumber,
      \.indent, \.lineSpacing, \.paragraphSpacing,
    ]
  }

  func encode(to encoder: inout BlockEncoder) {
    for measure in Self.measures { encoder.encode(self[keyPath: measure]) }
    encoder.encode(font)
    encoder.encode(pageNumber)
    encoder.encode(numbersFirstPage)
    encoder.encode(titleRule)
  }

  init(from decoder: inout BlockDecoder) throws(BlockStreamError) {
    self.init()
    for measure in Self.measures { self[keyPath: measure] = try decoder.decode() }
    font = try decoder.decode()
    pageNumber = try decoder.decode()
    numbersFirstPage = try decoder.decode()
    titleRule = try decoder.decode()
  }
}

extension TitleLine: BlockValue {
  func encode(to encoder: inout BlockEncoder) {
    encoder.encode(text)
    encoder.encode(role)
  }

  init(from decoder: inout BlockDecoder) throws(BlockStreamError) {
    self.init(try decoder.decode(), try decoder.decode())
  }
}

extension TwoColumns: BlockValue {
  func encode(to encoder: inout BlockEncoder) {
    encoder.encode(left)
    encoder.encode(right)
  }

  init(from decoder: inout BlockDecoder) throws(BlockStreamError) {
    self.init(left: try decoder.decode(), right: try decoder.decode())
  }
}

extension TwoColumns.Line: BlockValue {
  func encode(to encoder: inout BlockEncoder) {
    switch self {
    case .text(let text, let emphasis, let size):
      Self.encode(0, text, emphasis, size, to: &encoder)
    case .flushed(let text, let emphasis, let size):
      Self.encode(1, text, emphasis, size, to: &encoder)
    case .rule: encoder.bytes.append(2)
    case .shortRule: encoder.bytes.append(3)
    case .space(let height):
      encoder.bytes.append(4)
      encoder.encode(height)
    case .level: encoder.bytes.append(5)
    case .date(let text, let emphasis, let size):
      Self.encode(6, text, emphasis, size, to: &encoder)
    case .name(let parts, let emphasis, let size):
      Self.encode(7, parts, emphasis, size, to: &encoder)
    }
  }

  private static func encode(
    _ kind: UInt8, _ text: some BlockValue, _ emphasis: TwoColumns.Emphasis, _ size: Double?,
    to encoder: inout BlockEncoder
  ) {
    encoder.bytes.append(kind)
    encoder.encode(text)
    encoder.encode(emphasis)
    encoder.encode(size)
  }

  init(from decoder: inout BlockDecoder) throws(BlockStreamError) {
    switch try decoder.byte() {
    case 0:
      self = .text(try decoder.decode(), try decoder.decode(), size: try decoder.decode())
    case 1:
      self = .flushed(try decoder.decode(), try decoder.decode(), size: try decoder.decode())
    case 2: self = .rule
    case 3: self = .shortRule
    case 4: self = .space(try decoder.decode())
    case 5: self = .level
    case 6:
      self = .date(try decoder.decode(), try decoder.decode(), size: try decoder.decode())
    case 7:
      self = .name(try decoder.decode(), try decoder.decode(), size: try decoder.decode())
    default: throw decoder.damaged("an unknown line of a header")
    }
  }
}

extension Fact: BlockValue {
  func encode(to encoder: inout BlockEncoder) {
    encoder.encode(label)
    encoder.encode(value)
  }

  init(from decoder: inout BlockDecoder) throws(BlockStreamError) {
    self.init(try decoder.decode(), try decoder.decode())
  }
}

extension DocumentPart: BlockValue {
  func encode(to encoder: inout BlockEncoder) {
    encoder.encode(title)
    encoder.encode(fileName)
  }

  init(from decoder: inout BlockDecoder) throws(BlockStreamError) {
    self.init(try decoder.decode(), fileName: try decoder.decode())
  }
}
