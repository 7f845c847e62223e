import Glibc

/// Requests taken apart into bytes that stay and numbers that are put in.
struct Template {
  private enum Piece {
    case bytes([UInt8])
    case random(lowest: UInt64, count: UInt64)
    case counter
    case key
  }

  private let pieces: [Piece]

  init(_ text: String) throws(Problem) {
    var pieces: [Piece] = []
    var rest = text[...]
    while let brace = rest.firstIndex(of: "{") {
      guard let end = rest[brace...].firstIndex(of: "}") else { break }
      pieces.append(.bytes(Array(rest[..<brace].utf8)))
      pieces.append(try Template.mark(rest[rest.index(after: brace)..<end]))
      rest = rest[rest.index(after: end)...]
    }
    pieces.append(.bytes(Array(rest.utf8) + [0x0A]))
    self.pieces = pieces
  }

  private static func mark(_ mark: Substring) throws(Problem) -> Piece {
    if mark == "counter" { return .counter }
    if mark == "key" { return .key }
    let ends = mark.dropFirst("random:".count).split(
      separator: ".", omittingEmptySubsequences: true)
    guard mark.hasPrefix("random:"), mark.contains(".."), ends.count == 2,
      let lowest = UInt64(ends[0]), let highest = UInt64(ends[1]), lowest <= highest
    else {
      throw Problem(
        "{\(mark)} is not known; there are {random:1..N}, {counter} and {key}", usage: true)
    }
    return .random(lowest: lowest, count: highest - lowest + 1)
  }

  /// Puts the next request behind the others.
  func write(to output: inout Output, numbers: inout Numbers) {
    for piece in pieces {
      switch piece {
      case .bytes(let bytes): output.append(bytes)
      case .random(let lowest, let count): output.append(lowest + numbers.random(below: count))
      case .counter: output.append(numbers.counter)
      case .key:
        output.append(numbers.keyPrefix)
        output.append(numbers.counter)
      }
    }
    numbers.counter += 1
  }
}

/// Where the numbers of requests come from.
///
/// The counter moves by one with every request.
struct Numbers {
  var counter: UInt64
  let keyPrefix: [UInt8]
  private var state: UInt64

  init(first: Int) {
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    counter = UInt64(first)
    state = UInt64(truncatingIfNeeded: now.tv_nsec) &* 0x9E37_79B9_7F4A_7C15 | 1
    let moment = UInt64(now.tv_sec) * 1_000_000 + UInt64(now.tv_nsec) / 1000
    keyPrefix = Array("k\(String(moment, radix: 36))-".utf8)
  }

  mutating func random(below count: UInt64) -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state.multipliedFullWidth(by: count).high
  }
}
