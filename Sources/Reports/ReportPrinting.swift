import Documents
public import Postgres
import Press
import Sheets
import Stationery
import Vietnamese

extension ReportOrder {
  /// Makes a report without pages from one snapshot of the database and hands over its bytes in
  /// pieces.
  ///
  /// Runs on the thread of the caller and takes the same memory for any length.
  ///
  /// - Parameter isWanted: Asked now and then where nothing is handed over before the end.
  /// - Throws: `ReportProblem` before the first piece; what the runner or the closure throws; a
  ///   `CancellationError` when the report is no longer wanted.
  public func produce(
    from runner: any StatementRunner, in shop: PrintShop,
    isWanted: @escaping () -> Bool = { true }, to write: ([UInt8]) throws -> Void
  ) throws {
    try runner.snapshot {
      try withoutActuallyEscaping(write) { write in
        let sink = ByteSink { piece in try write(Array(piece)) }
        try compose(from: runner, in: shop, into: try renderer(to: sink, shop, isWanted))
      }
    }
  }

  /// Sets the pages of the report from one snapshot of the database; they come out afterwards.
  ///
  /// - Parameter isWanted: Asked now and then; the press stops when the pages no longer are.
  /// - Throws: `ReportProblem`, `PressProblem`; what the runner throws.
  public func typeset(
    from runner: any StatementRunner, in shop: PrintShop,
    isWanted: @escaping @Sendable () -> Bool = { true }
  ) throws -> TypesetPages {
    let job = shop.press.start(
      bundle == .zip ? .zip : .one, name: slug(report.title(in: language)), isWanted: isWanted)
    try runner.snapshot {
      try compose(from: runner, in: shop, into: job.writer)
    }
    return TypesetPages(job: job)
  }

  private func compose(
    from runner: any StatementRunner, in shop: PrintShop, into out: any DocumentRenderer
  ) throws {
    try compose(
      ReportDraft(order: self, runner: runner, out: out, stationery: shop.stationery.shelf))
  }

  private func renderer(
    to sink: ByteSink, _ shop: PrintShop, _ isWanted: @escaping () -> Bool
  ) throws -> any DocumentRenderer {
    switch format {
    case .text: return TextRenderer(sink: sink)
    case .html: return HTMLRenderer(sink: sink)
    case .jsonl: return JSONLinesRenderer(sink: sink)
    case .xlsx:
      return try WorkbookRenderer(
        sink: sink, temporaryDirectory: shop.temporaryFolder, isWanted: isWanted)
    case .pdf: preconditionFailure("pages are typeset")
    case .csv:
      var format = isForMachines ? CSVFormat.machines : .people
      format.separator =
        switch separator {
        case .comma: .comma
        case .semicolon: .semicolon
        case .tab: .tab
        }
      return CSVRenderer(sink: sink, format: format)
    }
  }
}

/// A report whose pages are set and only have to be drawn and handed over.
///
/// The job goes from the thread that composed it to the one that sends it, and nobody keeps it
/// behind: never two threads use it at once.
public struct TypesetPages: @unchecked Sendable {
  private let job: PressJob

  init(job: PressJob) { self.job = job }

  /// Draws the pages and hands over their bytes; once only.
  ///
  /// - Throws: `PressProblem`; what the closure throws.
  public func forEachBlock(_ body: ([UInt8]) throws -> Void) throws {
    try job.finish { block in try body(Array(block)) }
  }
}
