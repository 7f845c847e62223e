import Glibc

/// The time of a clock that only goes forward.
func monotonicNanoseconds() -> UInt64 {
  var now = timespec()
  clock_gettime(CLOCK_MONOTONIC, &now)
  return UInt64(now.tv_sec) * 1_000_000_000 + UInt64(now.tv_nsec)
}

func nanoseconds(_ seconds: Double) -> UInt64 { UInt64(seconds * 1e9) }
