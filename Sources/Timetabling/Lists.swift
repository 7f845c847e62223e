/// Lists of numbers end to end in one array, found by the number of the list.
struct Lists: Sendable {
  private(set) var starts: [Int32] = [0]
  private(set) var values: [Int32] = []

  init(_ lists: [[Int]]) {
    for list in lists {
      values += list.map { Int32($0) }
      starts.append(Int32(values.count))
    }
  }

  @inline(__always)
  func range(_ list: Int) -> Range<Int> { Int(starts[list])..<Int(starts[list &+ 1]) }

  @inline(__always)
  func count(_ list: Int) -> Int { Int(starts[list &+ 1] &- starts[list]) }

  @inline(__always)
  subscript(_ position: Int) -> Int { Int(values[position]) }
}
