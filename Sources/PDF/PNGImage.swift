import CPangoCairo

/// A picture that is stored once in a file, however often it is drawn.
final class PNGImage {
  private let surface: OpaquePointer
  private let width: Double
  private let height: Double

  /// Reads a PNG file; nil if it is none.
  init?(_ bytes: [UInt8], name: String) {
    let source = PNGSource(bytes)
    let surface = withExtendedLifetime(source) {
      cairo_image_surface_create_from_png_stream(
        { closure, data, length in
          guard let closure, let data else { return CAIRO_STATUS_READ_ERROR }
          let source = Unmanaged<PNGSource>.fromOpaque(closure).takeUnretainedValue()
          return source.read(UnsafeMutableRawBufferPointer(start: data, count: Int(length)))
        }, Unmanaged.passUnretained(source).toOpaque())
    }
    guard let surface else { return nil }
    guard cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS else {
      cairo_surface_destroy(surface)
      return nil
    }
    self.surface = surface
    width = Double(cairo_image_surface_get_width(surface))
    height = Double(cairo_image_surface_get_height(surface))
    // Cairo keeps one picture of each name.
    Self.setName(of: surface, Array(name.utf8))
  }

  deinit {
    cairo_surface_destroy(surface)
  }

  /// Draws the picture as large as it fits, in the middle.
  func draw(on canvas: Canvas, width: Double, height: Double) {
    guard self.width > 0, self.height > 0 else { return }
    let scale = min(width / self.width, height / self.height)
    cairo_save(canvas.context)
    cairo_translate(
      canvas.context, (width - self.width * scale) / 2, (height - self.height * scale) / 2)
    cairo_scale(canvas.context, scale, scale)
    // In a group of its own, as Cairo 1.16 lists a picture once for every time it is drawn.
    cairo_rectangle(canvas.context, 0, 0, self.width, self.height)
    cairo_clip(canvas.context)
    cairo_push_group(canvas.context)
    cairo_set_source_surface(canvas.context, surface, 0, 0)
    cairo_paint(canvas.context)
    cairo_pop_group_to_source(canvas.context)
    cairo_paint(canvas.context)
    cairo_restore(canvas.context)
  }

  private static func setName(of surface: OpaquePointer, _ name: [UInt8]) {
    let copy = UnsafeMutablePointer<UInt8>.allocate(capacity: max(1, name.count))
    copy.initialize(from: name, count: name.count)
    let status = cairo_surface_set_mime_data(
      surface, CAIRO_MIME_TYPE_UNIQUE_ID, copy, UInt(name.count),
      { $0?.assumingMemoryBound(to: UInt8.self).deallocate() }, copy)
    if status != CAIRO_STATUS_SUCCESS { copy.deallocate() }
  }
}

/// Hands the bytes of a picture to Cairo.
private final class PNGSource {
  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  func read(_ target: UnsafeMutableRawBufferPointer) -> cairo_status_t {
    guard position + target.count <= bytes.count else { return CAIRO_STATUS_READ_ERROR }
    target.copyBytes(from: bytes[position..<position + target.count])
    position += target.count
    return CAIRO_STATUS_SUCCESS
  }
}
