import Exchange
import Glibc
import Testing

/// Damages programmes at random and reads what comes of it.
///
/// `HOINGHI_FUZZ` says how many files are tried, `HOINGHI_FUZZ_SEED` with which numbers to begin.
@Suite("Fuzzed programmes", .serialized)
struct FrabFuzzTests {
  private static let originals: [[UInt8]] = {
    let people =
      "<persons><person id=\"1\">A</person></persons><links><link href=\"x\">y</link></links>"
    let xml = FrabSample.xml(
      FrabSample.event(more: people), FrabSample.event(id: "2", guid: FrabSample.guids[1]))
    let json = FrabSample.json(
      FrabSample.object(["persons": "[{\"name\": \"A\", \"id\": 3}]"]), FrabSample.object())
    let slots = """
      {"schedule": {"2019-07-24": {"540": {"3": {"code": "A", "title": {"en": "B"}, "slots":
      [{"id": 8, "room": {"id": 3, "name": "R"}, "start": "2019-07-24T09:00:00+07:00",
      "duration": 30}]}}, "600": {"id": "x", "title": "y"}}}}
      """
    return [xml, json, Array(slots.utf8)]
  }()

  private static let words: [[UInt8]] =
    [
      "<", ">", "\"", "&amp;", "&#1;", "&#xD800;", "<event>", "</event>", "<room>", "</room>",
      "<day>", "</day>", "<!DOCTYPE a>", "<![CDATA[", "]]>", "<a><b><c>", "99999999999999999999",
      "-1", "1e308", "2019-02-30", "T24:00", "+99:99", "-00:30", "00:00", "[", "]", "{", "}", ",",
      "null", "true", "\\u0000", "\\ud800", "\\", "id", "\r", "9999-12-31T23:59:00+14:00",
    ].map { Array($0.utf8) } + [[0], [0xFF, 0xFE], [0xC3], [0xEF, 0xBF, 0xBE]]

  @Test func damagedProgrammesAreReadOrRefused() throws {
    let count = setting("HOINGHI_FUZZ", 3_000)
    let seed = setting("HOINGHI_FUZZ_SEED", 2_026)
    for index in 0..<count {
      var random = FrabRandom(state: UInt64(seed) &* 1_000_003 &+ UInt64(index))
      let place = Int.random(in: 0..<Self.originals.count, using: &random)
      var bytes = Self.originals[place]
      for _ in 0..<Int.random(in: 1...4, using: &random) { damage(&bytes, &random) }
      let isXML = place == 0
      let began = ContinuousClock.now
      do {
        let schedule =
          isXML ? try FrabXMLReader.read(bytes).schedule : try FrabJSONReader.read(bytes).schedule
        try checkWriting(schedule, "seed \(seed), file \(index)")
      } catch is ExchangeProblem {
        // A refusal is an answer.
      }
      #expect(ContinuousClock.now - began < .seconds(5), "seed \(seed), file \(index)")
    }
  }

  /// Whatever has been read can be written and read again.
  private func checkWriting(_ schedule: Schedule, _ name: String) throws {
    let xml = try FrabXMLReader.read(FrabXMLWriter().bytes(schedule)).schedule
    #expect(xml.withoutPlaces == schedule.asFrab(.xml), "\(name) as XML")
    let json = try FrabJSONReader.read(FrabJSONWriter().bytes(schedule)).schedule
    #expect(json.withoutPlaces == schedule.asFrab(.json), "\(name) as JSON")
  }

  private func setting(_ name: String, _ standard: Int) -> Int {
    getenv(name).flatMap { Int(String(cString: $0)) } ?? standard
  }

  private func damage(_ bytes: inout [UInt8], _ random: inout FrabRandom) {
    guard !bytes.isEmpty else { return }
    let place = Int.random(in: 0..<bytes.count, using: &random)
    let end = min(bytes.count, place + Int.random(in: 1...48, using: &random))
    switch Int.random(in: 0..<7, using: &random) {
    case 0: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
    case 1: bytes[place] = .random(in: 0...255, using: &random)
    case 2: bytes.removeLast(bytes.count - place)
    case 3: bytes.removeSubrange(place..<end)
    case 4:
      let other = Int.random(in: 0..<bytes.count, using: &random)
      bytes.insert(contentsOf: Array(bytes[place..<end]), at: other)
    case 5: bytes[place] = UInt8.random(in: 0x30...0x39, using: &random)
    default: bytes.insert(contentsOf: Self.words.randomElement(using: &random) ?? [], at: place)
    }
  }
}

/// Numbers that look random and are the same for the same seed (SplitMix64).
private struct FrabRandom: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ state >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}
