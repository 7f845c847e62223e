public import Postgres

/// The statements about rooms.
public enum RoomStatements {
  /// Adds a room: conference, code or nil, code made from the name, name, capacity, may overlap.
  public static let add = Write<String, String?, String, String, Int?, Bool>("room_add")
  /// Changes a room: conference, room, name, capacity, may overlap; nil keeps, the empty text
  /// clears.
  public static let update = Write<String, String, String?, String?, Bool?>("room_update")
  /// Removes a room: conference, room.
  public static let remove = Write<String, String>("room_remove")
  /// The rooms of a conference: conference, after, limit.
  public static let list = Read<String, String?, Int>("room_list")
  /// One room: conference, room.
  public static let show = Read<String, String>("room_show")
  /// Lists when one is away, or there only: conference, room.
  public static let times = Read<String, String>("room_times")

  /// All of them, for the test that prepares each.
  public static let all: [Statement] = [
    add.statement, update.statement, remove.statement, list.statement, show.statement,
    times.statement,
  ]
}
