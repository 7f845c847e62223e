import Stationery

extension ReportName {
  /// What kind of template the report prints by; nil if it has none.
  var templateKind: TemplateKind? {
    switch self {
    case .badges: .badge
    case .namePlates: .namePlate
    case .labels: .label
    case .certificates: .certificate
    case .invitations: .invitation
    default: nil
    }
  }
}

extension StationeryShelf {
  /// The template that an order names, or the usual one of the kind for a profile.
  func template(
    _ kind: TemplateKind, _ order: ReportOrder, _ profile: Profile
  ) throws(ReportProblem) -> Template {
    let found =
      if let name = order.template { templates[name] } else {
        template(kind, profile: profile.name)
      }
    guard let found, found.kind == kind else {
      throw .templateUnknown(
        order.template ?? kind.rawValue, known: templateNames(kind).joined(separator: ", "))
    }
    // What would be left out without a word is missing on paper that has gone out already.
    let papers = order.papers
    for (option, isLost) in [
      (ReportOption.number, papers.number != nil && !found.hasNumber),
      (.date, papers.date != nil && !found.hasDate),
    ] where isLost && order.report.options.contains(option) {
      throw .placeMissing(template: found.name, option: option)
    }
    return found
  }
}
