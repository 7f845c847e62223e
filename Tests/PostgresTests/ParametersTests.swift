import Testing

@testable import Postgres

@Suite("Parameters of statements")
struct ParametersTests {
  @Test("values lie one after the other and nulls take no room")
  func values() {
    var parameters = Parameters()
    "Lưu".encode(into: &parameters)
    String?.none.encode(into: &parameters)
    42.encode(into: &parameters)
    true.encode(into: &parameters)
    #expect(parameters.value(0).map(Array.init) == Array("Lưu".utf8))
    #expect(parameters.value(1) == nil)
    #expect(parameters.value(2).map(Array.init) == Array("42".utf8))
    #expect(parameters.value(3).map(Array.init) == Array("t".utf8))
  }

  @Test("a text array is written in the binary form of array_recv")
  func arrays() {
    var parameters = Parameters()
    ["a", "bc"].encode(into: &parameters)
    let expected: [UInt8] =
      [0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 25, 0, 0, 0, 2, 0, 0, 0, 1]
      + [0, 0, 0, 1, 0x61, 0, 0, 0, 2, 0x62, 0x63]
    #expect(parameters.value(0).map(Array.init) == expected)
  }

  @Test("a statement knows its types and whether it carries a key")
  func statements() {
    let statement = TypedStatement<String, String?, Int>("t", sql: "select $1, $2, $3")
    #expect(statement.statement.types == [.text, .text, .int4])
    #expect(statement("a", nil, 1).hasKey == false)
    #expect(statement("a", "k", 1).hasKey == true)
  }

  @Test("calls are gathered column by column")
  func gathering() {
    let statement = Statement(name: "t", sql: "", types: [.textArray, .textArray])
    func row(_ a: String, _ b: String?) -> Bound {
      var parameters = Parameters()
      a.encode(into: &parameters)
      b.encode(into: &parameters)
      return Bound(statement, parameters)
    }
    let gathered = Bound.gathered([row("a", nil), row("b", "x")])
    var expected = Parameters()
    expected.add(textArray: 2) { Array(["a", "b"][$0].utf8)[...] }
    expected.add(textArray: 2) { $0 == 0 ? nil : Array("x".utf8)[...] }
    #expect(gathered.parameters == expected)
  }
}
