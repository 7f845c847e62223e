import Testing

@testable import Exchange

@Suite("Programmes of real conferences", .enabled("no ../shared/data") { SharedData.isPresent })
struct FrabDataTests {
  /// What is known of a file: how many items, rooms and persons it has, and its departures.
  struct File: Sendable, CustomTestStringConvertible {
    let name: String
    let items: Int
    let rooms: Int
    let people: Int
    let kinds: [String: Int]

    var testDescription: String { name }

    func read() throws -> (schedule: Schedule, departures: [Departure]) {
      let bytes = try SharedData.bytes(name)
      return name.hasSuffix(".json")
        ? try FrabJSONReader.read(bytes) : try FrabXMLReader.read(bytes)
    }
  }

  static let files = [
    File(
      name: "fosdem-2024.xml", items: 674, rooms: 32, people: 826,
      kinds: [
        "missing-date": 674, "missing-guid": 674, "no-version": 1, "unknown-attribute": 1,
      ]),
    File(
      name: "fosdem-2024-mikemoraned.xml", items: 874, rooms: 35, people: 1_128,
      kinds: ["unknown-attribute": 1]),
    File(
      name: "38c3.xml", items: 1_007, rooms: 72, people: 1_032,
      kinds: ["unknown-element": 2, "markup": 2]),
    File(
      name: "debconf23.xml", items: 117, rooms: 5, people: 143,
      kinds: ["start-is-local": 117, "no-version": 1]),
    File(name: "minimal-valid.xml", items: 1, rooms: 1, people: 1, kinds: [:]),
    File(name: "minimal-valid.json", items: 1, rooms: 1, people: 1, kinds: [:]),
    File(
      name: "pyconfr-2025-pretalx.json", items: 98, rooms: 13, people: 115,
      kinds: [
        "missing-guid": 98, "missing-length": 5, "no-room": 5, "odd-id": 5, "translated": 2,
        "unknown-element": 16, "no-conference-title": 1, "no-version": 1,
      ]),
  ]

  @Test(arguments: files)
  func nothingIsDropped(_ file: File) throws {
    let (schedule, departures) = try file.read()
    #expect(schedule.items.count == file.items)
    #expect(schedule.rooms.count == file.rooms)
    #expect(schedule.items.reduce(0) { $0 + $1.people.count } == file.people)
    #expect(schedule.items.allSatisfy { $0.start != nil && !$0.title.isEmpty })
    #expect(Dictionary(grouping: departures, by: \.kind).mapValues(\.count) == file.kinds)
  }

  @Test(arguments: files, FrabFormat.allCases)
  func whatIsWrittenIsValidAndReadAgain(_ file: File, _ format: FrabFormat) throws {
    let schedule = try file.read().schedule
    let bytes: [UInt8]
    let again: Schedule
    switch format {
    case .xml:
      bytes = try FrabXMLWriter().bytes(schedule)
      again = try FrabXMLReader.read(bytes).schedule
    case .json:
      bytes = try FrabJSONWriter().bytes(schedule)
      again = try FrabJSONReader.read(bytes).schedule
    }
    #expect(again.items.count == file.items)
    #expect(again.withoutPlaces == schedule.asFrab(format))
    if FrabSchema.isKnown(format) { #expect(try FrabSchema.check(bytes, format) == "") }
  }

  @Test func nightsBelongToTheDayBefore() throws {
    let schedule = try FrabXMLReader.read(SharedData.bytes("38c3.xml")).schedule
    #expect(schedule.conference.dayChange == 360)
    let early = schedule.items.count { item in
      (item.start?.local.split(separator: "T").last ?? "9") < "06:00"
    }
    #expect(early == 58)
  }

  @Test func localTimesAreFoundWhereTheDateIsInUTC() throws {
    let schedule = try FrabXMLReader.read(SharedData.bytes("debconf23.xml")).schedule
    #expect(schedule.items.first?.start == Schedule.Start(local: "2023-09-10T10:30", offset: 330))
    #expect(schedule.items.allSatisfy { $0.start?.offset == 330 })
  }
}
