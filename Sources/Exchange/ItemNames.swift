/// The ids and guids of a programme, each of which only one item can have.
struct ItemNames {
  private var ids: Set<String> = []
  private var guids: Set<String> = []

  /// Takes from an item what another has already, and tells what is not as it should be.
  mutating func check(_ item: inout Schedule.Item) -> [(remark: Remark, value: String)] {
    checkID(&item) + checkGUID(&item)
  }

  private mutating func checkID(_ item: inout Schedule.Item) -> [(remark: Remark, value: String)] {
    guard let id = item.id else { return [(.missingID, "")] }
    var remarks: [(remark: Remark, value: String)] = []
    if id.utf8.first == 0x30 || id.utf8.contains(where: { !(0x30...0x39).contains($0) }) {
      remarks.append((.oddID, id))
    }
    if !ids.insert(id).inserted {
      remarks.append((.duplicateID, id))
      item.id = nil
    }
    return remarks
  }

  private mutating func checkGUID(_ item: inout Schedule.Item) -> [(remark: Remark, value: String)]
  {
    guard let stated = item.guid else { return [(.missingGUID, "")] }
    item.guid = UUIDText.normalized(stated)
    guard let guid = item.guid else { return [(.badGUID, stated)] }
    // So writes the one who must give an address and has none.
    if item.url == "urn:uuid:\(guid)" { item.url = nil }
    guard !guids.insert(guid).inserted else { return [] }
    item.guid = nil
    return [(.duplicateGUID, guid)]
  }
}
