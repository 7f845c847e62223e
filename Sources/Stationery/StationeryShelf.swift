import Documents

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
    reading.readProfiles(builtIn, templates: builtIn)
    reading.readProfiles(own, templates: builtIn + own)
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

  /// The families of letters that are asked for, with the files that name them, in order.
  public var fontUses: [String: [String]] {
    var uses: [String: Set<String>] = [:]
    for (name, profile) in profiles {
      uses[profile.style.font, default: []].insert("\(name).profile")
    }
    for template in templates.values {
      for family in template.fonts { uses[family, default: []].insert("\(template.name).template") }
    }
    return uses.mapValues { $0.sorted() }
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
