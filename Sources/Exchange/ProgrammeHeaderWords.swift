import Vietnamese

/// What the heading of a column says it holds, in Vietnamese or English, with or without marks.
enum ProgrammeHeaderWords {
  /// Finds the meaning of a heading; nil when its words say nothing.
  static func meaning(_ header: String) -> ProgrammeColumn? {
    // A cell may be a page long, and no heading is.
    guard header.utf8.count <= 120 else { return nil }
    if let meaning = meanings[key(header)] { return meaning }
    guard !header.utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
    return meanings[key(LegacyEncoding.tcvn3.decoded(header))]
      ?? meanings[key(LegacyEncoding.vni.decoded(header))]
  }

  /// A heading without case, marks and signs: `Địa điểm/ Ghi chú` gives `dia diem ghi chu`.
  static func key(_ header: String) -> String {
    searchFold(header).split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
  }

  private static let meanings: [String: ProgrammeColumn] = {
    var meanings: [String: ProgrammeColumn] = [:]
    for (meaning, list) in words {
      for word in list.split(separator: ",") {
        meanings[word.split(separator: " ").joined(separator: " ")] = meaning
      }
    }
    return meanings
  }()

  private static let words: [(ProgrammeColumn, String)] = [
    (.number, "stt, tt, s tt, so tt, so thu tu, no, nr"),
    (.code, "ma, ma phien, ma chuyen de, ma noi dung, code, session code"),
    (.id, "so hieu, ma so, id, event id, session id"),
    (.guid, "guid, uuid"),
    (
      .title,
      """
      noi dung, noi dung cong viec, noi dung chuong trinh, ten noi dung, chuyen de, ten chuyen de, \
      tieu de, ten phien, ten bai, hoat dong, cong viec, title, topic, session, session title, \
      event, content, talk, activity, subject
      """
    ),
    (.subtitle, "phu de, tieu de phu, subtitle"),
    (.kind, "loai, loai phien, loai noi dung, kieu, hinh thuc, type, kind, session type, format"),
    (.track, "linh vuc, mang, chu de, tieu ban, nhom chuyen de, track, theme, stream"),
    (.day, "ngay, ngay thang, thu ngay, buoi, ngay buoi, day, date"),
    (
      .time,
      "thoi gian, gio, thoi gian thuc hien, thoi diem, khung gio, time, times, time slot, when"
    ),
    (
      .start,
      "bat dau, gio bat dau, thoi gian bat dau, tu, tu gio, start, start time, begin, begins, from"
    ),
    (
      .end,
      "ket thuc, gio ket thuc, thoi gian ket thuc, den, den gio, end, end time, ends, until, to"
    ),
    (
      .minutes,
      "so phut, phut, thoi luong, thoi luong phut, minutes, duration, duration minutes, length"
    ),
    (
      .room,
      """
      hoi truong, phong, phong hop, dia diem, hoi truong dia diem, noi to chuc, room, location, \
      venue, place, hall
      """
    ),
    (
      .speakers,
      """
      bao cao vien, nguoi thuc hien, nguoi trinh bay, nguoi bao cao, nguoi phu trach, thuc hien, \
      trinh bay, dien gia, giang vien, phu trach, nguoi thuc hien chu tri, \
      speaker, speakers, presenter, presenters, lecturer, lecturers, by, persons
      """
    ),
    (.chairs, "chu tri, nguoi chu tri, chu toa, chair, chairs, chaired by, chairperson"),
    (.moderators, "nguoi dieu hanh, dieu hanh, dieu phoi, moderator, moderators"),
    (.performer, "don vi thuc hien, don vi phu trach, don vi chuan bi, performer, performed by"),
    (.language, "ngon ngu, language"),
    (.abstract, "tom tat, tom tat noi dung, abstract, summary"),
    (.description, "mo ta, mo ta chi tiet, dien giai, description, details"),
    (.url, "lien ket, duong dan, dia chi web, url, link, web"),
    (.state, "trang thai, tinh trang, state, status"),
    (.note, "ghi chu, gc, dia diem ghi chu, ghi chu dia diem, note, notes, remark, remarks"),
  ]
}
