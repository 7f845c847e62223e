extension Column: BlockValue {
  func encode(to encoder: inout BlockEncoder) {
    encoder.encode(title)
    encoder.encode(alignment)
    encoder.encode(width)
    encoder.encode(kind)
    encoder.encode(key)
  }

  init(from decoder: inout BlockDecoder) throws(BlockStreamError) {
    self.init(
      try decoder.decode(), try decoder.decode(), width: try decoder.decode(),
      kind: try decoder.decode(), key: try decoder.decode())
  }
}

extension Column.Alignment: BlockValue {
  func encode(to encoder: inout BlockEncoder) {
    switch self {
    case .left: encoder.bytes.append(0)
    case .right: encoder.bytes.append(1)
    case .center: encoder.bytes.append(2)
    }
  }

  init(from decoder: inout BlockDecoder) throws(BlockStreamError) {
    switch try decoder.byte() {
    case 0: self = .left
    case 1: self = .right
    case 2: self = .center
    default: throw decoder.damaged("an unknown alignment")
    }
  }
}

extension Column.Width: BlockValue {
  func encode(to encoder: inout BlockEncoder) {
    switch self {
    case .fit: encoder.bytes.append(0)
    case .fixed(let characters):
      encoder.bytes.append(1)
      encoder.encode(characters)
    case .flexible: encoder.bytes.append(2)
    }
  }

  init(from decoder: inout BlockDecoder) throws(BlockStreamError) {
    switch try decoder.byte() {
    case 0: self = .fit
    case 1: self = .fixed(try decoder.decode(within: -10_000...10_000))
    case 2: self = .flexible
    default: throw decoder.damaged("an unknown width of a column")
    }
  }
}

extension Column.Kind: BlockValue {
  func encode(to encoder: inout BlockEncoder) {
    switch self {
    case .text: encoder.bytes.append(0)
    case .number: encoder.bytes.append(1)
    case .verbatim: encoder.bytes.append(2)
    case .ordinal: encoder.bytes.append(3)
    }
  }

  init(from decoder: inout BlockDecoder) throws(BlockStreamError) {
    switch try decoder.byte() {
    case 0: self = .text
    case 1: self = .number
    case 2: self = .verbatim
    case 3: self = .ordinal
    default: throw decoder.damaged("an unknown kind of a column")
    }
  }
}

extension TableStyle: BlockValue {
  func encode(to encoder: inout BlockEncoder) {
    encoder.encode(rowHeight)
    encoder.encode(isRuled)
  }

  init(from decoder: inout BlockDecoder) throws(BlockStreamError) {
    self.init(rowHeight: try decoder.decode(), isRuled: try decoder.decode())
  }
}

extension BarChart: BlockValue {
  func encode(to encoder: inout BlockEncoder) {
    encoder.encode(title)
    encoder.encode(series)
    encoder.encode(groups)
  }

  init(from decoder: inout BlockDecoder) throws(BlockStreamError) {
    self.init(
      title: try decoder.decode(), series: try decoder.decode(), groups: try decoder.decode())
  }
}

extension BarChart.Group: BlockValue {
  func encode(to encoder: inout BlockEncoder) {
    encoder.encode(label)
    encoder.encode(values)
  }

  init(from decoder: inout BlockDecoder) throws(BlockStreamError) {
    self.init(try decoder.decode(), [])
    for _ in 0..<(try decoder.count()) {
      values.append(try decoder.decode(within: -1 << 53...1 << 53))
    }
  }
}
