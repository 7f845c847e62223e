import Documents
import Glibc
import PDF
import StandardStreams
import TemporaryFiles

/// Reads a document as a stream of blocks from standard input and writes it as PDF, or as a zip
/// file with a PDF of each part, to standard output.
@main struct HoinghiPress {
  static func main() {
    StandardStreams.reserve()
    do {
      try run(try Orders(CommandLine.arguments.dropFirst()))
    } catch let failure as Failure {
      failure.tell()
      exit(failure.status.rawValue)
    } catch {
      Failure.of(error).tell()
      exit(Failure.of(error).status.rawValue)
    }
  }

  /// A line for each family that is not there.
  private static func standIns(for families: [String]) throws -> String {
    let fonts = PDFFonts()
    return try families.map { family in
      try fonts.standIn(for: family).map { "\(family)\t\($0)\n" } ?? ""
    }.joined()
  }

  private static func run(_ orders: Orders) throws {
    switch orders.task {
    case .help: try StandardOutput.write(Orders.help)
    case .version: try StandardOutput.write("hoinghipress 1\n")
    case .checkFonts:
      try orders.form.check()
      try StandardOutput.write(standIns(for: orders.families))
    case .press:
      Surroundings.settle()
      let spool = try TemporaryFile(in: orders.temporaryDirectory)
      try StandardInput.copy(to: spool)
      let reader = BlockReader { try spool.read(at: $0, into: $1) }
      switch orders.bundle {
      case .one:
        try orders.form.write({ try reader.replay(into: $0) }, with: PDFFonts()) {
          try StandardOutput.write($0)
        }
      case .zip: try ZipBundle(orders).write(reader)
      }
    }
  }
}
