/// How long things may take.
public struct PressLimits: Sendable, Equatable {
  /// How long the program may neither take nor give anything.
  public var silence: Duration

  /// Sets the limits; without arguments such that 100 000 rows pass on a small machine.
  public init(silence: Duration = .seconds(180)) {
    self.silence = silence
  }
}
