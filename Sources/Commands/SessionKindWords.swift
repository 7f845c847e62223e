import Vietnamese

/// Finds which of our kinds the type of a foreign session is.
enum SessionKindWords {
  /// The kind for a type; one that says nothing is a topic if somebody presents it.
  static func kind(of type: String?, hasPeople: Bool) -> String {
    let usual = hasPeople ? "topic" : "other"
    guard let type, !type.isEmpty else { return usual }
    let folded = searchFold(type)
    if kinds.contains(folded) { return folded }
    let words = folded.split { !$0.isLetter }
    for (word, kind) in meanings where words.contains(where: { $0.hasPrefix(word) }) {
      return kind
    }
    return usual
  }

  private static let kinds: Set<String> = [
    "topic", "opening", "report", "remarks", "discussion", "break", "closing", "reception", "other",
  ]

  // The first that fits holds; a break at a reception is a break.
  private static let meanings = [
    ("break", "break"), ("pause", "break"), ("lunch", "break"), ("coffee", "break"),
    ("opening", "opening"), ("closing", "closing"), ("reception", "reception"),
    ("party", "reception"), ("dinner", "reception"), ("banquet", "reception"),
    ("panel", "discussion"), ("discussion", "discussion"), ("bof", "discussion"),
    ("roundtable", "discussion"), ("keynote", "topic"), ("talk", "topic"), ("lecture", "topic"),
    ("workshop", "topic"), ("tutorial", "topic"),
  ]
}
