// swift-tools-version: 6.1

import PackageDescription

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .unsafeFlags(["-warnings-as-errors"]),
]

// Each module may depend only on those above it; ARCHITECTURE.md draws the picture.
let package = Package(
  name: "reflect",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "reflect", targets: ["reflect"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0")
  ],
  targets: [
    .systemLibrary(
      name: "CCmarkGFM", pkgConfig: "libcmark-gfm",
      providers: [
        .apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"]), .brew(["cmark-gfm"]),
      ]),
    .systemLibrary(
      name: "CLibYAML", pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0",
      providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
    .systemLibrary(
      name: "CGMime", providers: [.apt(["libgmime-3.0-0"]), .brew(["gmime"])]),
    .systemLibrary(name: "CMalloc"),
    .target(name: "Diagnostics", swiftSettings: settings),
    .target(name: "Files", dependencies: ["Diagnostics"], swiftSettings: settings),
    .target(name: "YAML", dependencies: ["CLibYAML", "Diagnostics"], swiftSettings: settings),
    .target(
      name: "Markdown", dependencies: ["CCmarkGFM"], swiftSettings: settings),
    .target(name: "Logs", dependencies: ["Diagnostics", "Files"], swiftSettings: settings),
    .target(
      name: "Journal", dependencies: ["Diagnostics", "Files", "Logs", "YAML", "Markdown"],
      swiftSettings: settings),
    .target(
      name: "Exchange", dependencies: ["CLibXML2", "CGMime", "Diagnostics", "Journal"],
      swiftSettings: settings),
    .target(
      name: "Quiz", dependencies: ["Diagnostics", "Files", "Logs", "Journal"],
      swiftSettings: settings),
    .target(
      name: "SiteResources",
      resources: [
        .embedInCode("Files/style.css"), .embedInCode("Files/grading.js"),
        .embedInCode("Files/quiz.js"),
      ], swiftSettings: settings),
    .target(
      name: "Site", dependencies: ["Files", "Markdown", "Journal", "Quiz", "SiteResources"],
      swiftSettings: settings),
    .executableTarget(
      name: "reflect",
      dependencies: [
        "CMalloc", "Diagnostics", "Files", "Markdown", "Journal", "Quiz", "Exchange", "Site",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),
    .target(
      name: "TestSupport", dependencies: ["Files"], path: "Tests/TestSupport",
      swiftSettings: settings),
    .testTarget(
      name: "YAMLTests", dependencies: ["YAML", "TestSupport"], swiftSettings: settings),
    .testTarget(
      name: "MarkdownTests", dependencies: ["Markdown"], exclude: ["Fixtures"],
      swiftSettings: settings),
    .testTarget(
      name: "JournalTests",
      dependencies: ["Journal", "Files", "Logs", "TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "ExchangeTests", dependencies: ["Exchange", "Journal", "Diagnostics", "TestSupport"],
      exclude: ["Fixtures"], swiftSettings: settings),
    .testTarget(
      name: "QuizTests", dependencies: ["Quiz", "Journal", "Files", "Logs", "TestSupport"],
      exclude: ["Fixtures"],
      swiftSettings: settings),
    .testTarget(
      name: "SiteTests", dependencies: ["Site", "Journal", "Quiz", "Files", "TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "reflectTests", dependencies: ["Files", "TestSupport"],
      exclude: ["Support/feed-server.py"],
      swiftSettings: settings),
  ]
)
