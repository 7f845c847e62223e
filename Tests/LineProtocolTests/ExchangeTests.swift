import Testing

@testable import LineProtocol

@Suite struct ExchangeTests {
  /// What a connection was given, in order.
  private final class Sink: ExchangeSink {
    var log: [String] = []
    var holdsSent = false
    var unsent: [() -> Void] = []

    func write(_ bytes: [UInt8], then sent: @escaping () -> Void) {
      log.append("write \(String(decoding: bytes, as: UTF8.self))")
      if holdsSent { unsent.append(sent) } else { sent() }
    }

    func finish(_ bytes: [UInt8]) { log.append("finish \(String(decoding: bytes, as: UTF8.self))") }
  }

  private let sink = Sink()
  private let exchange = Exchange(caller: .with(.viewer))

  @Test func headIsAnsweredAtOnce() {
    exchange.becomeHead(sink)
    #expect(sink.log == [])
    exchange.succeed(ok: "queued 1")
    #expect(sink.log == ["finish OK queued 1\n"])
    #expect(exchange.isFinished && exchange.didSucceed)
  }

  @Test func answerWaitsForItsTurn() {
    var reply = ReplyText()
    reply.field("room", "HT-A")
    exchange.succeed(reply)
    #expect(exchange.isFinished)
    #expect(sink.log == [])
    exchange.becomeHead(sink)
    #expect(sink.log == ["finish room: HT-A\nOK\n"])
  }

  @Test func faultIsAnAnswer() {
    exchange.becomeHead(sink)
    exchange.fail(Fault(.busy, vi: "bận", en: "busy"))
    #expect(sink.log == ["finish ERR 902 busy busy\n"])
    #expect(exchange.isFinished && !exchange.didSucceed)
  }

  @Test func callersReadTheirLanguage() {
    let exchange = Exchange(caller: .with(.viewer, language: .vi))
    exchange.becomeHead(sink)
    exchange.fail(Fault(.busy, vi: "bận", en: "busy"))
    #expect(sink.log == ["finish ERR 902 busy bận\n"])
  }

  @Test func onlyTheFirstAnswerCounts() {
    exchange.becomeHead(sink)
    exchange.succeed()
    exchange.fail(Fault(.busy, vi: "", en: ""))
    exchange.succeed()
    #expect(sink.log == ["finish OK\n"])
    #expect(exchange.didSucceed)
  }

  @Test func finishIsToldOnceAndBeforeTheAnswerIsSent() {
    var told: [Int] = []
    exchange.onFinish = { [sink] _ in told.append(sink.log.count) }
    exchange.becomeHead(sink)
    exchange.succeed()
    exchange.succeed()
    #expect(told == [0])
  }

  @Test func streamStartsWhenItsTurnComes() {
    var starts = 0
    exchange.whenHead { starts += 1 }
    #expect(starts == 0)
    exchange.becomeHead(sink)
    #expect(starts == 1)
    exchange.whenHead { starts += 1 }
    #expect(starts == 2)
  }

  @Test func partsWaitForTheirTurnAndKeepTheirOrder() {
    var sent: [Int] = []
    exchange.send([0x61]) { sent.append(1) }
    exchange.send([0x62]) { sent.append(2) }
    #expect(sent == [])
    exchange.becomeHead(sink)
    #expect(sent == [1, 2])
    exchange.send([0x63]) { sent.append(3) }
    exchange.succeed()
    #expect(sink.log == ["write a", "write b", "write c", "finish OK\n"])
    #expect(sent == [1, 2, 3])
  }

  @Test func partsAndEndBeforeTheTurnAreSentTogether() {
    exchange.send([0x61]) {}
    exchange.fail(Fault(.busy, vi: "", en: "busy"))
    exchange.becomeHead(sink)
    #expect(sink.log == ["write a", "finish ERR 902 busy busy\n"])
  }

  @Test func slowClientHoldsTheNextPartBack() {
    sink.holdsSent = true
    var sent = 0
    exchange.becomeHead(sink)
    exchange.send([0x61]) { sent += 1 }
    #expect(sent == 0)
    for done in sink.unsent { done() }
    #expect(sent == 1)
  }

  @Test func abandonedExchangeSendsNothingAndReleasesWhoWaits() {
    var sent = 0
    exchange.send([0x61]) { sent += 1 }
    exchange.abandon()
    #expect(exchange.isAbandoned)
    #expect(sent == 1)
    exchange.send([0x62]) { sent += 1 }
    #expect(sent == 2)
    exchange.succeed()
    #expect(exchange.isFinished)
    #expect(sink.log == [])
  }

  @Test func abandonedHeadSendsNothingMore() {
    exchange.becomeHead(sink)
    exchange.send([0x61]) {}
    exchange.abandon()
    exchange.send([0x62]) {}
    exchange.succeed()
    #expect(sink.log == ["write a"])
  }

  @Test func abandonedExchangeStillTellsThatItsWorkEnded() {
    var told = 0
    exchange.onFinish = { _ in told += 1 }
    exchange.abandon()
    exchange.succeed()
    #expect(told == 1)
  }

  @Test func abandonedStreamIsForgotten() {
    weak var forgotten: Exchange?
    do {
      let queued = Exchange(caller: .with(.viewer))
      forgotten = queued
      queued.whenHead { _ = queued.isFinished }
      queued.abandon()
      queued.whenHead { _ = queued.isFinished }
    }
    #expect(forgotten == nil)
  }
}
