@testable import LineProtocol

/// What the sample commands plan.
enum SampleWork: Sendable, Equatable {
  case add(String, seats: Int, note: String?, key: String?, fingerprint: String)
  case find(String)
  case show(String, day: String?)
}

/// A few commands that use every kind of parameter.
enum Samples {
  static let word = Kind<String>("word", vi: "một từ", en: "a word", sample: "w") {
    word throws(KindProblem) in word
  }

  static let count = Kind<Int>("count", vi: "một số", en: "a number", sample: "4") {
    word throws(KindProblem) in
    guard let number = Int(word) else {
      throw KindProblem(vi: "\"\(word)\" không phải số", en: "\"\(word)\" is no number")
    }
    return number
  }

  static let add = Command<SampleWork>(
    "hall add", vi: "Thêm.", en: "Adds.", role: .organizer, effect: .writes([.room]),
    fields: [.always("hall", vi: "mã", en: "its code"), .maybe("note", vi: "ghi", en: "a note")],
    faults: [.exists], example: "hall add A seats=4",
    .word("hall", word, vi: "phòng", en: "the hall"),
    .named("seats", count, vi: "chỗ", en: "seats"),
    .option("note", word, vi: "ghi chú", en: "a note")
  ) { invocation, hall, seats, note throws(Fault) in
    .work(
      .add(
        hall, seats: seats, note: note, key: invocation.key, fingerprint: invocation.fingerprint))
  }

  static let show = Command<SampleWork>(
    "hall show", vi: "Xem.", en: "Shows.", role: .viewer, effect: .reads,
    fields: [.always("hall", vi: "mã", en: "its code")], example: "hall show A",
    .word("hall", word, vi: "phòng", en: "the hall"),
    .optionalWord("day", word, vi: "ngày", en: "a day")
  ) { _, hall, day throws(Fault) in .work(.show(hall, day: day)) }

  static let find = Command<SampleWork>(
    "hall find", vi: "Tìm.", en: "Finds.", role: .viewer, effect: .reads, example: "hall find a b",
    .rest("words", word, vi: "từ", en: "the words")
  ) { _, words throws(Fault) in .work(.find(words)) }

  static func catalogue() throws(CatalogueProblem) -> Catalogue<SampleWork> {
    try Catalogue(BuiltInCommands.all + [add, show, find])
  }

  /// A command that reads, made to be wrong in one way.
  static func reading<each Value: Sendable>(
    _ name: String, fields: [Field] = [], effect: Effect = .reads, example: String? = nil,
    _ parameter: repeat Parameter<each Value>
  ) -> Command<SampleWork> {
    Command(
      name, vi: "", en: "", role: .viewer, effect: effect, fields: fields,
      example: example ?? name, repeat each parameter
    ) { (_: Invocation, _: repeat each Value) throws(Fault) in .work(.find("")) }
  }
}
