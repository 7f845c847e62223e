import Vietnamese

/// What the cells of a name give: the person's name, or why there is none.
enum NameContent {
  case empty
  case name(PersonName, repair: RosterProblem.Reason?)
  case refused(RosterProblem.Reason, at: String)
}

/// Reads names as lists have them.
enum NameCells {
  /// Reads a name, and mends what can be mended without doubt.
  static func read(_ raw: String) -> NameContent {
    // A name is never repeated from the row above: two rows are two people.
    if raw.utf8.count < 16, Ditto.isDitto(TextCleaning.joinedLines(raw)) { return .empty }
    do throws(NameProblem) {
      let name = try PersonName.parse(raw)
      return .name(name, repair: wasRecased(raw, name) ? .nameCase : nil)
    } catch {
      return mended(raw, error)
    }
  }

  private static func mended(_ raw: String, _ problem: NameProblem) -> NameContent {
    switch problem {
    case .empty: return .empty
    case .controlCharacter:
      // A name may be broken into lines in its cell; two names in two lines are two people.
      let lines = raw.split { $0.isNewline }.map { TextCleaning.joinedLines(String($0)) }
      let names = lines.filter { $0.contains(" ") }
      let text = TextCleaning.joinedLines(raw)
      return names.count > 1 ? .refused(.severalPeople, at: text) : read(text)
    case .foreignLetters(let letters):
      guard let latin = LookAlikes.repaired(TextCleaning.cleaned(raw) ?? raw),
        case .name(let name, _) = read(latin)
      else { return .refused(.nameLetters, at: letters) }
      return .name(name, repair: .lookAlikes)
    case .tooLong: return .refused(.nameTooLong, at: "")
    case .digits(let digits):
      // `1. Nguyễn Văn An` has its number in the cell.
      let clean = TextCleaning.joinedLines(raw)
      let rest = clean.drop(while: \.isNumber)
      guard rest.count < clean.count, rest.first == "." || rest.first == ")",
        case .name(let name, let repair) = read(String(rest.dropFirst()))
      else { return .refused(.nameDigits, at: digits) }
      return .name(name, repair: repair)
    case .severalPeople(let text): return .refused(.severalPeople, at: text)
    case .otherSigns(let signs): return .refused(.nameSigns, at: signs)
    }
  }

  // Whatever else was done to the text, a name whose letters are in it as they are kept its case.
  private static func wasRecased(_ raw: String, _ name: PersonName) -> Bool {
    if raw.endsAlike(name.full) { return false }
    guard let clean = TextCleaning.cleaned(raw) else { return true }
    return !clean.holds(name.full)
  }
}
