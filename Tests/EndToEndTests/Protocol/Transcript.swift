import Foundation
import HoinghiTesting

/// A conversation written down: what clients send and, exactly, what they are answered.
///
///     # a comment
///     > room list DLXH-2019            the first client sends a line
///     > delegate import … {}           a line with a file; its size is put into the braces
///     >| STT;Họ và tên                 a line of that file
///     < room: HT-A                     a line of the reply, exactly so
///     <~ created: \d{4}-.*             a line that matches as a whole
///     <* any number of lines of the reply, until the line below fits
///     | a line of a payload            (|~ and |* likewise)
///     2> idle room                     the second client (up to 9); 2< is what it is answered
///
/// A request without a reply below it is answered later, after what others have done.
struct Transcript: Sendable, CustomStringConvertible {
  let name: String
  let steps: [Step]

  enum Step: Sendable {
    case send(client: Int, line: String, file: [String])
    /// A comment, kept when the transcript is written anew.
    case note(String)
    case expect(client: Int, [Expected])
  }

  /// One line of an expected reply; payload lines begin with `| ` here.
  enum Expected: Sendable {
    case exact(String)
    case matching(String)
    case anything
  }

  var description: String { name }

  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Transcripts").path

  /// The names of all transcripts.
  static let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])
    .filter { $0.hasSuffix(".txt") }.sorted()

  static func path(_ name: String) -> String { folder + "/" + name }

  init(name: String) throws {
    guard let text = TextFile.contents(Self.path(name)) else {
      throw TestFailure("\(name) cannot be read")
    }
    self.name = name
    var steps: [Step] = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    where !line.isEmpty {
      guard !line.hasPrefix("#") else {
        steps.append(.note(String(line)))
        continue
      }
      guard let entry = TranscriptLine(line) else {
        throw TestFailure("\(name):\(index + 1): neither request nor reply: \(line)")
      }
      switch entry.content {
      case .request(let request):
        steps.append(.send(client: entry.client, line: request, file: []))
      case .fileLine(let text):
        guard case .send(entry.client, let line, let before)? = steps.last else {
          throw TestFailure("\(name):\(index + 1): a line of a file without a request")
        }
        steps[steps.count - 1] = .send(client: entry.client, line: line, file: before + [text])
      case .reply(let expected):
        if case .expect(entry.client, let before)? = steps.last {
          steps[steps.count - 1] = .expect(client: entry.client, before + [expected])
        } else {
          steps.append(.expect(client: entry.client, [expected]))
        }
      }
    }
    self.steps = steps
  }
}

/// One line of a transcript, understood.
struct TranscriptLine {
  enum Content {
    case request(String)
    case fileLine(String)
    case reply(Transcript.Expected)
  }

  let client: Int
  let content: Content

  init?(_ line: Substring) {
    var rest = line
    if let digit = rest.first?.wholeNumberValue, digit > 0 {
      client = digit
      rest.removeFirst()
    } else {
      client = 1
    }
    guard let mark = rest.popFirst(), "><|".contains(mark) else { return nil }
    let payload = mark == "|" ? "| " : ""
    if mark == ">", rest.hasPrefix("|") {
      content = .fileLine(String(rest.dropFirst(rest.hasPrefix("| ") ? 2 : 1)))
    } else if mark == ">" {
      guard rest.hasPrefix(" ") else { return nil }
      content = .request(String(rest.dropFirst()))
    } else if rest.hasPrefix("~ ") {
      content = .reply(.matching(payload.replacing("|", with: "\\|") + rest.dropFirst(2)))
    } else if rest.hasPrefix("*") {
      content = .reply(.anything)
    } else if rest.isEmpty || rest.hasPrefix(" ") {
      content = .reply(.exact(payload + rest.dropFirst()))
    } else {
      return nil
    }
  }
}
