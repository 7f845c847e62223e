import Commands
import Glibc
import Logging
import Press
import Reports
import Stationery

/// What documents are made with: profiles and templates, and the press.
struct DocumentTools {
  let shop: PrintShop
  private let hasOwnStationery: Bool

  /// Finds the tools; whatever is wrong in the agency's own files is told at once.
  init(_ configuration: DaemonConfiguration) throws(ConfigurationError) {
    let stationery = try configuration.documents.stationery.map(Self.furnished(from:))
    hasOwnStationery = stationery != nil
    let press = Press(
      program: configuration.documents.pressProgram ?? Self.besideDaemon("hoinghipress"),
      temporaryDirectory: configuration.temporaryFolder)
    shop = PrintShop(
      stationery: stationery ?? StationeryCupboard(), press: press,
      presses: configuration.documents.presses,
      temporaryFolder: configuration.temporaryFolder)
  }

  /// Says in the log what printing will lack; everything else works without it.
  func inspect(log: Logger) {
    do {
      try shop.press.checkFonts()
      try inspectFonts(log)
    } catch {
      log.error("PDF cannot be printed: \(error.english)")
    }
  }

  /// Says which letters will look otherwise than profiles and templates want.
  private func inspectFonts(_ log: Logger) throws(PressProblem) {
    // The built-in files ask for letters that were checked already, and are not read before they are
    // needed.
    guard hasOwnStationery else { return }
    let uses = shop.stationery.shelf.fontUses
    for (family, standIn) in try shop.press.standIns(for: uses.keys.sorted()) {
      let files = (uses[family] ?? []).joined(separator: ", ")
      let wish = "\(files): this machine has no font \"\(family)\"; \(standIn) stands in for it"
      log.warning("\(wish). Install it, or name another one")
    }
  }

  /// Reads the agency's own files at once, to tell what is wrong in them.
  private static func furnished(
    from folder: String
  ) throws(ConfigurationError) -> StationeryCupboard {
    let own = try StationeryFolder(folder)
    let shelf = StationeryShelf(own: own.texts) { name throws(PictureProblem) in
      try own.picture(name)
    }
    let problems = own.problems + shelf.problems
    guard problems.isEmpty else {
      throw ConfigurationError(problems.map { "documents.stationery: \($0.english)" })
    }
    KnownProfiles.add(shelf.profileNames)
    return StationeryCupboard(shelf)
  }

  /// The path of a program that is installed with the daemon.
  private static func besideDaemon(_ name: String) -> String {
    var path = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink("/proc/self/exe", &path, path.count - 1)
    guard count > 0 else { return name }
    let own = String(decoding: path[..<count].map(UInt8.init(bitPattern:)), as: UTF8.self)
    return own.prefix(through: own.lastIndex(of: "/") ?? own.startIndex) + name
  }
}
