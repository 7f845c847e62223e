import Glibc
import Testing

/// Programs of others with which a test looks at a workbook, if the machine has them.
enum OtherPrograms {
  /// A Python that has openpyxl.
  static let python = ["python3", "/usr/bin/python3"].first { program in
    output("\(program) -c 'import openpyxl; print(1)' 2>/dev/null") == "1\n"
  }

  /// LibreOffice.
  static let office = output("command -v soffice")?.split(separator: "\n").first.map(String.init)

  /// What a command writes; nil if it fails.
  static func output(_ command: String) -> String? {
    guard let pipe = popen(command, "r") else { return nil }
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&block, 1, block.count, pipe)
      guard count > 0 else { break }
      bytes += block[..<count]
    }
    return pclose(pipe) == 0 ? String(decoding: bytes, as: UTF8.self) : nil
  }

  /// Puts content into a file of a folder.
  static func write(_ bytes: [UInt8], to path: String) throws {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    try #require(descriptor >= 0)
    defer { close(descriptor) }
    try #require(Glibc.write(descriptor, bytes, bytes.count) == bytes.count)
  }

  /// What openpyxl prints of a workbook when a script looks at it as `book`.
  static func openpyxl(_ bytes: [UInt8], _ script: String) throws -> [String] {
    let folder = try TestFolder()
    try write(bytes, to: "\(folder.path)/a.xlsx")
    let program = """
      import openpyxl
      book = openpyxl.load_workbook("\(folder.path)/a.xlsx")
      sheet = book.worksheets[0]
      \(script)
      """
    try write(Array(program.utf8), to: "\(folder.path)/a.py")
    let python = try #require(python)
    let found = output("PYTHONIOENCODING=utf-8 \(python) -W error \(folder.path)/a.py")
    return try #require(found).split(separator: "\n").map(String.init)
  }
}
