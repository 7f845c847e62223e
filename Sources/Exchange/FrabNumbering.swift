/// Gives every item of a frab file an id and a guid of its own.
struct FrabNumbering {
  private let conference: String
  private let first: Int

  /// Prepares to number items of a schedule; new ids follow all of its own, also of items that are
  /// not written.
  init(_ schedule: Schedule) {
    conference = schedule.conference.title
    let stated = schedule.items.compactMap(\.id).filter(FrabPattern.isPositive)
    first = (stated.compactMap { Int($0) }.max() ?? 0) + 1
  }

  /// Keeps the ids and guids that can be kept; the others follow from what is there.
  func number(_ items: inout [Schedule.Item]) {
    var next = first
    var ids: Set<String> = []
    var guids: Set<String> = []
    for index in items.indices {
      let seed = items[index].id ?? items[index].title
      if let id = items[index].id, FrabPattern.isPositive(id), ids.insert(id).inserted {
        items[index].id = id
      } else {
        items[index].id = String(next)
        next += 1
      }
      let stated = items[index].guid.flatMap(UUIDText.normalized)
      if let stated, guids.insert(stated).inserted {
        items[index].guid = stated
        continue
      }
      var guid = UUIDText.derived(from: "\(conference) item \(seed)")
      if guids.contains(guid) {
        guid = UUIDText.derived(from: "\(conference) item \(seed) \(items[index].id ?? "")")
      }
      while !guids.insert(guid).inserted { guid = UUIDText.derived(from: guid) }
      items[index].guid = guid
    }
  }
}
