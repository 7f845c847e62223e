/// Reads the files of a shelf.
struct ShelfReading {
  typealias File = (name: String, text: String)

  private(set) var profiles: [String: Profile] = [:]
  private(set) var templates: [String: Template] = [:]
  private(set) var problems: [StationeryProblem] = []

  static let profileEnding = "profile"
  static let templateEnding = "template"

  /// Reads profiles, each after the one it is to be like.
  ///
  /// - Parameter templates: The files among which are templates, whose names may end with a family.
  mutating func readProfiles(_ files: [File], templates: [File]) {
    let stems = templates.map { FileName($0.name) }.filter { $0.ending == Self.templateEnding }
    var batch = ProfileBatch(earlier: profiles, templates: stems.map(\.stem))
    for file in files where FileName(file.name).ending == Self.profileEnding { batch.add(file) }
    batch.read()
    profiles = batch.profiles
    problems += batch.problems
  }

  mutating func readTemplates(_ files: [File], _ images: (String) throws -> [UInt8]) {
    for file in files where FileName(file.name).ending == Self.templateEnding {
      var list = ProblemList(file: file.name)
      let stem = FileName(file.name).stem
      guard let kind = TemplateKind(fileStem: stem) else {
        let known = TemplateKind.allCases.map(\.rawValue)
        list.addUnknown(nil, Wording(vi: "loại mẫu", en: "kind of template"), stem, known: known)
        problems += list.problems
        continue
      }
      let template = Template.read(
        file.text, file: file.name, kind: kind, problems: &list, images: images)
      Self.checkName(stem, &list)
      problems += list.sorted
      if list.problems.isEmpty { templates[stem] = template }
    }
  }

  /// Refuses a name that no command can say.
  static func checkName(_ stem: String, _ problems: inout ProblemList) {
    guard stem.utf8.count > 32 || stem.wholeMatch(of: /[a-z0-9][a-z0-9-]*/) == nil else { return }
    problems.add(
      nil, vi: "tên tệp phải gồm a-z, 0-9 và dấu -, nhiều nhất 32 ký tự; hãy đổi tên tệp",
      en: "the name must be made of a-z, 0-9 and -, at most 32 of them; rename the file")
  }
}
