extension Parameters {
  /// Lends the values as libpq wants them: pointers, lengths and formats.
  func withPointers<Result>(
    _ body: (
      UnsafePointer<UnsafePointer<CChar>?>?, UnsafePointer<Int32>?, UnsafePointer<Int32>?
    ) -> Result
  ) -> Result {
    let count = slots.count
    return bytes.withUnsafeBytes { bytes in
      withUnsafeTemporaryAllocation(of: UnsafePointer<CChar>?.self, capacity: count + 1) { values in
        withUnsafeTemporaryAllocation(of: Int32.self, capacity: 2 * count + 1) { numbers in
          for (index, slot) in slots.enumerated() {
            let start = slot.start < 0 ? nil : bytes.baseAddress.map { $0 + Int(slot.start) }
            values[index] = start?.assumingMemoryBound(to: CChar.self)
            numbers[index] = slot.count
            numbers[count + index] = slot.isBinary ? 1 : 0
          }
          let base = numbers.baseAddress
          return body(
            UnsafePointer(values.baseAddress), UnsafePointer(base),
            base.map { UnsafePointer($0 + count) })
        }
      }
    }
  }
}
