/// The two forms of a frab schedule.
public enum FrabFormat: String, Sendable, CaseIterable {
  /// As `schedule.xml`.
  case xml
  /// As `schedule.json`.
  case json
}

extension Schedule {
  /// What a frab file of the schedule holds: what a reader makes of what the writer has written.
  ///
  /// Cancelled items and those without a time are left out, for the format cannot say it; items
  /// stand by day, room and time. What the format demands and the schedule lacks is filled in: ids
  /// that go on from the highest, guids derived from the ids, the first and last day, offsets of
  /// the nearest item or, where none has one, the given one.
  public func asFrab(_ format: FrabFormat, offset: Int = 0) -> Schedule {
    FrabShape(format).shaped(self, offset: offset)
  }
}
