import Testing

@testable import LineProtocol

/// What is written by the rules of the wire is read back as it was.
@Suite struct RoundTripTests {
  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func requestsComeBack(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    for _ in 0..<100 {
      let words = ["cmd"] + (0..<Int.random(in: 0...6, using: &random)).map { _ in random.text() }
      let names = (0..<Int.random(in: 0...3, using: &random)).map { "n\($0)" }
      let pairs = names.map { Request.Pair(name: $0, value: random.text()) }
      let parts =
        words.map { word in written(word, bareAllowed: Bool.random(using: &random)) }
        + pairs.map { "\($0.name)=\(written($0.value, bareAllowed: Bool.random(using: &random)))" }
      let upload = Bool.random(using: &random) ? Int.random(in: 0...1000, using: &random) : nil
      let line = (parts + (upload.map { ["{\($0)}"] } ?? [])).joined(separator: " ")
      let back = try request(line)
      #expect(back.words.map { Array($0.utf8) } == words.map { Array($0.utf8) }, "\(line)")
      #expect(back.pairs.map(\.name) == pairs.map(\.name), "\(line)")
      #expect(
        back.pairs.map { Array($0.value.utf8) } == pairs.map { Array($0.value.utf8) }, "\(line)")
      #expect(back.uploadSize == upload, "\(line)")
    }
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func repliedValuesComeBack(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    for _ in 0..<200 {
      let value = random.text()
      var reply = ReplyText()
      reply.field("name", value)
      let line = try #require(String(validating: reply.bytes, as: UTF8.self))
      #expect(line.unicodeScalars.count { $0 == "\n" } == 1, "\(line)")
      #expect(Array(readBack(line).utf8) == Array(value.utf8), "\(line)")
    }
  }

  @Test(arguments: 1...200 as ClosedRange<UInt64>)
  func garbageIsReadOrRefusedAndNeverWorse(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    for _ in 0..<50 {
      let bytes = (0..<Int.random(in: 0...40, using: &random)).map { _ in
        // Bytes that mean something come more often.
        Bool.random(using: &random)
          ? UInt8.random(in: 0...255, using: &random)
          : Array("a \"\\={}\t\r".utf8).randomElement(using: &random) ?? 0
      }
      do throws(Fault) {
        let read = try request(bytes)
        #expect(read.words.count + read.pairs.count <= bytes.count)
      } catch {
        #expect([.badText, .badQuoting, .tooManyWords].contains(error.code))
      }
    }
  }

  /// A word as a careful client writes it.
  private func written(_ word: String, bareAllowed: Bool) -> String {
    let isPlain = word.utf8.allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5a, 0x61...0x7a, 0x2d, 0x80...: true
      default: false
      }
    }
    if bareAllowed, isPlain, !word.isEmpty { return word }
    var quoted = "\""
    for scalar in word.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }

  /// The value of a line `name: value`, as a client reads it.
  private func readBack(_ line: String) -> String {
    let scalars = line.unicodeScalars.dropFirst("name: ".unicodeScalars.count).dropLast()
    guard scalars.first == "\"" else { return String(String.UnicodeScalarView(scalars)) }
    var value = String.UnicodeScalarView()
    var isEscape = false
    for scalar in scalars.dropFirst().dropLast() {
      if isEscape {
        value.append(scalar == "n" ? "\n" : scalar == "t" ? "\t" : scalar)
        isEscape = false
      } else if scalar == "\\" {
        isEscape = true
      } else {
        value.append(scalar)
      }
    }
    return String(value)
  }
}
