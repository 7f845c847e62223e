import Testing

@testable import HoinghiClient

private func record(_ pairs: KeyValuePairs<String, String>, heading: String? = nil) -> Record {
  Record(heading: heading, fields: pairs.map { Field(name: $0.key, value: $0.value) })
}

@Suite struct TableTests {
  @Test func columnsAreTheUnionInOrder() {
    let table = Table(records: [
      record(["room": "HT-A", "name": "Hội trường A"]),
      record(["room": "B", "capacity": "30"]),
    ])
    #expect(
      table.lines() == [
        "room  name          capacity",
        "----  ------------  --------",
        "HT-A  Hội trường A",
        "B                   30",
      ])
  }

  @Test func oneRecordIsAlignedLines() {
    let table = Table(records: [record(["id": "7", "title": "a\n\nb", "x": "\u{1B}[1m"])])
    #expect(table.lines() == ["id:    7", "title: a", "", "       b", "x:     \u{FFFD}[1m"])
  }

  @Test func repeatedFieldsShareACell() {
    let table = Table(records: [
      record(["u": "A", "alias": "x", "alias": "y"]), record(["u": "B"]),
    ])
    #expect(table.lines()[2] == "A  x, y")
  }

  @Test func rowsTooWideStandUnderOneAnother() {
    let records = [record(["a": "1", "b": "long"]), record(["a": "2", "b": "x"])]
    #expect(Table(records: records, columns: 7).lines().count == 4)
    #expect(
      Table(records: records, columns: 6).lines() == ["a: 1", "b: long", "", "a: 2", "b: x"])
  }

  @Test func headingsPartTheTables() {
    let table = Table(records: [
      record([:], heading: "1 room add"), record(["room": "A"], heading: "2 room list"),
      record(["room": "B"], heading: "2 room list"),
    ])
    #expect(
      table.lines() == ["done: 1 room add", "", "done: 2 room list", "room", "----", "A", "B"])
  }
}

@Suite struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("Lưu Hồng Minh", 13), ("Lu\u{31B}u", 3), ("會議", 4), ("한국", 4),
    ("👍", 2), ("a\u{200B}b", 2), ("e\u{301}\u{323}", 1),
  ])
  func widths(text: String, width: Int) {
    #expect(DisplayWidth.of(text) == width)
  }
}

@Suite struct JSONTests {
  @Test func stringsAreEscaped() {
    #expect(JSON.string("a\"b\\c\n\t\r\u{1}") == #""a\"b\\c\n\t\r\u0001""#)
    #expect(JSON.string("Hội nghị") == "\"Hội nghị\"")
  }

  @Test func repeatedFieldsAreArrays() {
    let object = JSON.object(record(["unit": "DTN", "alias": "a", "alias": "b"]))
    #expect(object == #"{"unit":"DTN","alias":["a","b"]}"#)
  }

  @Test func theHeadingIsAMember() {
    #expect(JSON.object(record(["id": "4"], heading: "1 x")) == #"{"done":"1 x","id":"4"}"#)
  }
}

@Suite struct ProgressTests {
  @Test(arguments: [
    (0, "0 B"), (1023, "1023 B"), (1024, "1.0 KiB"), (1536, "1.5 KiB"), (1_048_576, "1.0 MiB"),
    (52_428_800, "50.0 MiB"),
  ])
  func sizes(bytes: Int, text: String) {
    #expect(Progress.size(bytes, in: .en) == text)
    #expect(Progress.size(bytes, in: .vi) == text.replacing(".", with: ","))
  }
}
