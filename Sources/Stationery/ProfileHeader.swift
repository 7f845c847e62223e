public import Documents
public import Vietnamese

extension Profile {
  /// The two columns at the head of a document; nil for an appendix, which has title lines instead.
  public func header(_ facts: HeaderFacts) -> TwoColumns? {
    guard facts.mode != .appendix else { return nil }
    var columns = TwoColumns(left: issuerLines(facts), right: nationalLines)
    let isDocument = facts.mode == .document
    guard isDocument || facts.date != nil else { return columns }
    let hasSuperior = facts.superior?.isEmpty == false
    let isBesideNumber =
      header.dateRow == .always || (header.dateRow == .withSuperior && hasSuperior)
    // A date that follows the title is as high as the line that it stands beside.
    let row = isDocument && isBesideNumber ? columns.left.count : columns.right.count
    columns.left.insert(.level, at: min(row, columns.left.count))
    if isDocument {
      columns.left.append(
        header.numberLook.line(numberLine(facts.number, facts.type, facts.symbol)))
    }
    let place = facts.place ?? (isDocument ? Self.dots : nil)
    columns.right += [.level, header.dateLook.date(dateLine(place, facts.date))]
    return columns
  }

  /// The number and symbol with the word before them: `Số: 05/GM-ABC`, `Số ...-BC/ĐUK`.
  ///
  /// What is not known stays blank; nothing is made up.
  public func numberLine(_ number: Int?, _ type: DocumentType?, _ symbol: String?) -> String {
    self.number.label + numberText(number, type, symbol, blank: self.number.blank)
  }

  /// Place and date: `Hà Nội, ngày 24 tháng 7 năm 2019`; without a date, room for one.
  public func dateLine(_ place: String?, _ date: CalendarDate?) -> String {
    var values = Self.dateValues(date, blank: number.dateBlank)
    guard let place, !place.isEmpty else {
      // Without a place the line begins with the day.
      let form = number.date.replacingPrefix("{place}, ", with: "")
      return FilledForm.filled(form, values)
    }
    // Where a sentence says `tại thành phố Huế`, the head of a line says `Thành phố Huế`.
    let beginsLine = number.date.hasPrefix("{place}")
    values["place"] = beginsLine ? place.prefix(1).uppercased() + place.dropFirst() : place
    return FilledForm.filled(number.date, values)
  }

  /// The title lines of an appendix: its name, its title and what it belongs to.
  ///
  /// - Parameters:
  ///   - ordinal: Which appendix it is, from 1; nil if there is only one.
  ///   - title: The lines of its title.
  ///   - attachedTo: What it belongs to, in somebody's words; nil for a reference that is all blank.
  public func appendixTitle(
    _ ordinal: Int?, title: [TitleLine], attachedTo: String?
  ) -> [TitleLine] {
    let blank = appendixTitle(ordinal, title: title, of: nil)
    guard let attachedTo else { return blank }
    // The words stand for all that the form would say of the document.
    guard let first = appendix.reference.firstIndex(of: "{"),
      let last = appendix.reference.lastIndex(of: "}")
    else { return blank.dropLast() + [TitleLine("(\(attachedTo))", .aside)] }
    let (before, after) = (appendix.reference[..<first], appendix.reference[last...].dropFirst())
    return blank.dropLast() + [TitleLine("\(before)\(attachedTo)\(after)", .aside)]
  }

  /// The title lines of an appendix of a known document.
  ///
  /// - Parameter document: The document it belongs to; nil for a reference that is all blank.
  public func appendixTitle(
    _ ordinal: Int?, title: [TitleLine], of document: HeaderFacts?
  ) -> [TitleLine] {
    let name = FilledForm.filled(
      appendix.form, ["number": ordinal.map(Figures.roman) ?? ""])
    var date = Self.dateValues(document?.date, blank: Self.dots)
    date["place"] = ""
    let dateText = FilledForm.filled(number.date.replacingPrefix("{place}, ", with: ""), date)
    let reference = FilledForm.filled(
      appendix.reference,
      [
        "type": document?.type?.name ?? Self.dots,
        "number": numberText(
          document?.number, document?.type, document?.symbol, blank: Self.dots),
        "date": dateText, "issuer": document?.issuer ?? Self.dots,
      ])
    return [TitleLine(name.trimmed, .label)] + title + [TitleLine(reference, .aside)]
  }

  static let dots = "…"

  private func numberText(
    _ number: Int?, _ type: DocumentType?, _ symbol: String?, blank: String
  ) -> String {
    let body = symbol.flatMap { $0.isEmpty ? nil : $0 }
    // Without a type the symbol is a whole one, `GM-ABC`; where nothing is known all parts are blank.
    let isBlank = number == nil && body == nil
    let letters = type.map { abbreviations[$0] ?? "" } ?? (isBlank ? blank : "")
    let form = letters.isEmpty ? self.number.untyped : self.number.form
    return FilledForm.filled(
      form,
      [
        "number": number.map { $0 < 10 ? "0\($0)" : String($0) } ?? blank, "type": letters,
        "body": body ?? blank,
      ])
  }

  private static func dateValues(_ date: CalendarDate?, blank: String) -> [String: String] {
    guard let date else { return ["day": blank, "month": blank, "year": blank] }
    return [
      "day": date.day < 10 ? "0\(date.day)" : String(date.day),
      // Only the months 1 and 2 could be changed by a digit put before them.
      "month": date.month < 3 ? "0\(date.month)" : String(date.month),
      "year": String(date.year),
    ]
  }

  private func issuerLines(_ facts: HeaderFacts) -> [TwoColumns.Line] {
    var lines: [TwoColumns.Line] = []
    if let superior = facts.superior, !superior.isEmpty {
      lines += NameLines.broken(
        superior.uppercased(), longest: header.superiorLine, before: header.breaks
      ).map(header.superiorLook.name)
    }
    lines += NameLines.broken(
      facts.issuer.uppercased(), longest: header.issuerLine, before: header.breaks
    ).map(header.issuerLook.name)
    lines += Self.rule(header.issuerRule)
    if !header.issuerMark.isEmpty { lines.append(header.issuerLook.line(header.issuerMark)) }
    return lines
  }

  private var nationalLines: [TwoColumns.Line] {
    var lines: [TwoColumns.Line] = []
    if !header.national.isEmpty { lines.append(header.nationalLook.line(header.national)) }
    if !header.motto.isEmpty { lines.append(header.mottoLook.line(header.motto)) }
    return lines.isEmpty ? [] : lines + Self.rule(header.nationalRule)
  }

  private static func rule(_ rule: HeaderRule) -> [TwoColumns.Line] {
    switch rule {
    case .full: [.rule]
    case .short: [.shortRule]
    case .none: []
    }
  }
}

extension String {
  func replacingPrefix(_ prefix: String, with other: String) -> String {
    hasPrefix(prefix) ? other + dropFirst(prefix.count) : self
  }

  /// The text without spaces and tabs at its ends.
  var trimmed: String {
    var rest = self[...]
    while let first = rest.first, first == " " || first == "\t" { rest.removeFirst() }
    while let last = rest.last, last == " " || last == "\t" { rest.removeLast() }
    return String(rest)
  }
}
