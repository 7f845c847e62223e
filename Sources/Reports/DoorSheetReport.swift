import Documents
import Postgres
import Vietnamese

/// Lịch theo hội trường: a page for the door of each room, with what happens in it.
struct DoorSheetReport {
  private struct Room {
    let name: String
    let items: [ProgrammeItem]
  }

  private let draft: ReportDraft

  init(_ draft: ReportDraft) { self.draft = draft }

  func compose() throws {
    let programme = try Programme(draft)
    let rooms = try rooms(for: programme)
    if draft.order.format == .csv { return try table(rooms, programme) }
    let kind = draft.language.say("LỊCH THEO HỘI TRƯỜNG", "DOOR SHEET")
    try draft.begin(kind)
    for (index, room) in rooms.enumerated() {
      if index > 0 {
        try draft.out.pageBreak()
        try draft.title(kind, dated: true)
      }
      try page(room, programme)
    }
    if rooms.isEmpty {
      try draft.out.paragraph(
        draft.language.say("(chưa có hội trường)", "(there are no rooms yet)"))
    }
    try draft.out.finish()
  }

  /// The rooms by their codes, and last a place for what has none.
  private func rooms(for programme: Programme) throws -> [Room] {
    let order = draft.order
    var rooms: [Room] = []
    try draft.runner.forEach(ReportStatements.rooms(order.conference, order.room)) { row in
      let code = row.text(0)
      let items = programme.items.filter { $0.roomCode == code || $0.isInAllRooms }
      rooms.append(Room(name: row.text(1) ?? "", items: items))
    }
    guard order.room == nil else { return rooms }
    let left = programme.items.filter { item in
      item.roomCode == nil && (!item.isInAllRooms || rooms.isEmpty)
    }
    if !left.isEmpty { rooms.append(Room(name: draft.language.unknown, items: left)) }
    return rooms
  }

  private func page(_ room: Room, _ programme: Programme) throws {
    let language = draft.language
    try draft.out.facts([Fact(language.say("Hội trường", "Room"), room.name)])
    if !room.items.isEmpty {
      try draft.out.beginTable(columns)
      var heading: String?
      for item in room.items {
        let next = language.heading(item.day, item.half)
        if next != heading { try draft.out.section(next) }
        heading = next
        try draft.out.row(cells(item, programme))
      }
      try draft.out.endTable()
    }
    if let remark = programme.remark(on: room.items) { try draft.out.closing(remark) }
  }

  /// The same for spreadsheets: each line names its room and half-day.
  private func table(_ rooms: [Room], _ programme: Programme) throws {
    let language = draft.language
    try draft.begin(ReportName.doorSheet.title(in: language))
    try draft.out.beginTable(
      [
        Column(language.say("Hội trường", "Room")),
        .verbatim(language.say("Ngày", "Day")), Column(language.say("Buổi", "Half-day")),
      ] + columns)
    for room in rooms {
      for item in room.items {
        let place = [room.name, item.day?.printed ?? "", item.half.map(language.word) ?? ""]
        try draft.out.row(place + cells(item, programme))
      }
    }
    try draft.out.endTable()
    try draft.out.finish()
  }

  private var columns: [Column] {
    let language = draft.language
    return [
      Column(language.say("Thời gian", "Time")),
      Column(language.say("Nội dung", "Item"), width: .flexible),
      Column(language.say("Người thực hiện", "By"), width: .flexible),
    ]
  }

  private func cells(_ item: ProgrammeItem, _ programme: Programme) -> [String] {
    let language = draft.language
    return [item.time(in: language), item.title(in: language), programme.performers(of: item)]
  }
}
