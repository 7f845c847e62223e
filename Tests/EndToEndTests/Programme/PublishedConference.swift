import HoinghiTesting

/// A small programme that is published three times, with a move, a cancellation and a new item.
///
/// All people are synthetic.
struct PublishedConference {
  static let code = "CB-2026"
  let client: WireClient

  init(on client: WireClient) throws {
    self.client = client
    try give([
      "conference create \(Self.code) title=\"Hội nghị công bố; chương trình\" from=2026-03-02"
        + " to=2026-03-03 place=\"Hà Nội\"",
      "room add \(Self.code) A name=\"Hội trường A\" capacity=100",
      "room add \(Self.code) B name=\"Hội trường B\"",
      "speaker add \(Self.code) an name=\"Nguyễn Văn An\"",
      "speaker add \(Self.code) binh name=\"Trần Thị Bình\"",
      "session add \(Self.code) S1 title=\"Công tác dư luận xã hội trong tình hình mới, nhận diện"
        + " và đấu tranh với các quan điểm sai trái\" kind=topic minutes=40",
      "session add \(Self.code) S2 title=\"Điều tra xã hội học\" kind=topic minutes=40",
      "session add \(Self.code) S3 title=\"Tổng hợp\" kind=topic minutes=40",
      "session add \(Self.code) nghi title=\"Nghỉ giải lao\" kind=break minutes=15",
      "session assign \(Self.code) S1 an", "session assign \(Self.code) S2 binh",
      "session assign \(Self.code) S3 an",
      "session schedule \(Self.code) S1 at=2026-03-02T08h00 room=A",
      "session schedule \(Self.code) S2 at=2026-03-02T08h00 room=B",
      "session schedule \(Self.code) nghi at=2026-03-02T08h45 room=A",
    ])
  }

  /// Publishes the three versions.
  func publishAll() throws {
    try give(["programme publish \(Self.code)"])
    // S1 moves to the other room and the next day.
    try give([
      "session move \(Self.code) S1 at=2026-03-03T09h00 room=B", "programme publish \(Self.code)",
    ])
    try give([
      "session cancel \(Self.code) S2",
      "session schedule \(Self.code) S3 at=2026-03-03T14h00 room=A",
      "programme publish \(Self.code)",
    ])
  }

  /// Gives commands that must all be carried out.
  func give(_ requests: [String]) throws {
    try ConferenceSeed.pipeline(requests, on: client)
  }

  /// A report as text.
  func printed(_ report: String, _ options: String) throws -> String {
    let reply = try client.request("report print \(report) \(Self.code) \(options)")
    guard reply.isOK else { throw TestFailure("\(report) \(options): \(reply.final)") }
    return reply.payloadText
  }

  /// The file of an export.
  func file(_ options: String) throws -> [UInt8] {
    let reply = try client.request("programme export \(Self.code) \(options)")
    guard reply.isOK, let payload = reply.payload else {
      throw TestFailure("\(options): \(reply.final)")
    }
    return payload.bytes
  }
}
