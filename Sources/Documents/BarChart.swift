/// Numbers side by side as bars, for forms that can draw.
public struct BarChart: Sendable, Equatable {
  /// One group of bars.
  public struct Group: Sendable, Equatable {
    /// What the group stands for.
    public var label: String
    /// One value for each series.
    public var values: [Int]

    /// Describes a group.
    public init(_ label: String, _ values: [Int]) {
      self.label = label
      self.values = values
    }
  }

  /// What the chart shows, as its caption.
  public var title: String
  /// What the bars of each group stand for, as the legend.
  public var series: [String]
  /// The groups from top to bottom.
  public var groups: [Group]

  /// Describes a chart.
  public init(title: String, series: [String], groups: [Group]) {
    self.title = title
    self.series = series
    self.groups = groups
  }
}
