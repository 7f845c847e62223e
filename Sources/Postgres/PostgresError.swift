/// What went wrong between hoinghi and PostgreSQL.
public struct PostgresError: Error, Sendable, Equatable {
  /// The five characters of SQLSTATE; empty when the server said nothing.
  public let state: String
  /// The server's message, or libpq's.
  public let message: String
  /// The server's detail.
  public let detail: String?
  /// The constraint, where the server names it.
  public let constraint: String?
  /// Where the statement was when the connection went.
  public let loss: Loss

  /// Whether, and when, the connection was lost.
  public enum Loss: Sendable, Equatable {
    /// It was not.
    case none
    /// Before the statement was sent: nothing happened.
    case beforeSending
    /// After it was sent: it may have been carried out.
    case afterSending
  }

  /// Makes an error.
  public init(
    state: String = "", message: String, detail: String? = nil, constraint: String? = nil,
    loss: Loss = .none
  ) {
    self.state = state
    self.message = message
    self.detail = detail
    self.constraint = constraint
    self.loss = loss
  }

  /// Whether the statement was rolled back for certain and may be given again.
  public var isRetryable: Bool {
    state == "40001" || state == "40P01" || loss == .beforeSending
  }
}
