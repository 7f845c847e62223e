import Foundation
import HoinghiTesting
import Testing

/// Every report in every form, read back by other programs than those that made it.
@Suite("Every report in every form", .enabled(if: Readers.hasPython, "needs python3"))
struct EveryFormatTests {
  @Test("is announced as what it is, under a plain name of its own")
  func announced() throws {
    let set = try PrintedSet.shared()
    let names = PrintedSet.formats.map(\.name).joined(separator: " ")
    #expect(set.listed.count == 22)
    #expect(set.listed.values.allSatisfy { $0 == names })
    for format in PrintedSet.formats {
      let prints = set.prints.filter { $0.format == format.name }
      #expect(prints.count == set.listed.count)
      #expect(Set(prints.map(\.fileName)).count == prints.count)
      for print in prints {
        #expect(print.mediaType == format.mediaType, "\(print.report)")
        let name = try Regex("[a-z]+(-[a-z]+)*-\(SeedConference.code)[.]\(format.ending)")
        #expect(print.fileName.wholeMatch(of: name) != nil, "\(print.fileName)")
        // Somebody waits, somebody looks like somebody else, a list came in: none is empty.
        #expect(!print.bytes.isEmpty, "\(print.report) \(print.format)")
      }
    }
  }

  @Test("as JSON has the rows that it has for spreadsheets")
  func tables() throws {
    let folder = try PrintedSet.shared().files("csv", "jsonl")
    #expect(try Readers.problems("tables", in: folder) == [])
  }

  @Test(
    "as a workbook has the same cells, and no formula",
    .enabled(if: Readers.hasOpenpyxl, "needs python3-openpyxl"))
  func workbooks() throws {
    let folder = try PrintedSet.shared().files("csv", "xlsx")
    #expect(try Readers.problems("workbooks", in: folder) == [])
  }

  @Test(
    "on pages has all the words that it has for spreadsheets",
    .enabled(if: Readers.hasPoppler, "needs poppler-utils"))
  func words() throws {
    let folder = try PrintedSet.shared().files("csv", "pdf", "html")
    #expect(try Readers.problems("words", in: folder) == [])
  }

  @Test("for spreadsheets has the titles of the printed lists")
  func titles() throws {
    let set = try PrintedSet.shared()
    let titles = [
      "delegates": "STT,Họ và tên,Chức vụ,Đơn vị,Điện thoại,Ghi chú",
      "attendance": "STT,Họ và tên,Chức vụ,Đơn vị,Có mặt (Sáng),Có mặt (Chiều),Ghi chú",
      "sign-in": "STT,Họ và tên,Chức vụ - đơn vị,Ký tên",
      "speakers": "STT,Báo cáo viên,\"Chức vụ, đơn vị\",Chuyên đề",
      "summary": "STT,Đơn vị,Chỉ tiêu,Đăng ký,Có mặt,Trong đó đi thay,Vắng có phép,"
        + "Vắng không phép,Phát sinh,Tỷ lệ (%)",
    ]
    for (report, title) in titles {
      #expect(try set.text(report, "csv").hasPrefix("\u{FEFF}\(title)\r\n"), "\(report)")
    }
    // A half-day has one column on paper: there are no afternoons to sign for.
    #expect(try set.text("sign-in", "text").contains("| Chức vụ - đơn vị"))
    #expect(try !set.text("sign-in", "text").contains("Ký tên (Sáng)"))
  }

  @Test("keeps phones back, guards formulas, composes what came apart")
  func values() throws {
    let set = try PrintedSet.shared()
    for print in set.prints where ["text", "html", "csv", "jsonl"].contains(print.format) {
      let text = String(decoding: print.bytes, as: UTF8.self)
      // Whom to ring and who looks like whom are looked at by those who may see phones.
      #expect(!text.contains("090000000"), "\(print.report) \(print.format)")
      let isComposed = text.unicodeScalars.elementsEqual(
        text.precomposedStringWithCanonicalMapping.unicodeScalars)
      #expect(isComposed, "\(print.report) \(print.format)")
    }
    #expect(try set.text("delegates", "csv").contains(",'\(SeedConference.formula)\r\n"))
    #expect(try set.text("delegates", "jsonl").contains("\"note\":\"\(SeedConference.formula)\""))
    #expect(try set.text("delegates", "csv").contains(",\(SeedConference.decomposed),"))
    #expect(try set.text("delegates", "csv").contains(",\"\(SeedConference.longPosition)\","))
  }

  @Test("bears a ticket on badges and on nothing else")
  func tickets() throws {
    let set = try PrintedSet.shared()
    let ticket = #/HN1[0-9A-Z]{40}/#
    for print in set.prints where ["text", "csv", "jsonl"].contains(print.format) {
      let text = String(decoding: print.bytes, as: UTF8.self)
      #expect(text.contains(ticket) == (print.report == "badges"), "\(print.report)")
    }
  }

  @Test(
    "as a page has nothing wrong in a browser",
    .enabled(if: Readers.hasChromium, "needs chromium"),
    arguments: ["programme", "attendance", "final", "invitations", "badges", "certificates"])
  func browser(_ report: String) throws {
    let folder = try PrintedSet.shared().files("html", reports: [report])
    let page = "\(folder.path)/\(report).html"
    // A telephone, and a screen on a desk.
    for width in ["390", "1280"] {
      let (status, output) = try Programs.run([
        Readers.python, Readers.checkPage, "--width", width, page,
      ])
      #expect(status == 0, "\(width)")
      #expect(output == "", "\(width)")
    }
  }

  @Test("as a page tells browsers its language and its title")
  func pages() throws {
    let set = try PrintedSet.shared()
    for print in set.prints where print.format == "html" {
      let text = String(decoding: print.bytes, as: UTF8.self)
      #expect(text.hasPrefix("<!DOCTYPE html>\n<html lang=\"vi\">"), "\(print.report)")
      #expect(text.contains("- Hội nghị đánh giá 3 năm thực hiện Chỉ thị số 03-CT/ĐUK"))
    }
  }
}
