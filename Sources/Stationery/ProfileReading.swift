import Documents

extension Profile {
  /// Reads the file of a profile.
  ///
  /// - Parameters:
  ///   - text: What is in the file.
  ///   - file: Its name, which is that of the profile with the ending `.profile`.
  ///   - resolving: Finds the profile that this one is to be like.
  /// - Throws: The first problem of the file.
  public static func read(
    _ text: String, file: String, resolving: (String) -> Profile?
  ) throws(StationeryProblem) -> Profile {
    var problems = ProblemList(file: file)
    let profile = read(text, file: file, known: [], problems: &problems, resolving: resolving)
    if let first = problems.sorted.first { throw first }
    return profile
  }

  /// Reads the file and gathers all that is wrong with it.
  static func read(
    _ text: String, file: String, known: [String], problems: inout ProblemList,
    resolving: (String) -> Profile?
  ) -> Profile {
    guard text.utf8.count <= mostBytes else {
      problems.add(
        nil, vi: "tệp dài hơn \(mostBytes / 1024) KiB; hồ sơ không thể dài như vậy",
        en: "the file has more than \(mostBytes / 1024) KiB; no profile is that long")
      return Profile(name: FileName(file).stem)
    }
    let flat = FlatText(text, problems: &problems)
    var profile = Profile(name: FileName(file).stem)
    var isWhole = true
    if let like = flat.entries.first(where: { $0.key == likeKey }) {
      isWhole = false
      if let model = resolving(like.value) {
        profile = model
        profile.name = FileName(file).stem
        profile.ancestors = [like.value] + model.ancestors.filter { $0 != like.value }
      } else {
        let what = Wording(vi: "hồ sơ mẫu văn bản", en: "profile")
        problems.addUnknown(like.line, what, like.value, known: known)
      }
    }
    for entry in flat.entries where entry.key != likeKey {
      profile.take(entry, problems: &problems)
    }
    profile.checkTextArea(flat.entries, &problems)
    if isWhole { reportMissing(flat.entries.map(\.key), problems: &problems) }
    return profile
  }

  static let mostBytes = 65_536
  private static let likeKey = "like"
  private static let keys = Dictionary(
    ProfileKey.all.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })

  private mutating func take(_ entry: FlatText.Entry, problems: inout ProblemList) {
    guard let key = Self.keys[entry.key] else {
      let what = Wording(vi: "khóa", en: "key")
      let known = [Self.likeKey] + ProfileKey.all.map(\.name)
      // Beside eighty keys only the nearest one helps.
      let near = Suggestion.nearest(to: entry.key, in: known)
      return problems.addUnknown(
        entry.line, what, entry.key, known: near.map { [$0] } ?? Self.groups(of: known))
    }
    guard !key.set(entry.value, &self) else { return }
    let value = Suggestion.quoted(entry.value)
    problems.add(
      entry.line,
      vi: "\(key.name) (\(key.text.vi)) phải là \(key.expected.vi), không phải \(value)",
      en: "\(key.name) (\(key.text.en)) must be \(key.expected.en), not \(value)")
  }

  /// Refuses margins that leave no room for a header of two columns or for a table.
  private func checkTextArea(_ entries: [FlatText.Entry], _ problems: inout ProblemList) {
    let (paper, margins) = (style.paper, style.margins)
    for (room, least, keys, vi, en) in [
      (
        paper.width - margins.left - margins.right, 90.0, ["margins.left", "margins.right"],
        "rộng", "wide"
      ),
      (
        paper.height - margins.top - margins.bottom, 100.0, ["margins.top", "margins.bottom"],
        "cao", "high"
      ),
    ] where room < least {
      let line = entries.last { keys.contains($0.key) || $0.key == "paper" }?.line
      let (have, need) = (Decimal.text(room), Decimal.text(least))
      problems.add(
        line, vi: "phần chữ chỉ \(vi) \(have) mm, cần ít nhất \(need) mm; hãy giảm lề hoặc dùng a4",
        en: "the text is \(have) mm \(en) and needs \(need) mm; take smaller margins, or a4")
    }
  }

  private static func groups(of keys: [String]) -> [String] {
    let heads = keys.map { $0.contains(".") ? "\($0.prefix { $0 != "." }).…" : $0 }
    return Set(heads).sorted()
  }

  private static func reportMissing(_ given: [String], problems: inout ProblemList) {
    let given = Set(given)
    let missing = ProfileKey.all.map(\.name).filter { !given.contains($0) }
    guard !missing.isEmpty else { return }
    let list = missing.joined(separator: ", ")
    problems.add(
      nil, vi: "thiếu: \(list); thêm các khóa này, hoặc thêm \"like: nd30\" để lấy theo nd30",
      en: "missing: \(list); add these keys, or add \"like: nd30\" to take those of nd30")
  }
}

/// The parts of the name of a file.
struct FileName {
  /// The name without folders and ending.
  let stem: String
  /// The ending without the dot.
  let ending: String

  init(_ file: String) {
    let name = file.split(separator: "/").last.map(String.init) ?? file
    guard let dot = name.lastIndex(of: ".") else {
      stem = name
      ending = ""
      return
    }
    stem = String(name[..<dot])
    ending = String(name[name.index(after: dot)...])
  }
}
