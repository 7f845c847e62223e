extension Remark {
  /// What is not as it should be and what was made of it, in English.
  func english(_ value: RemarkValues) -> String {
    switch self {
    case .missingID: "The item has no id; it will be known by its guid or its title and time."
    case .oddID: "The id \"\(value[0])\" is not a number; it is kept as it is."
    case .duplicateID:
      "The id \(value[0]) stands at an item before; the item is kept without the id."
    case .missingGUID: "The item has no guid; one will be made."
    case .badGUID: "The guid \"\(value[0])\" is not a UUID; the item is kept without it."
    case .duplicateGUID:
      "The guid \(value[0]) stands at an item before; the item is kept without the guid."
    case .emptyTitle: "The item has no title; give it one after the import."
    case .noConferenceTitle: "The programme does not name its conference."
    case .noVersion: "The programme does not name its version."
    case .unknownElement:
      "\"\(value[0])\" is not known in this format and is kept aside or left out."
    case .unknownAttribute:
      "The attribute \"\(value[0])\" is not known in this format and left out."
    case .repeatedElement:
      "\"\(value[0])\" stands twice; the first is kept and not \"\(value[1])\"."
    case .markup: "\"\(value[0])\" contains the element \"\(value[1])\"; only its text is kept."
    case .personWithoutName: "A person has no name and is left out."
    case .linkWithoutAddress: "The link \"\(value[0])\" has no address; its title is kept."
    case .badFlag: "\"\(value[0])\" is neither true nor false; it is taken as \(value[1])."
    case .controlCharacter: "\"\(value[0])\" contains control characters; they are removed."
    case .translated:
      "\"\(value[0])\" comes in several languages; the one in \"\(value[1])\" is taken."
    case .wrongType: "\"\(value[0])\" is not \(value[1]); it is left out."
    case .moreDepartures: "There are more than \(value[0]) remarks; the others are not listed."
    case .unknownZone: "\"\(value[0])\" is not the name of a time zone, such as Asia/Ho_Chi_Minh."
    case .badDayChange: "\"\(value[0])\" is no time at which a day changes; midnight is taken."
    default: englishOfTimes(value)
    }
  }

  private func englishOfTimes(_ value: RemarkValues) -> String {
    switch self {
    case .missingDate: "The item has no date; it is taken from its day and start: \(value[0])."
    case .badDate: "The date \"\(value[0])\" cannot be read."
    case .missingStart: "The item has no start; it is taken from its date: \(value[0])."
    case .badStart: "The start \"\(value[0])\" cannot be read."
    case .startDisagrees:
      "The start \(value[0]) disagrees with the date \(value[1]); the date holds."
    case .startIsLocal:
      "The date \(value[0]) is not in the local time of the start; \(value[1]) is taken."
    case .noOffset:
      "The date \"\(value[0])\" does not tell its offset; the conference's zone holds."
    case .noTime: "The item has neither a date nor a start that can be read; it is not placed."
    case .missingLength: "The item has no duration; it is kept without a length."
    case .badLength:
      "The duration \"\(value[0])\" cannot be read; the item is kept without a length."
    case .negativeLength:
      "The duration \"\(value[0])\" is negative; the item is kept without a length."
    case .zeroLength: "The duration is zero; the item is kept without a length."
    case .lengthDisagrees: "The duration \(value[0]) disagrees with the end; the duration holds."
    case .seconds: "\"\(value[0])\" has seconds; whole minutes are kept."
    case .dayWithoutDate: "The day \(value[0]) has no date that can be read."
    case .dayOrder: "The day \(value[0]) stands behind \(value[1]); the days are out of order."
    case .outsideDay: "The item begins at \(value[0]), outside its day \(value[1]); the time holds."
    case .roomMismatch:
      "The item says room \"\(value[0])\" and stands under \"\(value[1])\"; the latter holds."
    case .noRoom: "The item has no room."
    case .outsideRoom: "The item does not stand under a day and a room."
    case .badConferenceDay: "The conference's day \"\(value[0])\" cannot be read."
    default: rawValue
    }
  }
}
