import Postgres

/// How a quota stands: its places, and who takes them up.
struct QuotaLine {
  /// How many may come; nil for people whom no quota concerns.
  private(set) var places: Int?
  private(set) var registered = 0
  private(set) var waiting = 0
  /// How many of the registered were approved beyond the places.
  private(set) var approved = 0
  /// How many places nobody takes up.
  private(set) var missing = 0
  /// How many of the registered take up places.
  private var placed = 0

  /// Begins a total.
  init() {}

  init(places: Int?, registered: Int, approved: Int, waiting: Int = 0) {
    self.places = places
    self.registered = registered
    self.waiting = waiting
    guard let places else { return }
    self.approved = min(approved, max(registered - places, 0))
    missing = max(places - registered, 0)
    placed = registered
  }

  /// Adds up.
  static func += (total: inout QuotaLine, line: QuotaLine) {
    if let places = line.places { total.places = (total.places ?? 0) + places }
    total.registered += line.registered
    total.waiting += line.waiting
    total.approved += line.approved
    total.missing += line.missing
    total.placed += line.placed
  }

  /// How many places are taken up, of how many: `2/2`.
  ///
  /// Of a total there is no more to say in short, as places that one unit leaves free take nothing off
  /// what another has over.
  var figures: String? { places.map { "\(placed)/\($0)" } }

  /// The quota in short: `2/2`, `3/2 (đã duyệt vượt 1)`; nil without one.
  ///
  /// Where places were taken away from those who had them, they are over it without approval.
  func summary(in language: ReportLanguage) -> String? {
    guard let places, let figures else { return nil }
    let over = placed - places
    if over <= 0 { return figures }
    let remark =
      if approved == over {
        language.say("đã duyệt vượt \(over)", "\(over) over, approved")
      } else if approved == 0 {
        language.say("vượt \(over)", "\(over) over")
      } else {
        language.say("vượt \(over), đã duyệt \(approved)", "\(over) over, \(approved) approved")
      }
    return "\(figures) (\(remark))"
  }
}
