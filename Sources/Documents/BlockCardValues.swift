extension CardSheet: BlockValue {
  func encode(to encoder: inout BlockEncoder) {
    for measure in [width, height, cardWidth, cardHeight, gap] { encoder.encode(measure) }
    encoder.encode(columns)
    encoder.encode(rows)
    encoder.encode(hasCropMarks)
    encoder.encode(count: images.count)
    // In the order of their names, so that the same sheet always gives the same bytes.
    for (name, bytes) in images.sorted(by: { $0.key < $1.key }) {
      encoder.encode(name)
      encoder.encode(count: bytes.count)
      encoder.bytes.append(contentsOf: bytes)
    }
  }

  init(from decoder: inout BlockDecoder) throws(BlockStreamError) {
    self.init(
      width: try decoder.decode(), height: try decoder.decode(), cardWidth: try decoder.decode(),
      cardHeight: try decoder.decode())
    gap = try decoder.decode()
    columns = try decoder.decode(within: 1...10_000)
    rows = try decoder.decode(within: 1...10_000)
    hasCropMarks = try decoder.decode()
    for _ in 0..<(try decoder.count()) {
      let name = try decoder.decode(String.self)
      images[name] = Array(try decoder.bytes(try decoder.count()))
    }
  }
}

extension Card: BlockValue {
  func encode(to encoder: inout BlockEncoder) {
    encoder.encode(title)
    encoder.encode(elements)
  }

  init(from decoder: inout BlockDecoder) throws(BlockStreamError) {
    self.init(title: try decoder.decode(), elements: try decoder.decode())
  }
}

extension CardElement: BlockValue {
  func encode(to encoder: inout BlockEncoder) {
    switch self {
    case .box(let frame, let fill, let stroke, let strokeWidth):
      begin(0, frame, &encoder)
      encoder.encode(fill)
      encoder.encode(stroke)
      encoder.encode(strokeWidth)
    case .text(let frame, let paragraphs, let look):
      begin(1, frame, &encoder)
      encoder.encode(paragraphs)
      encoder.encode(look)
    case .code(let frame, let text):
      begin(2, frame, &encoder)
      encoder.encode(text)
    case .image(let frame, let name):
      begin(3, frame, &encoder)
      encoder.encode(name)
    }
  }

  private func begin(_ kind: UInt8, _ frame: Frame, _ encoder: inout BlockEncoder) {
    encoder.bytes.append(kind)
    encoder.encode(frame)
  }

  init(from decoder: inout BlockDecoder) throws(BlockStreamError) {
    let kind = try decoder.byte()
    let frame = try decoder.decode(Frame.self)
    switch kind {
    case 0:
      self = .box(
        frame, fill: try decoder.decode(), stroke: try decoder.decode(),
        strokeWidth: try decoder.decode())
    case 1: self = .text(frame, try decoder.decode(), try decoder.decode())
    case 2: self = .code(frame, try decoder.decode())
    case 3: self = .image(frame, try decoder.decode())
    default: throw decoder.damaged("an unknown element of a card")
    }
  }
}

extension Frame: BlockValue {
  func encode(to encoder: inout BlockEncoder) {
    for measure in [x, y, width, height] { encoder.encode(measure) }
    encoder.encode(isUpsideDown)
  }

  init(from decoder: inout BlockDecoder) throws(BlockStreamError) {
    self.init(
      x: try decoder.decode(), y: try decoder.decode(), width: try decoder.decode(),
      height: try decoder.decode(), isUpsideDown: try decoder.decode())
  }
}

extension CardText: BlockValue {
  func encode(to encoder: inout BlockEncoder) {
    encoder.encode(font)
    encoder.encode(size)
    encoder.encode(smallest)
    encoder.encode(isBold)
    encoder.encode(isItalic)
    encoder.encode(color)
    encoder.encode(alignment)
    encoder.encode(verticalAlignment)
  }

  init(from decoder: inout BlockDecoder) throws(BlockStreamError) {
    self.init(
      font: try decoder.decode(), size: try decoder.decode(),
      smallest: try decoder.decode(Double.self),
      isBold: try decoder.decode(), isItalic: try decoder.decode(), color: try decoder.decode(),
      alignment: try decoder.decode(), verticalAlignment: try decoder.decode())
  }
}

extension Color: BlockValue {
  func encode(to encoder: inout BlockEncoder) {
    encoder.bytes += [red, green, blue]
  }

  init(from decoder: inout BlockDecoder) throws(BlockStreamError) {
    self.init(red: try decoder.byte(), green: try decoder.byte(), blue: try decoder.byte())
  }
}
