import Testing

@testable import LineProtocol

@Suite struct ReferenceTests {
  @Test func commandIsDescribedInFull() throws {
    let page = try Samples.catalogue().markdown()
    #expect(
      page.contains(
        """

        ### hall add

        Adds.\\
        *Thêm.*

        ```
        \(CommandStepTests.addUsage)
        ```

        Role: organizer. Writes; wakes `room`. Since 0.1.

        | parameter | what | cái gì | as |
        |---|---|---|---|
        | `<hall>` | the hall | phòng | `w` |
        | `seats=<count>` | seats | chỗ | `4` |
        | `[note=<word>]` | a note | ghi chú | `w` |
        | `[key=<token>]` | idempotency key: the same key again gets the same answer | mã chống lặp:\
         gửi lại cùng mã thì nhận lại câu trả lời cũ | `k-1` |

        | field | what | cái gì |
        |---|---|---|
        | `hall` | its code | mã |
        | `note` if known | a note | ghi |

        Faults: 301 `exists`.

        Example:

        ```
        hall add A seats=4
        ```

        """))
  }

  @Test func nounsComeFirstAndTheConversationLast() throws {
    let page = try Samples.catalogue().markdown()
    let headings = page.split(separator: "\n").filter { $0.hasPrefix("## ") }
    #expect(headings == ["## hall", "## The conversation"])
    let commands = page.split(separator: "\n").filter { $0.hasPrefix("### ") }
    #expect(commands.count == BuiltInCommands<SampleWork>.all.count + 3)
    #expect(commands.first == "### hall add")
    #expect(page.contains("- [hall](#hall): [`hall add`](#hall-add), [`hall find`](#hall-find)"))
  }
}
