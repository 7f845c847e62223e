import Foundation
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

  @Test("that is gone is named with its conference; values for programs still come")
  func goneProfile() throws {
    try withDaemon { daemon, database in
      let conference = try SmallConference(daemon, database)
      try conference.done("conference update", "organizer=\"Hội Thử nghiệm\"")
      try database.psql.run("update hoinghi.conference set profile = 'hoi' where code = 'HN'")
      for words in ["delegates HN", "programme HN format=pdf", "delegates HN format=xlsx"] {
        let reply = try daemon.connect().request("report print \(words)")
        #expect(reply.fault == 400 && reply.payload == nil, "\(reply.final)")
        #expect(reply.final.contains("profile hoi of conference HN is no longer there"))
        #expect(reply.final.contains("use conference update HN profile=nd30"), "\(reply.final)")
        #expect(reply.final.contains("hoi.profile back"), "\(reply.final)")
      }
      for words in [
        "delegates HN format=csv", "delegates HN format=jsonl", "badges HN format=xlsx",
        "delegates HN profile=plain", "invitations HN format=csv",
      ] {
        let reply = try daemon.connect().request("report print \(words)")
        #expect(reply.isOK, "\(words): \(reply.final)")
      }
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
      #expect(number.contains("Số: 07/GCN-HTN") && number.contains("ngày … tháng …"), "\(number)")
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
    (
      "badge-hoi.template", "@card 90 65\n@image 5 5 12 12 ../hoi.png\n",
      "badge-hoi.template:2: the picture \"../hoi.png\" cannot be read"
    ),
    (
      "badge-hoi.template", String(repeating: "#\n", count: 200_000),
      "badge-hoi.template: the file has more than 256 KiB"
    ),
  ]

  @Test("with a mistake stops the daemon at its start, with file and line", arguments: broken)
  func mistakes(_ name: String, _ text: String, _ complaint: String) throws {
    let complaints = try complaints(of: try folder([name: text]))
    #expect(complaints.count == 1, "\(complaints)")
    #expect(complaints.first?.hasPrefix(complaint) == true, "\(complaints)")
  }

  @Test("in another encoding is one mistake of each file")
  func encodings() throws {
    let folder = try self.folder([:])
    let wide = Array("like: nd30\r\n".utf8).flatMap { letter -> [UInt8] in [letter, 0] }
    try Programs.write([0xFF, 0xFE] + wide, to: "\(folder.path)/rong.profile")
    try Programs.write(wide, to: "\(folder.path)/tron.profile")
    // "Thẻ" in Windows-1258: e with circumflex, then the hook by itself.
    let old = Array("@card 90 65\n@title\nTh".utf8) + [0xEA, 0xD2, 0x0A]
    try Programs.write(old, to: "\(folder.path)/badge-cu.template")
    let complaint = "the file is not UTF-8, but UTF-16 or an old encoding; save it as UTF-8"
    #expect(
      try complaints(of: folder)
        == ["badge-cu.template", "rong.profile", "tron.profile"].map { "\($0): \(complaint)" })
  }

  @Test("is read without waiting: pipes, devices, folders and leftovers of editors")
  func noFiles() throws {
    let folder = try self.folder([
      ".badge.template.swp": "@bad", "._hoi.profile": "x", "README.txt": "Đọc đi",
      "a.template~": "",
    ])
    #expect(mkfifo("\(folder.path)/badge-ong.template", 0o600) == 0)
    #expect(symlink("/dev/zero", "\(folder.path)/hoi.profile") == 0)
    #expect(symlink("/dev/zero", "\(folder.path)/khong-dung.png") == 0)
    #expect(mkdir("\(folder.path)/label.template", 0o700) == 0)
    #expect(symlink("/dev/zero", "\(folder.path)/zero.png") == 0)
    let template = "@card 90 65\n@image 5 5 12 12 zero.png\n"
    try Programs.write(Array(template.utf8), to: "\(folder.path)/badge.template")
    let complaint = "this is no regular file; remove it, or put a file in its place"
    #expect(
      try complaints(of: folder) == [
        "badge-ong.template: \(complaint)", "hoi.profile: \(complaint)",
        "label.template: \(complaint)",
        "badge.template:2: the picture \"zero.png\" cannot be read; put the file beside the template",
      ])
  }

  /// What a daemon says of a folder when it does not start.
  private func complaints(of folder: ScratchDirectory) throws -> [String] {
    let place = try ScratchDirectory()
    let daemon = try ChildProcess(
      [
        TestPlaces.program("hoinghid"), "--socket", place.path + "/s", "--state-directory",
        place.path + "/state", "--set", "documents.stationery=\(folder.path)",
      ], environment: ["PATH": "/usr/bin:/bin"], output: place.path + "/log")
    #expect(daemon.wait(atMost: .seconds(10)) == .exited(78))
    let mark = "documents.stationery: "
    return (TextFile.contents(place.path + "/log") ?? "").split(separator: "\n")
      .compactMap { line in
        line.range(of: mark).map { String(line[$0.upperBound...]) }
      }
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
