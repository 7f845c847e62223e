import Foundation
import Glibc
import Press
import Synchronization
import Testing

extension PressTests {
  /// Only so many documents are made at once; the others wait in their order.
  @Suite struct Turns {
    @Test func thirdJobWaits() throws {
      let press = try PressPlaces.press(
        limits: PressLimits(silence: .seconds(20), waiting: .milliseconds(200)))
      let first = try press.start()
      var second: PressJob? = try press.start()
      #expect(throws: PressProblem.busy) { try press.start() }
      #expect(press.waiting == 0)
      second?.cancel()
      let third = try press.start()
      #expect(throws: PressProblem.busy) { try press.start() }
      second = nil
      #expect(throws: PressProblem.busy) { try press.start() }
      first.cancel()
      third.cancel()
    }

    @Test func programThatCannotStartTakesNoTurn() throws {
      let press = Press(program: "/nonexistent/hoinghipress", atOnce: 1)
      for _ in 0..<3 {
        #expect(throws: PressProblem.notFound(press.program)) { try press.start() }
      }
    }

    @Test func turnsComeInOrder() throws {
      let press = try PressPlaces.press(atOnce: 1)
      let order = Order()
      let first = try press.start()
      for number in 0..<5 {
        Thread {
          let job = try? press.start()
          order.numbers.withLock { $0.append(number) }
          job?.cancel()
        }.start()
        for _ in 0..<1_000 where press.waiting <= number { usleep(1_000) }
      }
      #expect(press.waiting == 5)
      first.cancel()
      for _ in 0..<2_000 where order.numbers.withLock({ $0.count }) < 5 { usleep(5_000) }
      #expect(order.numbers.withLock { $0 } == [0, 1, 2, 3, 4])
    }

    @Test func neverMoreThanAllowedRun() throws {
      let press = try PressPlaces.press()
      let counts = Order()
      let group = DispatchGroup()
      for _ in 0..<6 {
        group.enter()
        Thread {
          defer { group.leave() }
          guard let job = try? press.start(options: PressTests.asText) else { return }
          try? composeList(job.writer, rows: 1_000)
          let output = try? job.output()
          counts.numbers.withLock { $0.append(output?.count ?? 0) }
        }.start()
      }
      var most = 0
      while group.wait(timeout: .now() + .milliseconds(1)) == .timedOut {
        most = max(most, Running.children(named: "hoinghipress"))
      }
      #expect(most <= 2)
      #expect(counts.numbers.withLock { $0.count } == 6)
      #expect(counts.numbers.withLock { Set($0).count } == 1)
    }
  }
}

private final class Order: Sendable {
  let numbers = Mutex<[Int]>([])
}

extension Running {
  /// How many of our children run a program.
  static func children(named name: String) -> Int {
    let processes = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    return processes.count { process in
      guard Int(process) != nil,
        let text = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)
      else { return false }
      let words = text.split(separator: " ")
      return text.contains("(\(name))") && words.count > 3 && Int(words[3]) == Int(getpid())
        && words[2] != "Z"
    }
  }
}
