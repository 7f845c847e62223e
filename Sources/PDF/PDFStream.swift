import CPangoCairo

/// Takes the bytes of the file from Cairo and hands them on.
///
/// The last of them, from where the document is closed, are held back: the languages of the text
/// and how the window shall look can only be told in an update that follows them.
final class PDFStream {
  private let flush: (UnsafeRawBufferPointer) throws -> Void
  private(set) var failure: (any Error)?
  private var written = 0
  private var tail: [UInt8] = []
  private var holdsBack = false

  init(_ flush: @escaping (UnsafeRawBufferPointer) throws -> Void) {
    self.flush = flush
  }

  /// Takes no more bytes: the document was given up.
  func giveUp() {
    failure = failure ?? PDFProblem.drawing("given up")
  }

  /// From now on bytes are held back.
  func holdBack() {
    holdsBack = true
  }

  /// Hands on what was held back, and the update.
  func finish(language: String) throws {
    try tail.withUnsafeBytes(flush)
    let update = CatalogUpdate(tail: tail, offset: written).bytes(language: language)
    try update.withUnsafeBytes(flush)
    tail = []
  }

  fileprivate func take(_ bytes: UnsafeRawBufferPointer) -> cairo_status_t {
    guard failure == nil else { return CAIRO_STATUS_WRITE_ERROR }
    if holdsBack {
      tail.append(contentsOf: bytes)
      return CAIRO_STATUS_SUCCESS
    }
    written += bytes.count
    do {
      try flush(bytes)
      return CAIRO_STATUS_SUCCESS
    } catch {
      failure = error
      return CAIRO_STATUS_WRITE_ERROR
    }
  }
}

/// Gives a surface that writes to a stream, which must live as long.
func makeSurface(_ stream: PDFStream, width: Double, height: Double) -> OpaquePointer? {
  let surface = cairo_pdf_surface_create_for_stream(
    { closure, data, length in
      guard let closure, let data else { return CAIRO_STATUS_WRITE_ERROR }
      return Unmanaged<PDFStream>.fromOpaque(closure).takeUnretainedValue()
        .take(UnsafeRawBufferPointer(start: data, count: Int(length)))
    }, Unmanaged.passUnretained(stream).toOpaque(), width, height)
  // Later versions put the catalogue into a compressed stream, where it could not be updated.
  cairo_pdf_surface_restrict_to_version(surface, CAIRO_PDF_VERSION_1_4)
  return surface
}
