// swift-tools-version: 6.2

import PackageDescription

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .treatAllWarnings(as: .error),
]

let nioCore: Target.Dependency = .product(name: "NIOCore", package: "swift-nio")
let nioPosix: Target.Dependency = .product(name: "NIOPosix", package: "swift-nio")
let argumentParser: Target.Dependency = .product(
  name: "ArgumentParser", package: "swift-argument-parser")
let configuration: Target.Dependency = .product(
  name: "Configuration", package: "swift-configuration")
let logging: Target.Dependency = .product(name: "Logging", package: "swift-log")

/// A module of the house: its arrows are its dependencies.
func module(
  _ name: String, _ dependencies: [Target.Dependency] = [], plugins: [Target.PluginUsage] = []
) -> Target {
  .target(
    name: name, dependencies: dependencies, swiftSettings: settings, plugins: plugins)
}

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .testTarget(name: name, dependencies: dependencies, swiftSettings: settings)
}

let package = Package(
  name: "hoinghi",
  products: [
    .executable(name: "hoinghid", targets: ["HoinghiDaemon"]),
    .executable(name: "hoinghi", targets: ["HoinghiClient"]),
    .executable(name: "hoinghipress", targets: ["HoinghiPress"]),
    .executable(name: "hoinghiload", targets: ["HoinghiLoad"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-nio.git", exact: "2.101.2"),
    .package(url: "https://github.com/apple/swift-argument-parser.git", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-log.git", exact: "1.16.2"),
    .package(
      url: "https://github.com/apple/swift-configuration.git", exact: "1.4.0", traits: ["YAML"]),
  ],
  targets: [
    .systemLibrary(
      name: "CPostgres", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
    .systemLibrary(name: "CEpoll"),
    .systemLibrary(name: "CMalloc"),
    .systemLibrary(name: "CLibzip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
    .systemLibrary(name: "CJansson", pkgConfig: "jansson", providers: [.apt(["libjansson-dev"])]),
    .systemLibrary(
      name: "CXlsxWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
    .systemLibrary(
      name: "CQrencode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
    .systemLibrary(
      name: "CPangoCairo", pkgConfig: "pangocairo", providers: [.apt(["libpango1.0-dev"])]),
    .systemLibrary(
      name: "CSodium", pkgConfig: "libsodium", providers: [.apt(["libsodium-dev"])]),
    module("Postgres", ["CPostgres", "CEpoll", nioCore, nioPosix]),
    module("LineProtocol"),
    module("Vietnamese"),
    module("Organizer", ["Postgres", "Vietnamese"], plugins: ["EmbedText"]),
    module("Documents", ["CQrencode"]),
    module("Stationery", ["Documents", "Vietnamese"], plugins: ["EmbedText"]),
    module("PDF", ["Documents", "CPangoCairo", "Vietnamese"]),
    module("Press", ["Documents"]),
    module("XMLReading", ["CExpat"]),
    module("Zip", ["CLibzip", "TemporaryFiles"]),
    module(
      "Sheets",
      ["Documents", "XMLReading", "Zip", "TemporaryFiles", "CLibzip", "CXlsxWriter"]),
    module("Rosters", ["Sheets", "Vietnamese"]),
    module("Exchange", ["XMLReading", "CJansson", "Documents", "Sheets", "Vietnamese"]),
    module("Signing", ["CSodium"]),
    module("TemporaryFiles"),
    module("StandardStreams"),
    module("Timetabling"),
    module(
      "Reports", ["Postgres", "Documents", "Sheets", "Stationery", "Press", "Vietnamese"],
      plugins: ["EmbedText"]),
    module(
      "Commands",
      [
        "CMalloc", "Organizer", "Reports", "Press", "Exchange", "Rosters", "Sheets", "Signing",
        "Timetabling", "LineProtocol", "TemporaryFiles", "Vietnamese", "Postgres", nioCore,
        nioPosix,
      ]),
    module("Daemon", ["LineProtocol", "TemporaryFiles", nioCore, nioPosix]),
    .executableTarget(name: "textembed", swiftSettings: settings),
    .plugin(
      name: "EmbedText", capability: .buildTool(), dependencies: ["textembed"],
      path: "Sources/EmbedText"),
    .executableTarget(
      name: "HoinghiDaemon",
      dependencies: [
        "CMalloc", "Commands", "Daemon", "LineProtocol", "Organizer", "Postgres", "Press",
        "Reports", "StandardStreams", "Stationery",
        nioCore, nioPosix, argumentParser, configuration, logging,
      ],
      path: "Sources/hoinghid", swiftSettings: settings),
    .executableTarget(
      name: "HoinghiPress",
      dependencies: ["PDF", "Documents", "Zip", "TemporaryFiles", "StandardStreams", "CLibzip"],
      path: "Sources/hoinghipress", swiftSettings: settings),
    .executableTarget(
      name: "HoinghiClient", dependencies: ["StandardStreams", "TemporaryFiles", argumentParser],
      path: "Sources/hoinghi", swiftSettings: settings),
    .executableTarget(
      name: "HoinghiLoad", dependencies: ["CEpoll"], path: "Sources/hoinghiload",
      swiftSettings: settings),
    .target(
      name: "HoinghiTesting", path: "Tests/HoinghiTesting", swiftSettings: settings),
    tests("VietnameseTests", ["Vietnamese"]),
    tests("OrganizerTests", ["Organizer", "Vietnamese"]),
    .testTarget(
      name: "LineProtocolTests", dependencies: ["LineProtocol"], exclude: ["Golden"],
      swiftSettings: settings),
    tests("DocumentsTests", ["Documents", "Sheets"]),
    .testTarget(
      name: "SheetsTests", dependencies: ["Sheets", "Documents", "CXlsxWriter"],
      exclude: ["Fixtures"],
      swiftSettings: settings),
    tests("RostersTests", ["Rosters", "Sheets", "Vietnamese"]),
    tests("XMLReadingTests", ["XMLReading"]),
    tests("TemporaryFilesTests", ["TemporaryFiles"]),
    tests(
      "ExchangeTests", ["Exchange", "Documents", "Sheets", "Vietnamese", "HoinghiTesting"]),
    tests("StationeryTests", ["Stationery", "Documents", "Vietnamese"]),
    tests("PDFTests", ["PDF", "Documents"]),
    tests("PressTests", ["Press", "Documents"]),
    tests("SigningTests", ["Signing"]),
    tests("TimetablingTests", ["Timetabling"]),
    tests("PostgresTests", ["Postgres", nioCore, nioPosix]),
    .testTarget(
      name: "ReportsTests",
      dependencies: [
        "Reports", "Documents", "Sheets", "Stationery", "Press", "Postgres", "Vietnamese",
        "HoinghiTesting",
      ],
      exclude: ["Fixtures", "Golden"], swiftSettings: settings),
    tests(
      "CommandsTests",
      ["Commands", "LineProtocol", "Organizer", "Postgres", "Press", "HoinghiTesting"]),
    tests("HoinghiClientTests", ["HoinghiClient", "HoinghiTesting"]),
    .testTarget(
      name: "EndToEndTests",
      dependencies: ["HoinghiTesting", "HoinghiDaemon", "HoinghiClient", "Signing"],
      exclude: ["Transcripts", "Fixtures"], swiftSettings: settings),
  ]
)
