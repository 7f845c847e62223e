public import Postgres

/// The statements about quotas.
public enum QuotaStatements {
  /// Sets or, with nil, removes a quota: conference, unit, group, places.
  public static let quota = Write<String, String, String?, Int?>("unit_quota")
  /// The quotas: conference; unit, its identity; group, state, after, with the contact's telephone
  /// and e-mail, limit.
  public static let quotas = Read<
    String, String?, String?, String?, String?, String?, Bool, Int
  >("unit_quotas")

  /// All of them, for the test that prepares each.
  public static let all: [Statement] = [quota.statement, quotas.statement]
}
