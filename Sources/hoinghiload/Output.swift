/// The bytes of the requests that leave with one system call.
struct Output {
  private(set) var bytes: [UInt8] = []

  init() { bytes.reserveCapacity(65536) }

  mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

  mutating func append(_ other: [UInt8]) { bytes.append(contentsOf: other) }

  mutating func append(_ number: UInt64) {
    guard number >= 10 else {
      bytes.append(UInt8(truncatingIfNeeded: number) + 0x30)
      return
    }
    var scale: UInt64 = 10
    while number / scale >= 10 { scale *= 10 }
    while scale > 0 {
      bytes.append(UInt8(truncatingIfNeeded: number / scale % 10) + 0x30)
      scale /= 10
    }
  }
}
