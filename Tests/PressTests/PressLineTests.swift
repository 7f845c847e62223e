import Press
import Testing

/// Only so many documents are made at once; the others wait in their order.
struct PressLineTests {
  private final class Prints {
    var begun: [Int] = []
    var gone: Set<Int> = []
    private let line: PressLine
    private var leaves: [Int: PressLine.Leave] = [:]

    init(_ line: PressLine) { self.line = line }

    func ask(_ number: Int) -> Bool {
      line.enter(while: { !self.gone.contains(number) }) { leave in
        self.begun.append(number)
        self.leaves[number] = leave
      }
    }

    func end(_ number: Int) { leaves.removeValue(forKey: number)?() }
  }

  @Test func neverMoreThanAllowedAreMade() {
    let prints = Prints(PressLine(capacity: 2))
    for number in 0..<5 { #expect(prints.ask(number)) }
    #expect(prints.begun == [0, 1])
    prints.end(1)
    #expect(prints.begun == [0, 1, 2])
    prints.end(0)
    prints.end(2)
    #expect(prints.begun == [0, 1, 2, 3, 4])
    prints.end(3)
    prints.end(4)
    #expect(prints.ask(5) && prints.ask(6) && prints.ask(7))
    #expect(prints.begun == [0, 1, 2, 3, 4, 5, 6])
  }

  @Test func turnsComeInOrderAndPassOverWhoLeft() {
    let prints = Prints(PressLine(capacity: 1))
    for number in 0..<5 { #expect(prints.ask(number)) }
    prints.gone = [1, 3]
    for number in [0, 2] { prints.end(number) }
    #expect(prints.begun == [0, 2, 4])
  }

  @Test func onlySoManyWait() {
    let prints = Prints(PressLine(capacity: 1, length: 2))
    #expect(prints.ask(0) && prints.ask(1) && prints.ask(2))
    #expect(!prints.ask(3))
    // Who left makes room.
    prints.gone = [1]
    #expect(prints.ask(4))
    prints.end(0)
    prints.end(2)
    #expect(prints.begun == [0, 2, 4])
  }

  @Test func lineWithoutPressesHasOne() {
    let prints = Prints(PressLine(capacity: 0))
    #expect(prints.ask(0) && prints.ask(1))
    #expect(prints.begun == [0])
  }
}
