/// How long requests took, in buckets that are at most 1/64 wide.
struct Latencies {
  private var buckets = [Int](repeating: 0, count: 64 * 40)
  private var total = 0

  mutating func add(nanoseconds: UInt64) {
    let microseconds = nanoseconds / 1000
    buckets[Latencies.bucket(of: microseconds)] += 1
    total += 1
  }

  /// The time within which this share of the requests was answered.
  func milliseconds(at share: Double) -> Double {
    var missing = Int((Double(total) * share).rounded(.up))
    for (bucket, count) in buckets.enumerated() where count > 0 {
      missing -= count
      if missing <= 0 { return Double(Latencies.lowest(of: bucket)) / 1000 }
    }
    return 0
  }

  private static func bucket(of value: UInt64) -> Int {
    guard value >= 64 else { return Int(value) }
    let octave = 63 - value.leadingZeroBitCount - 6
    return min((octave + 1) * 64 + Int(value >> UInt64(octave)) - 64, 64 * 40 - 1)
  }

  private static func lowest(of bucket: Int) -> UInt64 {
    guard bucket >= 64 else { return UInt64(bucket) }
    return UInt64(bucket % 64 + 64) << UInt64(bucket / 64 - 1)
  }
}
