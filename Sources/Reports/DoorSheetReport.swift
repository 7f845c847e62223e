import Documents
import Postgres
import Vietnamese

/// Lịch theo hội trường: a page for the door of each room, with what happens in it.
struct DoorSheetReport {
  private struct Room {
    let code: String?
    let name: String
    let items: [ProgrammeItem]
  }

  private let draft: ReportDraft

  init(_ draft: ReportDraft) { self.draft = draft }

  func compose() throws {
    let programme = try Programme(draft)
    let rooms = try rooms(for: programme)
    if draft.order.format.isTable { return try table(rooms, programme) }
    try draft.requireOneNumber(parts: rooms.count, choosing: .room)
    let kind = draft.language.say("LỊCH THEO HỘI TRƯỜNG", "DOOR SHEET")
    try draft.open(kind)
    for room in rooms {
      try draft.part(DocumentPart(room.name, fileName: room.code ?? "khac"), kind: kind)
      try page(room, programme)
    }
    if rooms.isEmpty {
      try draft.title(kind)
      try draft.out.paragraph(
        draft.language.say("(chưa có hội trường)", "(there are no rooms yet)"))
      try draft.closePart()
    }
    // Each sheet has its places for signatures already.
    try draft.out.finish()
  }

  /// The rooms by their codes, and last a place for what has none.
  private func rooms(for programme: Programme) throws -> [Room] {
    let order = draft.order
    var rooms: [Room] = []
    try draft.runner.forEach(ReportStatements.rooms(order.conference, order.room)) { row in
      let code = row.text(0)
      let items = programme.items.filter { $0.roomCode == code || $0.isInAllRooms }
      rooms.append(Room(code: code, name: row.text(1) ?? "", items: items))
    }
    guard order.room == nil else { return rooms }
    let left = programme.items.filter { item in
      item.roomCode == nil && (!item.isInAllRooms || rooms.isEmpty)
    }
    if !left.isEmpty { rooms.append(Room(code: nil, name: draft.language.unknown, items: left)) }
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
    try draft.closePart(programme.remark(on: room.items))
  }

  /// The same for spreadsheets: each line names its room and half-day.
  private func table(_ rooms: [Room], _ programme: Programme) throws {
    let language = draft.language
    try draft.begin(ReportName.doorSheet.title(in: language))
    try draft.out.beginTable(
      [
        Column(language.say("Hội trường", "Room"), key: "room"),
        .verbatim(language.say("Ngày", "Day"), key: "day"),
        Column(language.say("Buổi", "Half-day"), key: "half-day"),
      ] + columns)
    for room in rooms {
      for item in room.items {
        let place = [room.name, item.day?.printed ?? "", item.half.map(language.word) ?? ""]
        try draft.out.row(place + cells(item, programme))
      }
    }
    try draft.out.endTable()
    try draft.close()
  }

  private var columns: [Column] {
    let language = draft.language
    return [
      Column(language.say("Thời gian", "Time"), key: "time"),
      Column(language.say("Nội dung", "Item"), width: .flexible, key: "item"),
      Column(language.say("Người thực hiện", "By"), width: .flexible, key: "by"),
    ]
  }

  private func cells(_ item: ProgrammeItem, _ programme: Programme) -> [String] {
    let language = draft.language
    let time = draft.order.format.withWholeTimes(item.time(in: language))
    return [time, item.title(in: language), programme.performers(of: item)]
  }
}
