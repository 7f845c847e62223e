/// An item as a file writes it, before its times and names are understood.
struct RawItem {
  var item = Schedule.Item()
  var date: String?
  var start: String?
  var length: String?
  var end: String?
  /// The room that the item itself names.
  var room: String?
  /// Whether the item stands where items stand, under a day and a room.
  var isInRoom = true

  init(place: FilePlace) {
    item.place = place
  }
}

/// A day as a file writes it.
struct RawDay {
  var index: String?
  var date: String?
  var start: String?
  var end: String?
  var place: FilePlace
}
