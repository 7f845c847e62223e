import Testing

@testable import Postgres

@Suite("PostgreSQL's text form of arrays")
struct TextArrayTests {
  private func parse(_ text: String) -> [String?] {
    var text = text
    return text.withUTF8 { TextArray.parse(UnsafeRawBufferPointer($0)) }
  }

  @Test("elements come back as they were, quoted or not")
  func elements() {
    #expect(parse("{}") == [])
    #expect(parse("{a}") == ["a"])
    #expect(parse(#"{a,"b c","d\"e","f\\g",""}"#) == ["a", "b c", "d\"e", "f\\g", ""])
    #expect(parse("{Lưu,Hồng,Minh}") == ["Lưu", "Hồng", "Minh"])
  }

  @Test("only the unquoted word is null")
  func nulls() {
    #expect(parse(#"{NULL,"NULL",null}"#) == [nil, "NULL", "null"])
  }

  @Test("what is cut off does not run over the end")
  func cutOff() {
    #expect(parse("{a,b") == ["a", "b"])
    #expect(parse(#"{"a"#) == ["a"])
    #expect(parse(#"{"a\"#) == ["a"])
    #expect(parse("") == [])
  }
}
