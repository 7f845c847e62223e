import Sheets
import Vietnamese

/// Makes items of the lines of a table, one after the other.
struct ProgrammeRows {
  let layout: ProgrammeLayout
  let firstDay: CalendarDate?
  private let limits: ExchangeLimits
  /// The day and its part that the lines above have named.
  var day: CalendarDate?
  var half: HalfDay?
  private(set) var departures: [Departure] = []
  var schedule = Schedule()
  private var isTitleNext = false
  /// The identifiers that items above have.
  var seen: [ProgrammeColumn: Set<String>] = [:]

  init(_ layout: ProgrammeLayout, firstDay: CalendarDate?, _ limits: ExchangeLimits) {
    self.layout = layout
    self.limits = limits
    self.firstDay = firstDay
    for (_, name) in layout.unknown.sorted(by: { $0.key < $1.key }) {
      remark(.unknownColumn(name), layout.headerLine)
    }
    if let sample = layout.sample {
      let name = sample.encoding.rawValue
      remark(
        .encoding(name: name, before: sample.before, after: sample.after), layout.headerLine)
    }
  }

  /// How many items there are by now.
  var count: Int { schedule.items.count }

  /// The programme with its rooms and days, and all remarks in the order of the lines.
  var answer: ProgrammeTableReader.Answer {
    var schedule = schedule
    schedule.rooms = schedule.roomNames.map { Schedule.Room(name: $0) }
    schedule.tracks = schedule.trackNames.map { Schedule.Track(name: $0) }
    let days = schedule.items.compactMap { $0.start?.local.prefix(10) }.map(String.init)
    if schedule.conference.firstDay == nil { schedule.conference.firstDay = days.min() }
    schedule.conference.lastDay = days.max()
    return (schedule, departures)
  }

  mutating func remark(_ remark: ProgrammeRemark, _ line: Int, _ item: Schedule.Item? = nil) {
    if departures.count < limits.maximumDepartures {
      departures.append(remark.departure(line: line, item: item?.code ?? item?.id))
    } else if departures.count == limits.maximumDepartures {
      let limit = String(limits.maximumDepartures)
      departures.append(Remark.moreDepartures.departure(.line(line), limit))
    }
  }

  /// Reads a line, wherever it stands.
  mutating func read(_ row: SheetRow) {
    if row.number < layout.headerLine { return readBefore(row) }
    if row.number == layout.headerLine { return }
    let cells = ProgrammeCells(row, layout)
    if cells.isDamaged { remark(.damaged, row.number) }
    if !layout.isExact {
      if let (heading, text) = heading(cells) { return readHeading(heading, text, row.number) }
      if isSection(cells) { return remark(.lineNotRead(cells.shown), row.number) }
      if layout.isHeader(row) { return remark(.headerAgain, row.number) }
      if cells[.title].isEmpty {
        if continues(cells) { return }
        if cells.onlyText != nil || !cells.saysMoreThanPeople {
          return remark(.lineNotRead(cells.shown), row.number)
        }
      }
    }
    append(cells)
  }

  // MARK: Lines that are no items

  /// What a line says of the day of those below, in one cell or parted into some.
  private func heading(_ cells: ProgrammeCells) -> (ProgrammeDay, String)? {
    if let text = cells.onlyText {
      return ProgrammeDay.heading(text).map { ($0, text) }
    }
    let text = cells.texts.prefix(8).filter { !$0.isEmpty }.joined(separator: ", ")
    guard let heading = ProgrammeDay.heading(text), heading.rest.isEmpty else { return nil }
    return (heading, text)
  }

  /// Whether a line is but a part's heading among items that have times: `PHẦN THỨ NHẤT`, `II. …`.
  private func isSection(_ cells: ProgrammeCells) -> Bool {
    guard layout.places[.time] != nil || layout.places[.start] != nil, let text = cells.onlyText
    else { return false }
    let folded = searchFold(text)
    if folded.hasPrefix("phan ") || folded.hasPrefix("part ") { return true }
    guard let end = folded.firstIndex(where: { $0 == "." || $0 == ")" }) else { return false }
    return end > folded.startIndex && folded[..<end].allSatisfy { "ivx".contains($0) }
  }

  /// A line before the headings: the title of the programme, its day and place.
  private mutating func readBefore(_ row: SheetRow) {
    let texts = ProgrammeCells(row, layout).texts.filter { !$0.isEmpty }
    let text = texts.joined(separator: " ")
    if texts.count == 1, let heading = ProgrammeDay.heading(text) {
      if let place = Self.place(text), let date = heading.date?.date(year: nil) {
        schedule.conference.place = place
        schedule.conference.firstDay = date.iso
        day = date
        return
      }
      return readHeading(heading, text, row.number)
    }
    let folded = searchFold(text)
    if ["chuong trinh", "programme", "program", "schedule"].contains(folded) {
      isTitleNext = true
    } else if isTitleNext {
      schedule.conference.title = TextCleaning.joinedLines(text)
      isTitleNext = false
    } else {
      remark(.linesBefore(ProgrammeRemark.short(text)), row.number)
    }
  }

  /// What stands behind `tại` in `(Ngày 24/7/2019, tại Hà Nội)`.
  private static func place(_ text: String) -> String? {
    let clean = TextCleaning.joinedLines(text)
    guard let mark = clean.firstRange(of: "tại ") else { return nil }
    let place = clean[mark.upperBound...].prefix { $0 != ")" }
    return place.isEmpty ? nil : String(place)
  }

  private mutating func readHeading(_ heading: ProgrammeDay, _ text: String, _ line: Int) {
    let shown = ProgrammeRemark.short(TextCleaning.joinedLines(text))
    if heading.date != nil {
      day = resolve(heading, shown, line)
      half = heading.half
    } else {
      half = heading.half ?? half
    }
    let rest = heading.rest.split(separator: " ")
    if rest.contains(where: { $0.count > 3 && $0.contains(where: \.isLetter) }) {
      remark(.headingText(shown), line)
    }
  }

  /// The day that a text names, with what is odd about it told.
  mutating func resolve(
    _ said: ProgrammeDay, _ text: String, _ line: Int, _ item: Schedule.Item? = nil
  ) -> CalendarDate? {
    guard let scan = said.date else { return nil }
    guard let date = scan.date(year: (day ?? firstDay)?.year) else {
      remark(.noSuchDay(text), line, item)
      return nil
    }
    if scan.year == nil { remark(.noYear(text, assumed: date.printed), line, item) }
    if scan.isShort { remark(.shortYear(text, assumed: date.printed), line, item) }
    if let weekday = said.weekday, weekday != date.weekday,
      let written = date.adding(days: weekday - date.weekday)
    {
      remark(.weekday(written: written.weekdayName, date: date.printed), line, item)
    }
    return date
  }

  /// A line that only names people names more of them for the item above.
  private mutating func continues(_ cells: ProgrammeCells) -> Bool {
    guard !schedule.items.isEmpty, !cells.saysMoreThanPeople, cells.saysPeople else { return false }
    var item = schedule.items.removeLast()
    readPeople(cells, &item)
    schedule.items.append(item)
    remark(.continued(cells.shown), cells.line, item)
    return true
  }
}
