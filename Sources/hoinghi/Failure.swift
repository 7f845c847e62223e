/// One thing to say to the user, in both languages.
struct Sentence: Sendable, Equatable {
  let en: String
  let vi: String

  func text(in language: Language) -> String {
    switch language {
    case .en: en
    case .vi: vi
    }
  }
}

/// A reason for the client itself to give up, as opposed to a fault that the daemon answered.
struct Failure: Error, Sendable, Equatable {
  let status: ExitStatus
  let sentence: Sentence
  /// `file:line` of a script, where there is one.
  var place: String?

  init(_ status: ExitStatus, en: String, vi: String, place: String? = nil) {
    self.status = status
    sentence = Sentence(en: en, vi: vi)
    self.place = place
  }

  func at(_ place: String) -> Failure {
    var placed = self
    placed.place = placed.place ?? place
    return placed
  }
}
