extension ProgrammeRemark {
  /// What is otherwise and what was made of it, in English.
  var english: String {
    switch self {
    case .noTitle: "the item has no title; it was called \"\(Self.untitled)\""
    case .lineNotRead(let text): "the line is no item and was not read: \"\(text)\""
    case .linesBefore(let text): "text before the headings was not read: \"\(text)\""
    case .headerAgain: "the headings are repeated here; the line was passed over"
    case .headingText(let text):
      "the heading says more than the day, which was not read: \"\(text)\""
    case .unknownColumn(let name):
      "nothing is known of the column \"\(name)\"; its text was added to the descriptions"
    case .damaged: "some letters are damaged (U+FFFD); they were kept as they are"
    case .encoding(let name, let before, let after):
      "the text is in the old encoding \(name) and was converted: \"\(before)\" → \"\(after)\""
    case .stateNotRead(let text): "the state \"\(text)\" is not known; the item counts as scheduled"
    case .notAnIdentifier(let text): "\"\(text)\" is no UUID; the item gets a new one"
    case .identifierAgain(let column, let text):
      "the \(column.english) \"\(text)\" belongs to an earlier item; this one was read without it"
    default: englishOfTimes
    }
  }

  private var englishOfTimes: String {
    switch self {
    case .weekday(let written, let date): "\(date) is not a \(written); the date was taken"
    case .noYear(let text, let assumed): "\"\(text)\" has no year; \(assumed) was taken"
    case .shortYear(let text, let assumed): "\"\(text)\" has a short year; \(assumed) was taken"
    case .noSuchDay(let text): "there is no such day: \"\(text)\"; the item has no time"
    case .dayNotRead(let text): "the day \"\(text)\" was not understood; write it as 24/7/2019"
    case .timeNotRead(let text):
      "the time \"\(text)\" was not understood; the item has no time; write it as 08h00 - 08h10"
    case .noDay(let text): "\"\(text)\" is on no day that is named; the item has no time"
    case .dayAssumed(let day): "no day is named; \(day), the conference's first, was taken"
    case .dayFromAbove(let day): "the cell of the day is empty; \(day), as above, was taken"
    case .dayWithoutTime(let day): "a day, \(day), but no time is named; the item has no time"
    case .halfDay(let half, let time): "\(time) is not in the \(half); the time was taken as it is"
    case .midnight: "the end is before the start; it was taken as after midnight"
    case .endBeforeStart(let text):
      "the end is not after the start: \"\(text)\"; the item has no length"
    case .noLength: "neither an end nor a length is named; the item has no length"
    case .lengthNotRead(let text):
      "the length \"\(text)\" was not understood; write it in minutes"
    case .lengthDiffers(let minutes, let times):
      "the length is \(minutes) minutes and the times are \(times) apart; the times were taken"
    default: englishOfPeople
    }
  }

  private var englishOfPeople: String {
    switch self {
    case .continued(let text): "the line names more people for the item above: \"\(text)\""
    case .afterName(let name, let text): "\"\(text)\" was taken as what \(name) is, not as a name"
    case .body(let text): "\"\(text)\" is no person; it was kept as who performs"
    case .openPerson(let text): "\"\(text)\" names nobody; the item has no speaker yet"
    default: kind
    }
  }

  /// What an item without a title is called.
  static let untitled = "(chưa có tên)"
}
