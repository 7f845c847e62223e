import Foundation
import PackagePlugin

/// Embeds the SQL files of `sql/` in a target, so that the binary needs none beside it.
@main
struct EmbedSQL: BuildToolPlugin {
  /// The folders of `sql/` that each target carries.
  private let folders = [
    "Organizer": ["migrations", "functions", "views", "queries"], "Reports": ["reports"],
  ]

  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let sql = context.package.directoryURL.appending(path: "sql")
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedSQL.swift")
    let names = folders[target.name] ?? []
    var inputs: [URL] = []
    for name in names {
      let folder = sql.appending(path: name)
      let files = try FileManager.default.contentsOfDirectory(
        at: folder, includingPropertiesForKeys: nil)
      inputs += files.filter { $0.pathExtension == "sql" }
    }
    inputs.sort { $0.path < $1.path }
    return [
      .buildCommand(
        displayName: "Embedding \(names.joined(separator: ", "))",
        executable: try context.tool(named: "sqlembed").url,
        arguments: [output.path] + inputs.map(\.path), inputFiles: inputs, outputFiles: [output])
    ]
  }
}
