import LineProtocol
import Vietnamese

extension Kind where Value == PersonName {
  /// A person's name as people type it, with titles before it and a note in brackets behind it.
  static let personName = Kind(
    "person", vi: "họ và tên, có thể kèm học hàm, học vị: \"TS Lưu Hồng Minh\"",
    en: "a full name, with titles before it if any: \"TS Lưu Hồng Minh\"",
    sample: "TS Lưu Hồng Minh"
  ) { word throws(KindProblem) in
    do throws(NameProblem) {
      return try PersonName.parse(word)
    } catch {
      throw KindProblem(error)
    }
  }
}

extension KindProblem {
  /// Says what is wrong with a name and what to write instead.
  init(_ problem: NameProblem) {
    switch problem {
    case .empty:
      self.init(
        vi: "chưa có tên người; hãy viết đủ họ và tên",
        en: "there is no name in it; write the full name")
    case .tooLong:
      self.init(
        vi: "tên dài hơn 100 ký tự; chức vụ viết ở position=, đơn vị ở unit=",
        en: "the name is longer than 100 characters; write the position in position=, the unit in"
          + " unit=")
    case .controlCharacter:
      self.init(
        vi: "tên có ký tự điều khiển; hãy gõ lại trên một dòng",
        en: "the name has control characters; type it again on one line")
    case .foreignLetters(let letters):
      self.init(
        vi: "tên có chữ cái của hệ chữ khác lẫn trong chữ Latin, hoặc trông giống chữ Latin:"
          + " \(letters); hãy gõ lại tên",
        en: "the name has letters of another script among Latin ones, or that look like them:"
          + " \(letters); type it again")
    case .digits(let digits):
      self.init(
        vi: "tên có chữ số: \(digits); hãy bỏ số khỏi tên",
        en: "the name has digits: \(digits); take them out of the name")
    case .severalPeople(let text):
      self.init(
        vi: "\"\(text)\" có vẻ gồm nhiều người, hoặc kèm chức vụ; mỗi lệnh một người,"
          + " chức vụ viết ở position=",
        en: "\"\(text)\" looks like several people, or has a position in it; name one person,"
          + " and write the position in position=")
    case .otherSigns(let signs):
      self.init(
        vi: "tên có dấu không dùng trong tên: \(signs); tên chỉ có chữ cái, dấu cách và ' - .",
        en: "the name has signs that no name has: \(signs); use letters, spaces and ' - .")
    }
  }
}
