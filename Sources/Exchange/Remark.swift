/// What may be wrong with a programme that is read all the same.
enum Remark: String, CaseIterable {
  case missingID = "missing-id"
  case oddID = "odd-id"
  case duplicateID = "duplicate-id"
  case missingGUID = "missing-guid"
  case badGUID = "bad-guid"
  case duplicateGUID = "duplicate-guid"
  case missingDate = "missing-date"
  case badDate = "bad-date"
  case missingStart = "missing-start"
  case badStart = "bad-start"
  case startDisagrees = "start-disagrees"
  case startIsLocal = "start-is-local"
  case noOffset = "no-offset"
  case noTime = "no-time"
  case missingLength = "missing-length"
  case badLength = "bad-length"
  case negativeLength = "negative-length"
  case zeroLength = "zero-length"
  case lengthDisagrees = "length-disagrees"
  case seconds
  case unknownZone = "unknown-zone"
  case badDayChange = "bad-day-change"
  case dayWithoutDate = "day-without-date"
  case dayOrder = "day-order"
  case outsideDay = "outside-day"
  case roomMismatch = "room-mismatch"
  case noRoom = "no-room"
  case outsideRoom = "outside-room"
  case unknownElement = "unknown-element"
  case unknownAttribute = "unknown-attribute"
  case repeatedElement = "repeated-element"
  case markup = "markup"
  case emptyTitle = "empty-title"
  case noConferenceTitle = "no-conference-title"
  case noVersion = "no-version"
  case personWithoutName = "person-without-name"
  case linkWithoutAddress = "link-without-address"
  case badFlag = "bad-flag"
  case badConferenceDay = "bad-conference-day"
  case controlCharacter = "control-character"
  case translated
  case wrongType = "wrong-type"
  case moreDepartures = "more-departures"

  /// Words one departure; values are what the sentences name.
  func departure(_ place: FilePlace, item: String? = nil, _ values: String...) -> Departure {
    let quoted = values.map(PlainText.quoted)
    return Departure(
      place: place, item: item, kind: rawValue, vietnamese: vietnamese(RemarkValues(quoted)),
      english: english(RemarkValues(quoted)))
  }
}

/// What a sentence names; what is not there is told as `…`.
struct RemarkValues {
  private let values: [String]

  init(_ values: [String]) {
    self.values = values
  }

  subscript(index: Int) -> String {
    values.indices.contains(index) ? values[index] : "…"
  }
}
