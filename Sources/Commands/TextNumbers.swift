/// Gives each different text a number, from 1.
///
/// Units and groups come again and again in a list; only the first row that names one carries its
/// text. Memory is bounded: a list with thousands of units begins anew, and a text may then get a
/// second number.
struct TextNumbers {
  private var known: [UInt64: (text: String, number: Int)] = [:]
  private var last: (text: String, number: Int) = ("", 0)
  private var count = 0

  /// The number of a text, and whether it is the first time that it comes.
  mutating func number(of text: String) -> (number: Int, isNew: Bool) {
    if Self.areSame(text, last.text) { return (last.number, false) }
    var text = text
    let hash = text.byteHash()
    if let found = known[hash], Self.areSame(found.text, text) {
      last = found
      return (found.number, false)
    }
    if known.count >= 4096 { known = [:] }
    count += 1
    last = (text, count)
    known[hash] = last
    return (count, true)
  }

  // Strings compare by what they mean; for these their bytes are enough, and much faster.
  private static func areSame(_ one: String, _ other: String) -> Bool {
    one.utf8.count == other.utf8.count && one.utf8.elementsEqual(other.utf8)
  }
}
