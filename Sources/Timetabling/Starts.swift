/// Where sessions may start, whatever else is placed.
struct Starts: Sendable {
  /// As for a room and the length: row = class of length × rooms + room.
  let inRooms: BitRows
  /// As for the session's own limits, its people and what must come before it.
  let allowed: BitRows
  /// The same, leaving time for what must come after it, where there is any.
  let advised: BitRows

  /// What they follow from.
  struct Basis {
    let lengths: [Int]
    /// The lengths that there are.
    let classes: [Int]
    let people: [[Int]]
    let chains: Chains
    let bits: Int
  }

  init(inRooms: BitRows, _ sessions: (allowed: BitRows, advised: BitRows)) {
    self.inRooms = inRooms
    allowed = sessions.allowed
    advised = sessions.advised
  }
}
