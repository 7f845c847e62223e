import Foundation

/// Where the tests find what they test.
public enum TestPlaces {
  /// The daemon: HOINGHI_BIN names it, else it lies beside the test bundle.
  static func daemon() throws -> String {
    let environment = ProcessInfo.processInfo.environment
    if let given = environment["HOINGHI_BIN"], !given.isEmpty { return given }
    return try program("hoinghid")
  }

  /// A program of the build, beside the test bundle.
  public static func program(_ name: String) throws -> String {
    let beside = builtProducts().map { "\($0)/\(name)" }
    guard let found = beside.first(where: FileManager.default.isExecutableFile) else {
      throw TestFailure(
        "no \(name) in \(beside.joined(separator: ", ")); run scripts/build")
    }
    return found
  }

  /// Folders that may hold the build's products, the likeliest first.
  private static func builtProducts() -> [String] {
    var folders: [String] = []
    // The program that runs the tests is `<products>/<package>PackageTests.xctest`, or is given
    // that path in an argument.
    for argument in CommandLine.arguments where argument.contains(".xctest") {
      folders.append(URL(fileURLWithPath: argument).deletingLastPathComponent().path)
    }
    folders.append(Bundle.main.bundlePath)
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().path
    folders.append(root + "/.build/debug")
    folders.append(root + "/.build/release")
    return folders
  }

  /// The environment of the programs under test, without what would configure the daemon.
  static func cleanEnvironment() -> [String: String] {
    ProcessInfo.processInfo.environment.filter { !$0.key.hasPrefix("HOINGHI_") }
  }
}
