import HoinghiTesting
import Testing

/// An agency's own profiles, templates and pictures.
@Suite("Own stationery")
struct OwnStationeryTests {
  private static let profile = """
    like: nd30
    title.vi: Của Hội Thử nghiệm
    title.en: Of the Test Association
    end-mark: .
    number.label: "Số "
    """

  private static let badge = """
    @card 90 65

    @title
    {{name}}

    @image 5 5 12 12 hoi.png
    @text 20 5 65 12 size=10 bold
    THẺ CỦA HỘI THỬ NGHIỆM
    @text 5 25 80 20 size=18 smallest=9 bold
    {{name|caps}}
    """

  /// One red point.
  private static let picture: [UInt8] = [
    0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x00, 0x00, 0x00, 0x0D, 0x49, 0x48,
    0x44, 0x52, 0x00, 0x00, 0x00, 0x01, 0x00, 0x00, 0x00, 0x01, 0x08, 0x02, 0x00, 0x00,
    0x00, 0x90, 0x77, 0x53, 0xDE, 0x00, 0x00, 0x00, 0x0C, 0x49, 0x44, 0x41, 0x54, 0x78,
    0x9C, 0x63, 0xF8, 0xCF, 0xC0, 0x00, 0x00, 0x03, 0x01, 0x01, 0x00, 0xC9, 0xFE, 0x92,
    0xEF, 0x00, 0x00, 0x00, 0x00, 0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82,
  ]

  @Test("stands in for what comes along: a profile, and the badge that goes with it")
  func own() throws {
    let folder = try self.folder(["hoi.profile": Self.profile, "badge-hoi.template": Self.badge])
    try withDaemon(["documents.stationery": folder.path]) { daemon, database in
      let conference = try SmallConference(daemon, database)
      try conference.register("ThS Người Thử Một", "unit=du-btc synthetic=yes")
      // Nobody chose it for the conference yet.
      #expect(try conference.printed("badges").contains("ĐẠI BIỂU"))
      try conference.done(
        "conference update", "profile=hoi organizer=\"Hội Thử nghiệm\" symbol=HTN")
      let badge = try conference.printed("badges")
      #expect(badge.contains("THẺ CỦA HỘI THỬ NGHIỆM"))
      #expect(badge.contains("ThS NGƯỜI THỬ MỘT"))
      #expect(!badge.contains("ĐẠI BIỂU"))
      let pages = try conference.done("report print badges", "format=html").payloadText
      #expect(pages.contains("data:image/png;base64,"))
      let list = try conference.printed("delegates", "header=van-ban number=5")
      #expect(list.contains("Số 05/BC-HTN"))
      #expect(list.contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"))
      #expect(list.contains("Danh sách gồm 01 đại biểu.\n"))
      let other = try conference.printed("delegates", "header=van-ban number=5 profile=nd30")
      #expect(other.contains("Số: 05/BC-HTN") && other.contains("01 đại biểu./."))
      let named = try conference.printed("badges", "template=badge-card")
      #expect(!named.contains("THẺ CỦA HỘI THỬ NGHIỆM"))
    }
  }

  @Test("without a place for a number or a date is refused with one, by its name")
  func places() throws {
    let folder = try self.folder([
      "invitation-ngan.template": "@paragraph\nMời {{unit}}\n",
      "certificate-ngan.template": "@card 90 65\n@text 0 0 90 65 size=9\n{{date.line}}\n",
    ])
    try withDaemon(["documents.stationery": folder.path]) { daemon, database in
      let conference = try SmallConference(daemon, database)
      try conference.done("conference update", "organizer=\"Hội Thử nghiệm\" symbol=HTN")
      for (words, option) in [
        ("invitations HN template=invitation-ngan number=5", "number="),
        ("invitations HN template=invitation-ngan date=1/7/2019", "date="),
        ("certificates HN template=certificate-ngan number=5", "number="),
      ] {
        let reply = try daemon.connect().request("report print \(words)")
        #expect(reply.fault == 400 && reply.payload == nil, "\(reply.final)")
        #expect(reply.final.contains("-ngan has no place for \(option)"), "\(reply.final)")
      }
      let sample = "template=certificate-ngan sample=yes date=1/7/2019"
      #expect(
        try conference.printed("certificates", sample).contains("ngày 01 tháng 7 năm 2019"))
      let number = try conference.printed("certificates", "sample=yes number=7")
      #expect(number.contains("Số: 07/") && number.contains("ngày … tháng …"), "\(number)")
    }
  }

  @Test(
    "has its picture in the PDF", .enabled(if: Readers.hasPoppler, "needs poppler-utils"))
  func picture() throws {
    let folder = try self.folder(["badge-hoi.template": Self.badge])
    try withDaemon(["documents.stationery": folder.path]) { daemon, database in
      let conference = try SmallConference(daemon, database)
      try conference.register("ThS Người Thử Một", "unit=du-btc synthetic=yes")
      let reply = try conference.done("report print badges", "template=badge-hoi format=pdf")
      let file = folder.path + "/badges.pdf"
      try Programs.write(try #require(reply.payload).bytes, to: file)
      let images = try Readers.output("pdfimages", "-list", file).split(separator: "\n")
      #expect(images.count == 3, "\(images)")
      #expect(try Readers.pages(file).first?.contains("ThS NGƯỜI THỬ MỘT") == true)
    }
  }

  static let broken: [(String, String, String)] = [
    (
      "badge-hoi.template", "@card 90 65\n@text 0 0 10 10 size=9\n{{nam}}\n",
      "badge-hoi.template:3: there is no field \"nam\"; did you mean \"name\"?"
    ),
    (
      "badge-hoi.template", "@card 90 65\n@image 5 5 12 12 logo.png\n",
      "badge-hoi.template:2:"
    ),
    (
      "hoi.profile", "like: nd30\nmargin.left: 30\n",
      "hoi.profile:2: there is no key \"margin.left\"; did you mean \"margins.left\"?"
    ),
    ("bagde.template", "@card 90 65\n", "bagde.template"),
  ]

  @Test("with a mistake stops the daemon at its start, with file and line", arguments: broken)
  func mistakes(_ name: String, _ text: String, _ complaint: String) throws {
    let folder = try self.folder([name: text])
    let daemon = try ChildProcess(
      [
        TestPlaces.program("hoinghid"), "--socket", folder.path + "/s", "--state-directory",
        folder.path + "/state", "--set", "documents.stationery=\(folder.path)",
      ], environment: ["PATH": "/usr/bin:/bin"], output: folder.path + "/log")
    #expect(daemon.wait(atMost: .seconds(10)) == .exited(78))
    let log = TextFile.contents(folder.path + "/log") ?? ""
    #expect(log.contains("documents.stationery: \(complaint)"), "\(log)")
  }

  @Test("that is not there stops the daemon as well")
  func missingFolder() throws {
    let folder = try ScratchDirectory()
    let daemon = try ChildProcess(
      [
        TestPlaces.program("hoinghid"), "--socket", folder.path + "/s", "--state-directory",
        folder.path + "/state", "--set", "documents.stationery=\(folder.path)/none",
      ], environment: ["PATH": "/usr/bin:/bin"], output: folder.path + "/log")
    #expect(daemon.wait(atMost: .seconds(10)) == .exited(78))
    let log = TextFile.contents(folder.path + "/log") ?? ""
    #expect(log.contains("documents.stationery") && log.contains("\(folder.path)/none"), "\(log)")
  }

  private func folder(_ files: [String: String]) throws -> ScratchDirectory {
    let folder = try ScratchDirectory()
    for (name, text) in files {
      try Programs.write(Array(text.utf8), to: "\(folder.path)/\(name)")
    }
    try Programs.write(Self.picture, to: "\(folder.path)/hoi.png")
    return folder
  }
}
