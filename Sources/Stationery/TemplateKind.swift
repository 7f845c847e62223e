/// What a template makes.
public enum TemplateKind: String, Sendable, CaseIterable {
  /// Thẻ đại biểu.
  case badge
  /// Biển tên on a table.
  case namePlate = "name-plate"
  /// A sticker for an envelope or a folder.
  case label
  /// Giấy chứng nhận.
  case certificate
  /// Giấy mời.
  case invitation

  /// What it is called.
  public var title: Wording {
    switch self {
    case .badge: Wording(vi: "thẻ đại biểu", en: "badge")
    case .namePlate: Wording(vi: "biển tên", en: "name-plate")
    case .label: Wording(vi: "nhãn", en: "label")
    case .certificate: Wording(vi: "giấy chứng nhận", en: "certificate")
    case .invitation: Wording(vi: "giấy mời", en: "invitation")
    }
  }

  /// Whether it is a letter that flows over pages, and not a card of things at fixed places.
  public var isLetter: Bool { self == .invitation }

  /// The kind of a file by its name: `badge`, `badge-card`, `invitation-dang`.
  init?(fileStem stem: String) {
    let match = Self.allCases.first { stem == $0.rawValue || stem.hasPrefix($0.rawValue + "-") }
    guard let match else { return nil }
    self = match
  }

  /// The fields that a template of this kind may name.
  public var fields: [TemplateField] {
    switch self {
    case .badge: TemplateField.event + TemplateField.person + TemplateField.badge
    case .namePlate: TemplateField.event + TemplateField.person + TemplateField.role
    case .label: TemplateField.event + TemplateField.person + TemplateField.label
    case .certificate: TemplateField.event + TemplateField.person + TemplateField.certificate
    case .invitation: TemplateField.event + TemplateField.person + TemplateField.invitation
    }
  }

  /// Values for a preview, which say of themselves that they are none of a real person.
  public var sample: TemplateValues { TemplateField.sample(of: fields) }
}

/// A field that a template may name.
public struct TemplateField: Sendable {
  /// What its values are.
  public enum Form: Sendable {
    /// Text of one line or several.
    case text
    /// A colour, as `#1f4e79`.
    case color
    /// A list, each entry of which has these fields.
    case list([TemplateField])
  }

  /// How templates name it.
  public let name: String
  /// What its values are.
  public let form: Form
  /// What it says in a preview; the entries of a list have samples of their own.
  public let sample: String
  /// What it is.
  public let text: Wording

  init(_ name: String, _ form: Form = .text, sample: String, vi: String, en: String) {
    self.name = name
    self.form = form
    self.sample = sample
    text = Wording(vi: vi, en: en)
  }

  static func sample(of fields: [TemplateField]) -> TemplateValues {
    var values = TemplateValues()
    for field in fields {
      switch field.form {
      case .list(let items): values.lists[field.name] = [sample(of: items)]
      case .text: values[field.name] = field.sample
      // The template's own colours are what a preview is to show.
      case .color: break
      }
    }
    return values
  }
}
