import Glibc
import HoinghiTesting
import Testing

@testable import HoinghiClient

@Suite struct PartFileTests {
  @Test func aFileThatIsNotWholeHasNoName() throws {
    let scratch = try ScratchDirectory()
    let place = scratch.path + "/a.pdf"
    let part = try PartFile(at: place)
    try Output.writeAll(Array("half".utf8), to: part.file.descriptor)
    #expect(try names(in: scratch.path).isEmpty)
    try part.publish()
    #expect(try names(in: scratch.path) == ["a.pdf"])
    #expect(TextFile.contents(place) == "half")
  }

  @Test func aPlaceWhereNothingCanBeMadeIsToldInBothLanguages() {
    let error = #expect(throws: SystemError.self) { try PartFile(at: "/proc/nonexistent/a.pdf") }
    #expect(error?.sentence.en == "No such file or directory")
    #expect(error?.sentence.vi == "không có tệp hay thư mục này")
  }

  private func names(in folder: String) throws -> [String] {
    let directory = try #require(opendir(folder))
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }
}
