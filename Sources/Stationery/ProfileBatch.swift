/// Profiles that are read together, as one may be like another.
struct ProfileBatch {
  /// The earlier profiles and those without a mistake.
  private(set) var profiles: [String: Profile]
  private(set) var problems: [StationeryProblem] = []

  private let earlier: [String: Profile]
  private let templates: [String]
  private var waiting: [String: ShelfReading.File] = [:]
  private var names: [String] = []
  /// Those of which each is like the next one, as far as they are not read yet.
  private var underWay: [String] = []

  init(earlier: [String: Profile], templates: [String]) {
    self.earlier = earlier
    self.templates = templates
    profiles = earlier
  }

  mutating func add(_ file: ShelfReading.File) { waiting[FileName(file.name).stem] = file }

  mutating func read() {
    names = waiting.keys.sorted()
    for name in names { read(name) }
  }

  private mutating func read(_ name: String) {
    guard let file = waiting.removeValue(forKey: name) else { return }
    var list = ProblemList(file: file.name)
    defer { problems += list.sorted }
    ShelfReading.checkName(name, &list)
    let entries = Self.entries(of: file.text)
    // A profile that is like one of its own name takes the values of the built-in one.
    if let like = entries.last(where: { $0.key == "like" }), like.value != name {
      guard hasModel(like, of: name, &list) else { return }
    }
    let known = Set(names).union(earlier.keys).subtracting([name]).sorted()
    let profile = Profile.read(file.text, file: file.name, known: known, problems: &list) { model in
      model == name ? earlier[model] : profiles[model]
    }
    if let entry = entries.first(where: { $0.key == "family" }) { checkFamily(entry, &list) }
    if list.problems.isEmpty { profiles[name] = profile }
  }

  /// Reads the profile that another one is to be like; false if it is there but of no use.
  private mutating func hasModel(
    _ like: FlatText.Entry, of name: String, _ list: inout ProblemList
  ) -> Bool {
    underWay.append(name)
    defer { underWay.removeLast() }
    if let start = underWay.firstIndex(of: like.value) {
      let circle = (underWay[start...] + [like.value]).joined(separator: " → ")
      list.add(
        like.line, vi: "các hồ sơ lấy theo nhau thành vòng (\(circle)); hãy bỏ like ở một hồ sơ",
        en: "these profiles are like each other (\(circle)); take like out of one of them")
      return false
    }
    read(like.value)
    guard profiles[like.value] == nil, names.contains(like.value) else { return true }
    list.add(
      like.line, vi: "không lấy theo \(like.value) được vì hồ sơ đó có lỗi; hãy sửa tệp đó trước",
      en: "it cannot be like \(like.value), which has a mistake; mend that file first")
    return false
  }

  private func checkFamily(_ entry: FlatText.Entry, _ list: inout ProblemList) {
    let families = Set(earlier.values.map(\.family))
    let hasTemplate = templates.contains {
      TemplateKind(fileStem: $0) != nil && $0.hasSuffix("-\(entry.value)")
    }
    // The built-in profiles say themselves which families there are.
    guard !earlier.isEmpty, !hasTemplate, !families.contains(entry.value) else { return }
    let own = "badge-\(entry.value).template"
    list.addUnknown(
      entry.line, Wording(vi: "họ mẫu", en: "family of templates"), entry.value,
      known: families.sorted(),
      or: Wording(vi: "hoặc thêm một mẫu như \(own)", en: "or add a template such as \(own)"))
  }

  private static func entries(of text: String) -> [FlatText.Entry] {
    var problems = ProblemList(file: "")
    return FlatText(text, problems: &problems).entries
  }
}
