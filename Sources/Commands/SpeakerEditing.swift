import LineProtocol
import Organizer
import Vietnamese

extension SpeakerCommands {
  static let add = Command<Work>(
    "speaker add",
    vi: "Thêm một báo cáo viên, hoặc một đơn vị sẽ cử báo cáo viên.",
    en: "Adds a speaker, or a unit that will name one.",
    role: .organizer, effect: .writes([.speaker]), fields: described,
    faults: [.notFound, .exists, .duplicate, .badValue, .closed],
    example: "speaker add DLXH-2019 name=\"TS Lưu Hồng Minh\""
      + " position=\"Trưởng khoa Xã hội học\"",
    conference,
    .optionalWord(
      "speaker", .code, vi: "mã; bỏ trống thì lấy theo tên",
      en: "code; made from the name if left out"),
    .option(
      "name", .personName, vi: "họ và tên, kèm học hàm, học vị",
      en: "the name, with its titles"),
    .option("position", .line, vi: "chức vụ", en: "the position"),
    .option(
      "position-source", .line, vi: "chức vụ như nguồn ghi, nếu đã sửa",
      en: "the position as the source has it, if that was corrected"),
    .option("unit", .line, vi: "đơn vị: mã hoặc tên", en: "the unit, by code or name")
  ) { invocation, conference, speaker, name, position, source, unit throws(Fault) in
    try refuseNote(of: name)
    return .write(
      SpeakerStatements.add(
        invocation.author, conference, speaker, name.map { slug($0.full) }, name?.full,
        name?.titles ?? [], name?.sortKey, name?.fold, position, source, unit,
        unit.map { UnitName($0).identity }))
  }

  static let update = Command<Work>(
    "speaker update", vi: "Sửa một báo cáo viên; chỉ sửa điều được nêu.",
    en: "Changes a speaker; only what is given.",
    role: .organizer, effect: .writes([.speaker]), fields: described,
    faults: [.notFound, .badValue, .closed],
    example: "speaker update DLXH-2019 luu-hong-minh name=\"PGS.TS Lưu Hồng Minh\"",
    conference, speaker,
    .option("name", .change(.personName), vi: "họ và tên", en: "the name, with its titles"),
    .option("position", .change(.line), vi: "chức vụ", en: "the position"),
    .option(
      "position-source", .change(.line), vi: "chức vụ như nguồn ghi",
      en: "the position as the source has it"),
    .option("unit", .change(.line), vi: "đơn vị: mã hoặc tên", en: "the unit, by code or name")
  ) { invocation, conference, speaker, change, position, source, unit throws(Fault) in
    let name: PersonName? = if case .set(let name) = change { name } else { nil }
    try refuseNote(of: name)
    return .write(
      SpeakerStatements.update(
        invocation.author, conference, speaker, change == nil ? nil : name?.full ?? "",
        name?.titles ?? [], name?.sortKey, name?.fold, position?.text, source?.text, unit?.text,
        unit.map { UnitName($0.text).identity }))
  }

  // Delegates of one name are told apart by a note; speakers are by their position.
  private static func refuseNote(of name: PersonName?) throws(Fault) {
    guard let note = name?.note else { return }
    throw Fault(
      .badValue,
      vi: "name: tên báo cáo viên không kèm \"(\(note))\"; hãy viết ở position= hoặc unit=",
      en: "name: a speaker's name takes no \"(\(note))\"; write it in position= or unit=")
  }
}
