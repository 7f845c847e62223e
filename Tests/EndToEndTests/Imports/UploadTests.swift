import Foundation
import HoinghiTesting
import Testing

@Suite("Uploads")
struct UploadTests {
  private static let unit = "unit=\(ListConference.unit)"

  @Test("the same list twice at once is stored once")
  func atOnce() throws {
    try withDaemon { daemon, database in
      let conference = try ListConference(on: daemon.connect(), database)
      let list = try GeneratedList(["--unit", ListConference.place, "--rows", "500"])
      let request = conference.request(size: list.bytes.count, Self.unit)
      let start = StartLine(4)
      let replies = try concurrently(4) { _ in
        let client = try daemon.connect(timeout: .seconds(60))
        start.wait()
        return try client.request(request, upload: list.bytes)
      }
      #expect(replies.allSatisfy { $0.isOK })
      #expect(replies.map { $0.summary("new") }.sorted() == [0, 0, 0, 500])
      #expect(replies.map { $0.summary("unchanged") }.sorted() == [0, 500, 500, 500])
      #expect(try conference.count() == 500)
    }
  }

  @Test("an upload that stops half way leaves neither delegates nor files")
  func halfWay() throws {
    try withDaemon { daemon, database in
      let conference = try ListConference(on: daemon.connect(), database)
      let list = try GeneratedList(["--unit", ListConference.place, "--rows", "20000"])
      let pid = daemon.pid
      let before = OpenPlaces(daemon)
      for part in [1, 2, 3] {
        let client = try daemon.connect()
        let line = Array("\(conference.request(size: list.bytes.count, Self.unit))\n".utf8)
        try client.send(line + list.bytes.prefix(list.bytes.count / 4 * part))
        client.close()
      }
      #expect(try eventually { OpenPlaces(daemon) == before }, "\(OpenPlaces(daemon))")
      #expect(try conference.count() == 0)
      #expect(try conference.ask("import list").lines == [])
      try expectUnharmed(daemon, pid: pid)
      #expect(try conference.send(list.bytes, Self.unit).summary("new") == list.people)
      #expect(try eventually { OpenPlaces(daemon) == before }, "\(OpenPlaces(daemon))")
    }
  }

  @Test("an upload that stops and waits is cut off, and nothing is stored")
  func stuck() throws {
    try withDaemon(["limits.mid-line-seconds": "1"]) { daemon, database in
      let conference = try ListConference(on: daemon.connect(), database)
      let before = OpenPlaces(daemon)
      let client = try daemon.connect()
      try client.send("\(conference.request(size: 100_000, Self.unit))\nHọ và tên\nLê Thị Hà\n")
      #expect(try client.readReply().fault == 111)
      #expect(try client.readLine() == nil)
      #expect(try conference.count() == 0)
      #expect(try eventually { OpenPlaces(daemon) == before }, "\(OpenPlaces(daemon))")
    }
  }

  @Test("what is sent behind an upload is answered behind it")
  func pipelined() throws {
    try withDaemon { daemon, database in
      let client = try daemon.connect()
      let conference = try ListConference(on: client, database)
      let list = try GeneratedList(["--unit", ListConference.place, "--rows", "50"])
      let line = conference.request(size: list.bytes.count, Self.unit)
      let show = "import list \(conference.code)\n"
      try client.send(Array("ping\n\(line)\n".utf8) + list.bytes + Array("\(show)ping\n".utf8))
      #expect(try client.readReply().final == "OK")
      #expect(try client.readReply().summary("new") == 50)
      #expect(try client.readReply().values("batch").count == 1)
      #expect(try client.readReply().final == "OK")
    }
  }

  @Test("a list without its file, a file without a need, and a file too large are refused")
  func refused() throws {
    try withDaemon(["limits.upload-bytes": "10000"]) { daemon, database in
      let conference = try ListConference(on: daemon.connect(), database)
      let client = try daemon.connect()
      let bare = "delegate import \(conference.code) format=csv mode=check"
      #expect(try client.request(bare).fault == 101)
      #expect(
        try client.request("import list \(conference.code) {4}", upload: [1, 2, 3, 4]).fault == 101)
      #expect(try client.request(bare + " {10001}").fault == 106)
      #expect(try conference.count() == 0)
    }
  }

  @Test("while a long list is imported the others are served")
  func others() throws {
    try withDaemon { daemon, database in
      let conference = try ListConference(on: daemon.connect(), database)
      let list = try GeneratedList(["--rows", "20000"])
      let request = conference.request(size: list.bytes.count)
      let code = conference.code
      let slowest = try concurrently(2) { index in
        let client = try daemon.connect(timeout: .seconds(60))
        guard index > 0 else {
          #expect(try client.request(request, upload: list.bytes).summary("new") == 20_000)
          return Duration.zero
        }
        var slowest = Duration.zero
        for _ in 0..<40 {
          let started = ContinuousClock.now
          #expect(try client.request("unit list \(code) limit=5").isOK)
          slowest = max(slowest, ContinuousClock.now - started)
          usleep(20_000)
        }
        return slowest
      }
      #expect(slowest[1] < .seconds(2))
    }
  }
}

/// What a daemon holds open and what lies in its directories.
private struct OpenPlaces: Equatable {
  let descriptors: Int
  let files: Set<String>

  init(_ daemon: RunningDaemon) {
    let manager = FileManager.default
    let open = (try? manager.contentsOfDirectory(atPath: "/proc/\(daemon.pid)/fd")) ?? []
    // Connections come and go; files are what an upload may leave.
    descriptors = open.count { name in
      let place = try? manager.destinationOfSymbolicLink(atPath: "/proc/\(daemon.pid)/fd/\(name)")
      return place?.hasPrefix("/") == true
    }
    files = Set(manager.subpaths(atPath: daemon.stateDirectory) ?? [])
  }
}
