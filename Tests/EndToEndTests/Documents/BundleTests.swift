import HoinghiTesting
import Testing

/// Bundles: a PDF for each unit or person, in one zip file.
@Suite("Bundles", .enabled(if: Readers.hasPython, "needs python3"))
struct BundleTests {
  @Test("hold a PDF of each unit or person, named after it", arguments: Self.kinds)
  func names(_ report: String, _ first: [String]) throws {
    let set = try PrintedSet.shared()
    let bundle = try #require(set.bundles.first { $0.report == report })
    #expect(bundle.fileName.hasSuffix("-\(SeedConference.code).zip"))
    let folder = try ScratchDirectory()
    try Programs.write(bundle.bytes, to: "\(folder.path)/\(report).zip")
    let names = try Readers.problems("bundle", in: folder)
    #expect(Array(names.prefix(first.count)) == first.map { "\($0).pdf" })
    #expect(Set(names).count == names.count)
    for name in names {
      #expect(name.wholeMatch(of: #/[a-z0-9]+(-[a-z0-9]+)*[.]pdf/#) != nil, "\(name)")
    }
    guard Readers.hasQPDF, Readers.hasPoppler else { return }
    for name in names {
      let file = "\(folder.path)/\(name)"
      let checked = try Programs.run(["qpdf", "--check", file])
      #expect(checked.status == 0 && !checked.output.contains("WARNING"), "\(checked.output)")
    }
    let last = try Readers.pages("\(folder.path)/\(try #require(names.last))")
    // Pages are counted in each file by itself.
    #expect(last.last?.contains(#/Trang \d/#) != true || last[0].contains("Trang 1/\(last.count)"))
  }

  static let kinds: [(String, [String])] = [
    // Units in their order, so those of the seed come before those that were generated.
    ("sign-in", ["vien-dlxh", "hv-bctt", "khoa-xhh"]),
    ("speaker-agenda", ["luu-hong-minh", "bui-phuong-dinh", "do-thanh-ha", "vu-duc-nam"]),
    ("invitations", ["btg-tw", "hv-bctt"]),
    ("badges", ["bao-cao-vien", "vien-dlxh"]),
    ("certificates", ["du-van-phong-trung-uong-dang"]),
  ]
}
