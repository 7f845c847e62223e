public import Postgres

/// The statements about certificates.
public enum CertificateStatements {
  /// Issues certificates: conference, delegate; unit, its identity; group, why although not earned;
  /// whether half-days may be missing.
  public static let issue = Write<String, String?, String?, String?, String?, String?, Bool>(
    "certificate_issue")
  /// Takes a delegate's certificate back: conference, delegate, why.
  public static let revoke = Write<String, String, String?>("certificate_revoke")
  /// The register: conference, delegate; unit, its identity; group, after this number, limit.
  public static let list = Read<String, String?, String?, String?, String?, Int?, Int>(
    "certificate_list")

  /// All of them, for the test that prepares each.
  public static let all: [Statement] = [issue.statement, revoke.statement, list.statement]
}
