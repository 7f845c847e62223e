public import Postgres

/// The statements about delegates.
public enum DelegateStatements {
  /// Registers a delegate: conference, code or nil, code made from the name; name, titles,
  /// identity, sort key, fold, tone fold, mark; position; unit, its identity; group; phone, email,
  /// note; year of birth, seat; number, state, synthetic; language of the warning.
  public static let register = Write<
    String, String?, String, String, [String], String, String, String, String, String?, String?,
    String?, String?, String?, String?, String?, String?, Int?, String?, Int?, String, Bool, String
  >("delegate_register")
  /// Changes a delegate: conference, delegate; the rest as above, without number, state, synthetic.
  ///
  /// Nil keeps, the empty text clears.
  public static let update = Write<
    String, String, String?, [String], String?, String?, String?, String?, String?, String?,
    String?, String?, String?, String?, String?, String?, String?, String?, String
  >("delegate_update")
  /// Confirms a delegate: conference, delegate.
  public static let confirm = Write<String, String>("delegate_confirm")
  /// Lets somebody in who waits for a place: conference, delegate.
  public static let approve = Write<String, String>("delegate_approve")
  /// Turns somebody down who waits for a place: conference, delegate, reason.
  public static let refuse = Write<String, String, String?>("delegate_refuse")
  /// Cancels a delegate, who leaves all sessions: conference, delegate, reason.
  public static let cancel = Write<String, String, String?>("delegate_cancel")
  /// Takes a cancelled delegate back: conference, delegate.
  public static let reinstate = Write<String, String>("delegate_reinstate")
  /// Delegates: conference; unit, its identity; group, state; order, after, limit; with telephone
  /// and e-mail.
  public static let list = Read<
    String, String?, String?, String?, String?, String, String?, Int, Bool
  >("delegate_list")
  /// One delegate: conference, delegate, with telephone and e-mail.
  public static let show = Read<String, String, Bool>("delegate_show")
  /// Delegates by name: conference, words without marks, words with them, limit.
  public static let search = Read<String, [String], [String], Int>("delegate_search")
  /// What happened to a delegate: conference, delegate, with telephone and e-mail.
  public static let history = Read<String, String, Bool>("delegate_history")

  /// All of them, for the test that prepares each.
  public static let all: [Statement] = [
    register.statement, update.statement, confirm.statement, approve.statement,
    refuse.statement, cancel.statement, reinstate.statement, list.statement, show.statement,
    search.statement, history.statement,
  ]
}
