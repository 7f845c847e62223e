import Documents
import Postgres
import Stationery
import Vietnamese

/// A report in the making: what was asked for, the conference, and where the document goes.
struct ReportDraft {
  let order: ReportOrder
  let runner: any StatementRunner
  let out: any DocumentRenderer
  let conference: ReportConference
  let profile: Profile
  let stationery: StationeryShelf
  private let edition: ReportEdition?

  /// Looks the conference up, and whatever else the order names.
  init(
    order: ReportOrder, runner: any StatementRunner, out: any DocumentRenderer,
    stationery: StationeryShelf
  ) throws {
    self.order = order
    self.runner = runner
    self.out = out
    self.stationery = stationery
    try runner.forEach(ReportStatements.settings) { _ in }
    conference = try ReportConference.read(order.conference, from: runner)
    profile = try stationery.profile(of: order, conference)
    edition =
      order.namesEdition ? try ReportEdition.read(order.conference, from: runner) : nil
    try Self.refuseUnknown(order, in: runner)
    if headerMode == .document { try requireIssuer() }
    if let day = order.day, !(conference.firstDay...conference.lastDay).contains(day) {
      throw ReportProblem.dayOutside(
        day.printed, conference: order.conference, first: conference.firstDay.printed,
        last: conference.lastDay.printed)
    }
  }

  var language: ReportLanguage { order.language }

  /// How wide names of units and groups are beside figures: as wide as paper has room for, but a
  /// terminal's lines are to stay short.
  var unitWidth: Column.Width { order.format == .text ? .fixed(28) : .flexible }

  /// Refuses a paper that somebody issues while nobody is known to hold the conference.
  func requireIssuer() throws(ReportProblem) {
    guard conference.organizer == nil, !order.isSample else { return }
    throw .organizerUnknown(conference: order.conference)
  }

  /// Refuses one number for several documents; the option leaves one part of them.
  func requireOneNumber(parts: Int, choosing option: ReportOption) throws(ReportProblem) {
    guard parts > 1, headerMode == .document, order.papers.number != nil else { return }
    throw .numberShared(choosing: option)
  }

  /// Begins the document with its title: what it is, the conference, and when and where that is.
  func begin(
    _ kind: String, subject: String? = nil, room: String? = nil,
    orientation: DocumentInfo.Orientation = .portrait
  ) throws {
    try open(kind, orientation: orientation)
    try title(kind, subject: subject, room: room)
  }

  /// Begins the document without a word on its first page.
  func open(_ kind: String, orientation: DocumentInfo.Orientation = .portrait) throws {
    try out.begin(
      DocumentInfo(
        title: "\(kind) - \(conference.title)", author: conference.organizer,
        language: language.rawValue, orientation: orientation, style: profile.style,
        // What has a number of its own needs no other.
        footer: headerMode == .document ? nil : edition?.line(in: language)))
  }

  /// Begins a part on pages of its own, with the header and the title; who composes it signs it.
  func part(_ part: DocumentPart, kind: String, day: CalendarDate? = nil, dated: Bool = true)
    throws
  {
    try out.part(part)
    try title(kind, day: day, dated: dated)
  }

  /// Writes the header and the title, once more for a part that has pages of its own.
  func title(
    _ kind: String, subject: String? = nil, day: CalendarDate? = nil, room: String? = nil,
    dated: Bool = true
  ) throws {
    let about = subject ?? conference.title
    var lines = [
      TitleLine(kind, .title),
      TitleLine(headerMode == .document ? profile.subject(about) : about, .subject),
    ]
    if dated {
      lines.append(TitleLine(conference.when(day ?? order.day, in: room, language), .aside))
    }
    if let header = header() { try out.header(header) }
    if headerMode == .appendix {
      // What the appendix belongs to is known only if somebody said it.
      let papers = order.papers
      lines = profile.appendixTitle(papers.number, title: lines, attachedTo: papers.attachedTo)
      if language == .en, let attachedTo = papers.attachedTo {
        lines[lines.count - 1].text = "(Attached to \(attachedTo))"
      }
    }
    try out.title(lines)
  }

  /// Ends the report as `closePart` ends a part.
  func close(_ words: String? = nil, notes: String?..., isListed: Bool = false) throws {
    try closePart(words, notes: notes, isListed: isListed)
    try out.finish()
  }

  /// Ends what has a header of its own: the last words of its text, then what explains it, and places
  /// for signatures if it is a document.
  ///
  /// - Parameter isListed: Whether the words end with the profile's mark whatever is above the title,
  ///   as the last line of a list of delegates does.
  func closePart(_ words: String? = nil, notes: [String?] = [], isListed: Bool = false) throws {
    let isMarked = isListed || headerMode == .document
    let lines = (isMarked ? ended(words) : [words]) + notes
    let text = lines.compactMap { $0 }.joined(separator: "\n")
    if !text.isEmpty { try out.closing(text) }
    if headerMode == .document { try out.signatures(signatures()) }
  }

  /// The last words with the mark that ends a text, `./.`: for the full stop, or on a line of its own
  /// below a table; a full stop alone is none.
  private func ended(_ words: String?) -> [String?] {
    let mark = profile.endMark
    guard let words, words.last == "." else { return [words, mark == "." ? nil : mark] }
    return [words.dropLast() + mark]
  }

  /// The places at the end of a sheet: who made the list, and for whom.
  ///
  /// A roll is drawn up for those who hold the conference, whoever signs its documents.
  func rollSignatures(on day: CalendarDate) -> TwoColumns {
    var columns = profile.signature(
      SignatureFacts(
        prefix: .collective, authority: language.say("Ban Tổ chức", "The organizers"),
        position: nil))
    columns.left = [.text(language.say("NGƯỜI LẬP", "DRAWN UP BY"), .bold), .space(20)]
    // A document has a date above its title already.
    if headerMode != .document {
      let date = profile.dateLine(conference.place, day)
      columns.right.insert(contentsOf: [.date(date, .italic), .level], at: 0)
      columns.left.insert(.level, at: 0)
    }
    return columns
  }

  /// The places for signatures of a document of its own.
  func signatures(recipients: [String] = []) -> TwoColumns {
    // Who gets a copy is not known: the office writes it in.
    let usual = recipients.isEmpty ? ["…"] : recipients
    return profile.signature(
      SignatureFacts(
        prefix: signing.prefix, authority: signing.authority, position: signing.position,
        recipients: usual))
  }

  /// Who signs, and for whom.
  var signing: Signatory { Signatory(conference, by: profile) }

  private var headerMode: ReportHeader { order.headerMode }

  private func header() -> TwoColumns? {
    switch headerMode {
    case .none, .appendix: nil
    case .document: headerFacts(.document).flatMap(profile.header)
    case .material: headerFacts(.handout).flatMap(profile.header)
    }
  }

  /// What the header says; nil while nobody is known to hold the conference.
  private func headerFacts(_ mode: HeaderMode) -> HeaderFacts? {
    guard conference.organizer != nil else { return nil }
    return facts(mode)
  }

  /// What the header of a letter says; its template decides what of it is written.
  func facts(_ mode: HeaderMode) -> HeaderFacts {
    HeaderFacts(
      mode: mode, superior: conference.superior, issuer: conference.organizer ?? "",
      number: order.papers.number, type: order.report.documentType, symbol: conference.symbol,
      place: conference.place, date: order.papers.date)
  }

  /// Refuses what the order names and the conference does not have.
  private static func refuseUnknown(_ order: ReportOrder, in runner: any StatementRunner) throws {
    let conference = order.conference
    func require(
      _ name: String?, _ known: TypedStatement<String, String>,
      _ problem: (String, String) -> ReportProblem
    ) throws {
      guard let name else { return }
      var isKnown = false
      try runner.forEach(known(conference, name)) { _ in isKnown = true }
      if !isKnown { throw problem(name, conference) }
    }
    try require(order.unit, ReportStatements.unitKnown) { .unitUnknown($0, conference: $1) }
    try require(order.group, ReportStatements.groupKnown) { .groupUnknown($0, conference: $1) }
    try require(order.room, ReportStatements.roomKnown) { .roomUnknown($0, conference: $1) }
    try require(order.track, ReportStatements.trackKnown) { .trackUnknown($0, conference: $1) }
    try require(order.delegate, ReportStatements.delegateKnown) {
      .delegateUnknown($0, conference: $1)
    }
  }
}

extension StationeryShelf {
  /// The profile that an order names, or else that of the conference.
  func profile(
    of order: ReportOrder, _ conference: ReportConference
  ) throws(ReportProblem) -> Profile {
    if let profile = profiles[order.profile ?? conference.profile] { return profile }
    if let name = order.profile {
      throw .profileUnknown(name, known: profileNames.joined(separator: ", "))
    }
    // Values for programs look the same by every profile, and must still be had.
    guard order.isValues, let plain = profiles["plain"] else {
      throw .profileGone(conference.profile, conference: order.conference)
    }
    return plain
  }
}
