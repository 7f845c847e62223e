import HoinghiTesting

/// Every report of the seed's conference in every form, printed once for all tests that read them.
struct PrintedSet: Sendable {
  /// One file that came over the socket.
  struct Print: Sendable {
    let report: String
    let format: String
    let mediaType: String
    let fileName: String
    let bytes: [UInt8]
  }

  /// A file of a bundle, and what is in it.
  struct Bundle: Sendable {
    let report: String
    let options: String
    let fileName: String
    let bytes: [UInt8]
  }

  /// The forms, as `report list` names them, with what they say of themselves.
  static let formats: [(name: String, mediaType: String, ending: String)] = [
    ("text", "text/plain; charset=utf-8", "txt"), ("pdf", "application/pdf", "pdf"),
    ("html", "text/html; charset=utf-8", "html"),
    ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    ("csv", "text/csv", "csv"), ("jsonl", "application/x-ndjson", "jsonl"),
  ]

  private static let set = Result { try PrintedSet() }

  /// The set; printed when the first test asks for it.
  static func shared() throws -> PrintedSet { try set.get() }

  /// What `report list` tells: reports and their formats.
  let listed: [String: String]
  let prints: [Print]
  let bundles: [Bundle]

  private init() throws {
    (listed, prints, bundles) = try withDaemon { daemon, _ in
      let conference = try SeedConference(on: daemon, delegates: 40)
      var listed: [String: String] = [:]
      for record in try conference.client.request("report list").records {
        guard let name = record.first?.value else { continue }
        listed[name] = record.first { $0.name == "formats" }?.value
      }
      var prints: [Print] = []
      for report in listed.keys.sorted() {
        for format in Self.formats {
          let file = try conference.printed(report, "format=\(format.name)")
          prints.append(
            Print(
              report: report, format: format.name, mediaType: file.mediaType,
              fileName: file.fileName, bytes: file.bytes))
        }
      }
      let bundled = [
        ("sign-in", ""), ("speaker-agenda", ""), ("invitations", ""), ("badges", "by=unit"),
        ("certificates", "by=unit"),
      ]
      let bundles = try bundled.map { report, options in
        let file = try conference.printed(report, "format=pdf bundle=zip \(options)")
        return Bundle(
          report: report, options: options, fileName: file.fileName, bytes: file.bytes)
      }
      return (listed, prints, bundles)
    }
  }

  /// The bytes of one print.
  func bytes(_ report: String, _ format: String) throws -> [UInt8] {
    guard let found = prints.first(where: { $0.report == report && $0.format == format }) else {
      throw TestFailure("\(report) was not printed as \(format)")
    }
    return found.bytes
  }

  /// The text of one print.
  func text(_ report: String, _ format: String) throws -> String {
    String(decoding: try bytes(report, format), as: UTF8.self)
  }

  /// Puts prints of some forms into a folder of a test's own, as `programme.pdf`.
  func files(_ formats: String..., reports: [String]? = nil) throws -> ScratchDirectory {
    let folder = try ScratchDirectory()
    for print in prints
    where formats.contains(print.format) && reports?.contains(print.report) ?? true {
      try Programs.write(print.bytes, to: "\(folder.path)/\(print.report).\(print.format)")
    }
    return folder
  }

  /// The reports whose pages are lists and schedules; the others are handed out one by one.
  static let lists = [
    "programme", "door-sheet", "tracks", "running-script", "changes", "speaker-agenda", "speakers",
    "delegates", "attendance", "quota", "missing-units", "waiting-list", "sign-in", "summary",
    "final",
  ]
}
