import LineProtocol
import Vietnamese

extension Kind where Value == String {
  /// What the roll says of a delegate.
  static let verdict = choice(
    "verdict", [("present", "có mặt"), ("absent", "vắng"), ("excused", "vắng có phép")])
  /// What the roll says of a delegate, or that it says nothing yet.
  static let verdictOrNone = choice(
    "verdict-or-none",
    [
      ("present", "có mặt"), ("absent", "vắng"), ("excused", "vắng có phép"),
      ("none", "chưa điểm danh"),
    ])
}

extension Kind where Value == [String] {
  /// Numbers in the list, single ones and ranges.
  static let numbers = Kind(
    "numbers", vi: "các số thứ tự: 1-15,17,20", en: "numbers in the list: 1-15,17,20",
    sample: "1-15,17,20"
  ) { word throws(KindProblem) in
    var numbers: Set<Int> = []
    for part in word.split(separator: ",", omittingEmptySubsequences: false) {
      let ends = part.split(separator: "-", omittingEmptySubsequences: false).map {
        Int($0.filter { $0 != " " })
      }
      guard (1...2).contains(ends.count), let first = ends[0], let last = ends[ends.count - 1],
        1 <= first, first <= last, last < 1_000_000_000, last - first < 10_000,
        numbers.count < 10_000
      else {
        throw KindProblem(
          vi: "\"\(part)\" không phải là số hay khoảng số; hãy viết như 1-15,17,20",
          en: "\"\(part)\" is not a number or a range; write them as 1-15,17,20")
      }
      numbers.formUnion(first...last)
    }
    return numbers.sorted().map(String.init)
  }
}
