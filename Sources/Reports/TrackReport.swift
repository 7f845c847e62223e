import Documents
import Stationery
import Vietnamese

/// Chương trình theo nhóm chuyên đề: what belongs together, by time; what is in no track comes last.
struct TrackReport {
  private struct Track {
    let name: String?
    var items: [ProgrammeItem]
  }

  private let draft: ReportDraft

  init(_ draft: ReportDraft) { self.draft = draft }

  func compose() throws {
    let language = draft.language
    let programme = try Programme(draft)
    let tracks = tracks(of: programme)
    let columns = Columns(draft, namesRooms: programme.namesRooms)
    try draft.begin(
      language.say("CHƯƠNG TRÌNH THEO NHÓM CHUYÊN ĐỀ", "PROGRAMME BY TRACK"))
    try draft.out.beginTable(columns.all)
    for (index, track) in tracks.enumerated() {
      let name = track.name ?? language.say("(ngoài các nhóm)", "(in no track)")
      try draft.out.section(draft.profile.sectionHeading(index + 1, name))
      for item in track.items { try draft.out.row(columns.cells(item, programme)) }
    }
    try draft.out.endTable()
    try draft.close(programme.remark(on: tracks.flatMap(\.items)))
  }

  /// The tracks in the order of their first items.
  private func tracks(of programme: Programme) -> [Track] {
    var tracks: [Track] = []
    var places: [String?: Int] = [:]
    for item in programme.items where isWanted(item) {
      if let place = places[item.track] {
        tracks[place].items.append(item)
      } else {
        places[item.track] = tracks.count
        tracks.append(Track(name: item.track, items: [item]))
      }
    }
    return tracks.filter { $0.name != nil } + tracks.filter { $0.name == nil }
  }

  private func isWanted(_ item: ProgrammeItem) -> Bool {
    guard let track = draft.order.track else { return true }
    return item.track == track
  }

  /// The columns of this programme.
  private struct Columns {
    private let language: ReportLanguage
    private let format: ReportFormat
    private let isForPaper: Bool
    private let namesDays: Bool
    private let namesRooms: Bool

    init(_ draft: ReportDraft, namesRooms: Bool) {
      language = draft.language
      format = draft.order.format
      isForPaper = !draft.order.format.isTable
      namesDays = !isForPaper || (!draft.conference.isOneDay && draft.order.day == nil)
      self.namesRooms = namesRooms
    }

    var all: [Column] {
      var columns: [Column] = []
      // Headings are no part of comma-separated values, so each line names its track.
      if !isForPaper {
        columns.append(Column(language.say("Nhóm chuyên đề", "Track"), key: "track"))
      }
      if namesDays { columns.append(.verbatim(language.say("Ngày", "Day"), key: "day")) }
      if !isForPaper { columns.append(Column(language.say("Buổi", "Half-day"), key: "half-day")) }
      columns += [
        Column(language.say("Thời gian", "Time"), key: "time"),
        Column(language.say("Nội dung", "Item"), width: .flexible, key: "item"),
        Column(language.say("Người thực hiện", "By"), width: .flexible, key: "by"),
      ]
      if namesRooms { columns.append(Column(language.say("Hội trường", "Room"), key: "room")) }
      return columns
    }

    func cells(_ item: ProgrammeItem, _ programme: Programme) -> [String] {
      var cells: [String] = []
      if !isForPaper { cells.append(item.track ?? "") }
      if namesDays { cells.append(item.day?.printed ?? "") }
      if !isForPaper { cells.append(item.half.map(language.word) ?? "") }
      cells += [
        format.withWholeTimes(item.time(in: language)), item.title(in: language),
        programme.performers(of: item),
      ]
      if namesRooms { cells.append(item.room(in: language) ?? "") }
      return cells
    }
  }
}
