public import Press
public import Stationery

/// What reports are printed with, beside what the database knows.
public struct PrintShop: Sendable {
  /// The profiles and templates there are.
  public var stationery: StationeryCupboard
  /// What makes pages.
  public var press: Press
  /// How many documents the press makes at once.
  public var presses: Int
  /// Where files are put together.
  public var temporaryFolder: String

  /// Furnishes a shop.
  public init(
    stationery: StationeryCupboard, press: Press, presses: Int, temporaryFolder: String
  ) {
    self.stationery = stationery
    self.press = press
    self.presses = presses
    self.temporaryFolder = temporaryFolder
  }
}
