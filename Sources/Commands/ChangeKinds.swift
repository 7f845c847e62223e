import LineProtocol
import Vietnamese

/// What an update does to a fact that may be missing; no change at all is nil.
enum Change<Value: Sendable>: Sendable {
  /// The fact is forgotten: written `-`.
  case clear
  /// The fact is this from now on.
  case set(Value)
}

extension Change where Value: CustomStringConvertible {
  /// The change as `hoinghi.changed` takes it: the empty text clears, any other is the value.
  var text: String {
    switch self {
    case .clear: ""
    case .set(let value): value.description
    }
  }
}

extension Change where Value == CalendarDate {
  /// The change as `hoinghi.changed` takes it.
  var text: String {
    switch self {
    case .clear: ""
    case .set(let day): day.iso
    }
  }
}

extension Kind {
  /// A value of another kind, or `-` that clears the fact.
  static func change<Inner>(_ kind: Kind<Inner>) -> Kind where Value == Change<Inner> {
    Kind(
      "\(kind.name)|-", vi: "\(kind.help.vi); - để xóa", en: "\(kind.help.en); - to clear it",
      sample: kind.sample
    ) { word throws(KindProblem) in
      word == "-" ? .clear : .set(try kind.parse(word))
    }
  }
}
