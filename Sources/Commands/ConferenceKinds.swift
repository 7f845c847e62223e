import LineProtocol
import Organizer
import Reports
import Synchronization
import Vietnamese

extension Kind where Value == TitleText {
  /// A title of a conference or a session; a closing quotation mark that closes nothing goes.
  static let title = Kind(
    "title", vi: "tiêu đề trên một dòng", en: "a title on one line",
    sample: "Một số vấn đề chung về công tác nghiên cứu dư luận xã hội"
  ) { word throws(KindProblem) in
    guard word.utf8.count <= 4000 else {
      throw KindProblem(vi: "tiêu đề dài quá 4000 byte", en: "the title is over 4000 bytes")
    }
    guard let title = TitleText(word) else {
      throw KindProblem(
        vi: "tiêu đề trống hoặc có ký tự điều khiển; hãy viết trên một dòng",
        en: "the title is empty or has control characters; write it on one line")
    }
    return title
  }
}

extension Kind where Value == String {
  /// The name of the rules that the documents follow; an agency can have some of its own.
  static let profile = Kind(
    "profile", vi: "thể thức: nd30, dang36, dang05, plain hoặc của riêng cơ quan",
    en: "the rules for documents: nd30, dang36, dang05, plain or the agency's own",
    sample: "dang36"
  ) { word throws(KindProblem) in
    let known = KnownProfiles.names
    guard !known.contains(word) else { return word }
    let list = known.joined(separator: ", ")
    throw KindProblem(
      vi: "\"\(word)\" không phải là tên thể thức; hãy chọn: \(list)",
      en: "\"\(word)\" is not the name of a profile; choose one of: \(list)")
  }
}

extension Kind where Value == String {
  /// In which way documents are signed for somebody; the words are those of the profiles.
  static let signingAs = Kind<String>.choice(
    "signing-as", vi: "cách ký", en: "a way of signing",
    WaysOfSigning.all.map { (word: $0, value: $0) })
}

/// Whether a conference can still be changed.
enum ConferenceState: String, Sendable {
  case open, closed
}

extension Kind where Value == ConferenceState {
  /// open or closed.
  static let conferenceState = Kind(
    "state", vi: "open hoặc closed", en: "open or closed", sample: "open"
  ) { word throws(KindProblem) in
    guard let state = ConferenceState(rawValue: word) else {
      throw KindProblem(
        vi: "\"\(word)\": hãy viết open hoặc closed", en: "\"\(word)\": write open or closed")
    }
    return state
  }
}

extension Kind where Value == Int {
  /// A place in an order: small numbers come first.
  static let order = Kind.number("order", 0...1_000_000)
}

extension Kind where Value == [UnitName] {
  /// Other names of a unit, separated by semicolons; `-` is none.
  static let aliases = Kind(
    "names", vi: "các tên khác, cách nhau bằng dấu ;, hoặc - là không có",
    en: "other names, separated by ;, or - for none", sample: "ĐU BTP; Đảng ủy BTP"
  ) { word throws(KindProblem) in
    guard word != "-" else { return [] }
    var names: [UnitName] = []
    for part in word.split(separator: ";") {
      guard let text = TextCleaning.cleanedText(String(part)), text.utf8.count <= 400 else {
        throw KindProblem(
          vi: "có ký tự điều khiển, hoặc một tên dài quá 400 byte",
          en: "it has control characters, or a name over 400 bytes")
      }
      if !text.isEmpty { names.append(UnitName(text)) }
    }
    guard !names.isEmpty else {
      throw KindProblem(
        vi: "không có tên nào; hãy viết các tên cách nhau bằng dấu ;",
        en: "there is no name in it; write names separated by ;")
    }
    return names
  }
}

/// The names of the profiles there are: those that come along, until the agency's own are read.
public enum KnownProfiles {
  private static let stored = Mutex(["nd30", "dang36", "dang05", "plain"])

  /// The names, in the order in which they are offered.
  static var names: [String] { stored.withLock { $0 } }

  /// Adds the agency's own.
  public static func add(_ names: [String]) {
    stored.withLock { stored in
      stored += names.filter { !stored.contains($0) }
    }
  }
}
