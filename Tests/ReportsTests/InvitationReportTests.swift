import Postgres
import Reports
import Testing
import Vietnamese

extension ReportTests {
  @Test("a letter's clock and half-day are those of the first item; made-up times stay out")
  func lettersTime() throws {
    try ReportFixture.with("specimen") { connection in
      func letter() throws -> String {
        try ReportFixture.print(.invitations, on: connection) { $0.unit = "a" }
      }
      #expect(try letter().contains("Thời gian: 08h00, sáng thứ Tư, ngày 24/7/2019"))
      try connection.run(
        "update hoinghi.topic_session set synthetic = true where session = 'khai-mac'")
      #expect(try letter().contains("Thời gian: sáng thứ Tư, ngày 24/7/2019"))
      try connection.run(
        """
        update hoinghi.topic_session set state = 'draft', during = null where session = 'khai-mac';
        update hoinghi.topic_session set half = 'afternoon',
          during = '[2019-07-24 14:00+07, 2019-07-24 15:00+07)' where session = 'CD1'
        """)
      #expect(try letter().contains("Thời gian: sáng thứ Tư, ngày 24/7/2019"))
      #expect(!(try letter()).contains("14h00"))
    }
  }

  @Test("a letter's topics stand by their numbers as long as one of them has no time")
  func lettersTopics() throws {
    try ReportFixture.with("programme") { connection in
      try connection.run(
        """
        update hoinghi.topic_session set state = 'draft', during = null, day = '2019-07-24',
          half = 'morning' where session = 'CD1'
        """)
      let text = try ReportFixture.print(.invitations, on: connection) { $0.unit = "duk" }
      let numbers = text.matches(of: #/Chuyên đề (\d):/#).map { String($0.output.1) }
      #expect(numbers == ["1", "2", "3", "4"])
    }
  }
}
