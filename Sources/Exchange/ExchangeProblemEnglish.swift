extension ExchangeProblem {
  /// What is wrong and what to do, in English.
  public var english: String { englishPlace + sentence }

  private var englishPlace: String {
    switch place {
    case .line(let line): "Line \(line)" + (column.map { ", column \($0)" } ?? "") + ": "
    case .path(let path): "\(path): "
    case nil: ""
    }
  }

  // One sentence for every reason: a table, kept in one piece.
  private var sentence: String {
    switch reason {
    case .empty: "The file is empty. Export the programme again and send that."
    case .compressed: "The file is compressed. Unpack it and send the programme in it."
    case .notProgramme:
      "The file is not a programme. Send schedule.xml, schedule.json, iCalendar or CSV."
    case .notSchedule:
      """
      This is not a frab schedule but "\(value[0])". Send the schedule.xml or schedule.json that \
      the conference publishes.
      """
    case .documentType:
      """
      The file declares a document type or entities, which may do harm and no programme needs. \
      Send schedule.xml itself, not a web page, and take the line <!DOCTYPE …> out of it.
      """
    case .encoding:
      """
      There are characters here that are not in the encoding the file declares. Save the file as \
      UTF-8 and send it again.
      """
    case .truncated:
      """
      The file ends here, in the middle of the programme; perhaps an upload or download stopped \
      half-way. Send the whole file again.
      """
    case .malformed: "The file breaks the rules of its format here. Correct it, or export it again."
    case .mismatchedTag:
      "An element ends here that is not the one that is open. Correct the tags before this place."
    case .unknownEntity:
      "An entity is used here that XML does not have, such as &nbsp;. Write the character itself."
    case .duplicateKey: "A key stands twice in one object. Take one of the two out of the file."
    default: sentenceOfLimit
    }
  }

  private var sentenceOfLimit: String {
    switch reason {
    case .tooDeep: "The parts of the file lie too deep in each other. Export the programme again."
    case .tooManyNames:
      "The file has too many names of elements, or one too long. Export the programme again."
    case .tagTooLong: "A tag or comment is too long. Shorten it and send the file again."
    case .tooLarge:
      "The file is larger than \(value[0]) MiB. Send the programme without what it need not have."
    case .tooManyItems: "There are more than \(value[0]) items. Divide the programme."
    case .tooManyRooms: "There are more than \(value[0]) rooms or tracks. Divide the programme."
    case .tooManyDays: "There are more than \(value[0]) days. Divide the programme."
    case .tooManyParts:
      "There are more than \(value[0]) persons, links or values. Divide the programme."
    case .textTooLong:
      "A text is longer than \(value[0]) bytes. Shorten it and send the file again."
    case .noMemory: "There is not enough memory to read the file. Tell the administrator."
    case .noDay:
      "Nothing in the programme has a time, and it has no days. Schedule a session first."
    default: englishOfTable
    }
  }
}
