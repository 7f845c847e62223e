import Vietnamese

/// What the header of a column says it is, in Vietnamese or English, with or without diacritics.
enum HeaderWords {
  /// A header's meaning and how sure it is: the whole header, or words within it.
  struct Hit: Equatable {
    var meaning: RosterColumn
    var isWhole: Bool
  }

  /// Finds the meaning of a header; nil when its words say nothing.
  static func hit(_ header: String) -> Hit? {
    let key = key(header)
    if let meaning = meanings[key] { return Hit(meaning: meaning, isWhole: true) }
    // Nobody heads a column with a long sentence; that is the title of the list.
    guard key.utf8.count <= 40 else { return nil }
    for (phrase, meaning) in openings where begins(key, with: phrase) {
      return Hit(meaning: meaning, isWhole: false)
    }
    for (phrase, meaning) in openings where key.hasSuffix(" " + phrase) {
      return Hit(meaning: meaning, isWhole: false)
    }
    return nil
  }

  /// A header without case, marks and signs: `Học hàm/ Học vị` gives `hoc ham hoc vi`.
  static func key(_ header: String) -> String {
    searchFold(header).split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
  }

  private static func begins(_ key: String, with phrase: String) -> Bool {
    key.hasPrefix(phrase) && key.dropFirst(phrase.count).first == " "
  }

  // A word such as `ten` alone says too little within a longer header.
  private static let openings: [(String, RosterColumn)] =
    meanings
    .filter { ($0.key.contains(" ") || longWords.contains($0.key)) && !titleWords.contains($0.key) }
    .sorted { ($1.key.utf8.count, $0.key) < ($0.key.utf8.count, $1.key) }
    .map { ($0.key, $0.value) }

  private static let longWords: Set<String> = [
    "email", "phone", "mobile", "telephone", "sdt", "dtdd", "position", "organization",
    "organisation",
  ]

  // These stand in the titles of lists, as in DANH SÁCH ĐẠI BIỂU.
  private static let titleWords: Set<String> = ["dai bieu", "hoc vien", "to chuc"]

  private static let meanings: [String: RosterColumn] = {
    var meanings: [String: RosterColumn] = [:]
    for (meaning, list) in words {
      for word in list.split(separator: ",") {
        meanings[word.split(separator: " ").joined(separator: " ")] = meaning
      }
    }
    return meanings
  }()

  private static let words: [(RosterColumn, String)] = [
    (.number, "stt, tt, s tt, s t t, so tt, so thu tu, thu tu, no, so, nr, order, index"),
    (
      .name,
      """
      ho va ten, ho ten, hovaten, hoten, ho va ten dai bieu, ho ten dai bieu, ten dai bieu, \
      dai bieu, ho va ten hoc vien, ho ten hoc vien, hoc vien, ho va ten can bo, \
      full name, fullname, name, participant, delegate, delegate name, participant name
      """
    ),
    (
      .surname,
      """
      ho va, ho, ho dem, ho va dem, ho va ten dem, ho va chu dem, ho va ten lot, ho va chu lot, \
      ho lot, ho chu dem, ho ten dem, surname, last name, family name
      """
    ),
    (.given, "ten, given name, given names, first name"),
    (
      .titles,
      """
      hoc ham hoc vi, hoc vi hoc ham, hoc ham, hoc vi, trinh do, trinh do chuyen mon, hh hv, \
      chuc danh khoa hoc, danh hieu, quan ham, cap bac, bang cap, degree, titles, academic title
      """
    ),
    (
      .birthYear,
      """
      nam sinh, ngay sinh, ngay thang nam sinh, ngay thang sinh, sinh nam, namsinh, birth year, \
      year of birth, date of birth, birth date, birthdate, birthday, dob
      """
    ),
    (
      .position,
      "chuc vu, chuc danh, chuc vu chuc danh, chucvu, position, title, job title, post"
    ),
    (
      .unit,
      """
      don vi, co quan, noi cong tac, don vi cong tac, co quan don vi, co quan cong tac, donvi, \
      dang uy, dang bo, to chuc, unit, organization, organisation, agency, office, workplace
      """
    ),
    (.group, "nhom, thanh phan, doi tuong, nhom thanh phan, khoi, group, category"),
    (
      .phone,
      """
      dien thoai, so dien thoai, sdt, so dt, dt, d t, s dt, di dong, so di dong, dtdd, so dtdd, \
      dien thoai di dong, so lien he, dienthoai, phone, phone number, mobile, mobile phone, \
      cell phone, tel, telephone
      """
    ),
    (
      .email,
      "email, e mail, thu dien tu, hop thu, hom thu, mail, dia chi email, email address"
    ),
    (.note, "ghi chu, gc, ghichu, note, notes, remark, remarks, comment, comments"),
    (.mark, "phan biet, ghi chu phan biet, phan biet nguoi trung ten, khac nguoi, mark"),
    (.seat, "ghe, so ghe, ghe so, ghe ngoi, cho ngoi, cho, vi tri ngoi, seat, seat number"),
  ]
}
