/// Makes PDF files, in a program of its own: fonts take memory that is given back when it ends,
/// and a font that brings it down does not bring down the server.
public struct Press: Sendable {
  /// Where the program lies.
  public let program: String
  /// Where the program keeps a document while it reads it; a list of 100 000 rows takes about
  /// 10 MB there, its files in a zip file twice their size.
  public let temporaryDirectory: String
  /// How long things may take.
  public let limits: PressLimits

  /// Describes the press.
  ///
  /// - Parameters:
  ///   - program: The path of `hoinghipress`.
  ///   - temporaryDirectory: Where the program may keep files that nobody else can open.
  ///   - limits: How long things may take.
  public init(
    program: String, temporaryDirectory: String = "/tmp", limits: PressLimits = PressLimits()
  ) {
    self.program = program
    self.temporaryDirectory = temporaryDirectory
    self.limits = limits
  }

  /// Takes a document; its program starts when it begins.
  ///
  /// - Parameters:
  ///   - bundle: In how many files it is handed over.
  ///   - name: What the file of the blocks before the first part is called in a zip file.
  ///   - options: More words for the program.
  ///   - isWanted: Asked about twice a second, on the thread that waits for the program; when it
  ///     says no, the program ends.
  public func start(
    _ bundle: PressBundle = .one, name: String? = nil, options: [String] = [],
    isWanted: @escaping @Sendable () -> Bool = { true }
  ) -> PressJob {
    var words = [
      program, "--bundle", bundle.rawValue, "--temporary-directory", temporaryDirectory,
    ]
    if let name { words += ["--name", name] }
    let order = words + options
    return PressJob { () throws(PressProblem) in try process(order, isWanted: isWanted) }
  }

  /// Sees that the program is there and finds the letters it needs.
  public func checkFonts() throws(PressProblem) {
    let process = try process([program, "--check-fonts"])
    process.endInput()
    if let problem = try process.end() { throw problem }
  }

  /// What stands in for families of letters that are not there, by family.
  public func standIns(for families: [String]) throws(PressProblem) -> [String: String] {
    let process = try process([program, "--check-fonts"] + families.flatMap { ["--font", $0] })
    process.endInput()
    var text: [UInt8] = []
    let piece = UnsafeMutableRawBufferPointer.allocate(byteCount: 4096, alignment: 1)
    defer { piece.deallocate() }
    while case let count = try process.receive(piece), count > 0 { text += piece[..<count] }
    if let problem = try process.end() { throw problem }
    let lines = String(decoding: text, as: UTF8.self).split(separator: "\n")
    return Dictionary(
      lines.map { line in
        let parts = line.split(separator: "\t", maxSplits: 1).map(String.init)
        return (parts[0], parts.count > 1 ? parts[1] : "")
      }, uniquingKeysWith: { first, _ in first })
  }

  private func process(
    _ words: [String], isWanted: @escaping () -> Bool = { true }
  ) throws(PressProblem) -> PressProcess {
    PressProcess(
      try PressStart(words, temporaryDirectory: temporaryDirectory), silence: limits.silence,
      isWanted: isWanted)
  }
}
