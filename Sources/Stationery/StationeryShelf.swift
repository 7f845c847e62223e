/// All profiles and templates that there are: the built-in ones and an agency's own.
public struct StationeryShelf: Sendable {
  /// The profiles by their names.
  public let profiles: [String: Profile]
  /// The templates by their names.
  public let templates: [String: Template]
  /// All that is wrong with the files; of those with problems the built-in ones stay.
  public let problems: [StationeryProblem]

  /// Reads files.
  ///
  /// - Parameters:
  ///   - builtIn: The names and texts of the files that come with the program.
  ///   - own: Those of the agency, which stand in for the built-in ones of the same name.
  ///   - images: Reads a picture that a template names.
  public init(
    builtIn: [(name: String, text: String)], own: [(name: String, text: String)] = [],
    images: (String) throws -> [UInt8]
  ) {
    var reading = ShelfReading()
    reading.readProfiles(builtIn)
    reading.readProfiles(own)
    reading.readTemplates(builtIn, images)
    reading.readTemplates(own, images)
    profiles = reading.profiles
    templates = reading.templates
    problems = reading.problems
  }

  /// How many bytes a file of this name may have; nil if it is neither a profile nor a template, and
  /// may lie beside them.
  public static func mostBytes(of file: String) -> Int? {
    switch FileName(file).ending {
    case ShelfReading.profileEnding: Profile.mostBytes
    case ShelfReading.templateEnding: TemplateReader.mostBytes
    default: nil
    }
  }

  /// The names of the profiles in order.
  public var profileNames: [String] { profiles.keys.sorted() }

  /// The names of the templates of a kind in order.
  public func templateNames(_ kind: TemplateKind) -> [String] {
    templates.values.filter { $0.kind == kind }.map(\.name).sorted()
  }

  /// The template of a kind that suits a profile: the profile's own, that of a profile it is like,
  /// that of its family, or the general one.
  ///
  /// - Parameters:
  ///   - kind: What it makes.
  ///   - profile: The name of the profile.
  public func template(_ kind: TemplateKind, profile: String) -> Template? {
    let base = kind.rawValue
    let family = profiles[profile]?.family
    // One that only began with another family's values must not take its national titles as well.
    let ancestors = (profiles[profile]?.ancestors ?? []).filter { profiles[$0]?.family == family }
    let suited = [profile] + ancestors + (family.map { [$0] } ?? [])
    for name in suited.map({ "\(base)-\($0)" }) + [base] {
      if let template = templates[name] { return template }
    }
    return nil
  }
}

/// Reads the files of a shelf.
private struct ShelfReading {
  var profiles: [String: Profile] = [:]
  var templates: [String: Template] = [:]
  var problems: [StationeryProblem] = []

  static let profileEnding = "profile"
  static let templateEnding = "template"

  /// Reads profiles, each after the one it is to be like.
  mutating func readProfiles(_ files: [(name: String, text: String)]) {
    let earlier = profiles
    var waiting: [String: (name: String, text: String)] = [:]
    for file in files where FileName(file.name).ending == Self.profileEnding {
      waiting[FileName(file.name).stem] = file
    }
    let names = waiting.keys.sorted()
    for name in names { read(name, &waiting, names, earlier) }
  }

  private mutating func read(
    _ name: String, _ waiting: inout [String: (name: String, text: String)], _ names: [String],
    _ earlier: [String: Profile]
  ) {
    guard let file = waiting.removeValue(forKey: name) else { return }
    var list = ProblemList(file: file.name)
    // A profile that is like one of its own name takes the values of the built-in one.
    let model = Self.model(of: file.text)
    if let model, model != name { read(model, &waiting, names, earlier) }
    let known = Set(names).union(earlier.keys).subtracting([name]).sorted()
    let profile = Profile.read(file.text, file: file.name, known: known, problems: &list) { model in
      model == name ? earlier[model] : profiles[model]
    }
    problems += list.sorted
    if list.problems.isEmpty { profiles[name] = profile }
  }

  private static func model(of text: String) -> String? {
    var problems = ProblemList(file: "")
    return FlatText(text, problems: &problems).entries.first { $0.key == "like" }?.value
  }

  mutating func readTemplates(
    _ files: [(name: String, text: String)], _ images: (String) throws -> [UInt8]
  ) {
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
      problems += list.sorted
      if list.problems.isEmpty { templates[stem] = template }
    }
  }
}
