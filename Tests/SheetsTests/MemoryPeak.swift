import Glibc

/// The most memory this process has had, in KiB.
func memoryPeak() -> Int {
  var usage = rusage()
  // The constant is 0; its type differs from that of the parameter.
  getrusage(0, &usage)
  return usage.ru_maxrss
}
