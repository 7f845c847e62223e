import Glibc

/// Where PostgreSQL's programs are, and of which version.
struct ClusterPrograms: Sendable {
  let directory: String
  let major: Int

  func path(_ program: String) -> String { directory + "/" + program }

  /// The programs in `directory`, or the newest that fit an existing cluster of `clusterMajor`.
  static func find(in directory: String?, clusterMajor: Int?) throws(ClusterError)
    -> ClusterPrograms
  {
    if let directory {
      guard let programs = ClusterPrograms(at: directory) else {
        throw ClusterError(
          "postgres.bin-directory: there is no PostgreSQL server (initdb, postgres, psql) in"
            + " \(directory)")
      }
      return try programs.checked(against: clusterMajor)
    }
    let found = candidates().compactMap { ClusterPrograms(at: $0) }
    if let fitting = found.first(where: { $0.major == clusterMajor }) { return fitting }
    guard let newest = found.max(by: { $0.major < $1.major }) else {
      throw ClusterError("no PostgreSQL server found; \(ClusterSettings.installHint)")
    }
    return try newest.checked(against: clusterMajor)
  }

  private init?(at directory: String) {
    // PATH often has links to a wrapper; initdb finds its files beside its real place.
    guard let resolved = realpath(directory + "/initdb", nil) else { return nil }
    defer { free(resolved) }
    let whole = String(cString: resolved)
    guard let slash = whole.lastIndex(of: "/") else { return nil }
    let place = String(whole[..<slash])
    for program in ["initdb", "postgres", "psql"] where access(place + "/" + program, X_OK) != 0 {
      return nil
    }
    guard let major = Self.version(of: place + "/postgres") else { return nil }
    self.directory = place
    self.major = major
  }

  private func checked(against clusterMajor: Int?) throws(ClusterError) -> ClusterPrograms {
    guard major >= ClusterSettings.oldestVersion else {
      throw ClusterError(
        "\(directory) has PostgreSQL \(major), hoinghi needs \(ClusterSettings.oldestVersion) or"
          + " newer; \(ClusterSettings.installHint)")
    }
    if let clusterMajor, clusterMajor != major {
      throw ClusterError(
        "the cluster was made by PostgreSQL \(clusterMajor) and only \(major) is here;"
          + " apt-get install postgresql-\(clusterMajor), or move the data with pg_upgrade")
    }
    return self
  }

  private static func candidates() -> [String] {
    var places: [String] = []
    let system = "/usr/lib/postgresql"
    let versions = (15...40).reversed().map { "\(system)/\($0)/bin" }
    places += versions.filter { access($0 + "/postgres", X_OK) == 0 }
    let search = processEnvironment()["PATH"] ?? "/usr/local/bin:/usr/bin:/bin"
    places += search.split(separator: ":").map(String.init)
    if let configured = try? ProgramRun.output(["/usr/bin/pg_config", "--bindir"]) {
      places.append(String(configured.prefix { !$0.isNewline }))
    }
    return places
  }

  /// The 15 of `postgres (PostgreSQL) 15.18 (Debian …)`.
  private static func version(of program: String) -> Int? {
    guard let text = try? ProgramRun.output([program, "--version"]),
      let start = text.firstRange(of: "(PostgreSQL) ")?.upperBound
    else { return nil }
    return Int(text[start...].prefix { $0.isNumber })
  }
}
