import Foundation
import PackagePlugin

/// Embeds text files in a target, so that the binary needs none beside it.
@main
struct EmbedText: BuildToolPlugin {
  /// The folders that each target carries, and the Swift file they become.
  private let carried = [
    "Organizer": (
      file: "EmbeddedSQL", folders: ["sql/migrations", "sql/functions", "sql/views", "sql/queries"]
    ),
    "Reports": (file: "EmbeddedSQL", folders: ["sql/reports"]),
    "Stationery": (file: "EmbeddedStationery", folders: ["config/profiles", "config/templates"]),
  ]
  private let endings = ["sql", "profile", "template"]

  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    guard let (file, names) = carried[target.name] else { return [] }
    let package = context.package.directoryURL
    let output = context.pluginWorkDirectoryURL.appending(path: "\(file).swift")
    var inputs: [URL] = []
    for name in names {
      let folder = package.appending(path: name)
      let files = try FileManager.default.contentsOfDirectory(
        at: folder, includingPropertiesForKeys: nil)
      inputs += files.filter { endings.contains($0.pathExtension) }
    }
    inputs.sort { $0.path < $1.path }
    return [
      .buildCommand(
        displayName: "Embedding \(names.joined(separator: ", "))",
        executable: try context.tool(named: "textembed").url,
        arguments: [output.path] + inputs.map(\.path), inputFiles: inputs, outputFiles: [output])
    ]
  }
}
