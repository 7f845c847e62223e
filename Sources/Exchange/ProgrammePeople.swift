import Vietnamese

/// The people of one cell: `TS Nguyễn Văn A, Trưởng khoa …; ThS Trần Thị B`.
struct ProgrammePeople {
  var people: [Schedule.Person] = []
  /// Those who are no persons, such as `Ban Tổ chức`.
  var bodies: [String] = []
  /// What says that nobody is known yet.
  var open: [String] = []

  /// Reads a cell.
  ///
  /// - Parameter isExact: Whether only semicolons part people, as in a table of our own.
  init(_ text: String, role: String, isExact: Bool) {
    for part in text.split(whereSeparator: { $0 == ";" || $0.isNewline }) {
      let name = Self.withoutBullet(TextCleaning.joinedLines(String(part)))
      guard !name.isEmpty else { continue }
      if isExact {
        append(name, role: role)
      } else {
        read(name, role)
      }
    }
  }

  private mutating func append(_ name: String, role: String, about: String? = nil) {
    var person = Schedule.Person(name: name)
    person.role = role
    person.biography = about
    people.append(person)
  }

  private mutating func read(_ text: String, _ role: String) {
    let folded = searchFold(text)
    if Self.openWords.contains(folded) {
      open.append(text)
    } else if Self.bodyWords.contains(where: folded.hasPrefix) {
      bodies.append(text)
    } else {
      for person in Self.parted(text) { append(person.name, role: role, about: person.about) }
    }
  }

  /// Parts a text at its commas: what follows a name is a position, unless it is a person again.
  private static func parted(_ text: String) -> [(name: String, about: String?)] {
    var found: [(name: String, about: [String])] = []
    var titles: [String] = []
    for part in text.split(separator: ",") {
      let word = TextCleaning.joinedLines(String(part))
      if word.isEmpty { continue }
      // As in `PGS, TS Nguyễn Văn A`.
      if Titles.parse(word)?.isEmpty == false {
        titles.append(word)
      } else if found.isEmpty || !titles.isEmpty || isAddressed(word) {
        found.append(((titles + [word]).joined(separator: ", "), []))
        titles = []
      } else {
        found[found.count - 1].about.append(word)
      }
    }
    if !titles.isEmpty { found.append((titles.joined(separator: ", "), [])) }
    return found.map { ($0.name, $0.about.isEmpty ? nil : $0.about.joined(separator: ", ")) }
  }

  /// Whether a text begins with a title or a form of address.
  private static func isAddressed(_ text: String) -> Bool {
    let lower = nfc(text).lowercased()
    if addresses.contains(where: lower.hasPrefix) { return true }
    guard let name = try? PersonName.parse(text) else { return false }
    return !name.titles.isEmpty
  }

  private static func withoutBullet(_ text: String) -> String {
    var rest = Substring(text)
    while let first = rest.first, "-+•*·–".contains(first) || first == " ", rest.count > 1 {
      rest.removeFirst()
    }
    return String(rest)
  }

  private static let addresses = [
    "đ/c ", "đ/c. ", "đồng chí ", "ông ", "bà ", "dr ", "dr. ", "prof ", "prof. ", "mr ", "mr. ",
    "ms ", "ms. ", "mrs ", "mrs. ",
  ]

  private static let openWords: Set<String> = [
    "(chua xac dinh)", "chua xac dinh", "chua co", "dang moi", "(dang moi)", "chua phan cong", "-",
    "…", "...", "tbd", "tba", "n/a", "to be announced", "to be confirmed", "to be determined",
  ]

  private static let bodyWords = [
    "ban to chuc", "ban chi dao", "ban giam", "ban thuong vu", "ban chap hanh", "thu ky",
    "dai bieu", "cac ", "toan the", "tat ca", "van phong", "nguoi dan chuong trinh", "mc",
    "the organizers", "organizers", "organisers", "all ", "everyone", "everybody",
  ]
}
