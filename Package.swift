// swift-tools-version: 6.2
import PackageDescription

// The house is a one-way street: gather → measure → judge → compose → typeset → draw.
// A target sees only the rooms before it; README.md, "Architecture", says why.

let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

func room(_ name: String, uses: [Target.Dependency]) -> Target {
    .target(name: name, dependencies: uses, swiftSettings: strict)
}

func tests(
    of name: String, uses: [Target.Dependency] = [], beside files: [String] = []
) -> Target {
    .testTarget(
        name: "\(name)Tests", dependencies: [.init(stringLiteral: name)] + uses,
        exclude: files, swiftSettings: strict)
}

let package = Package(
    name: "fucha",
    products: [
        .executable(name: "fucha", targets: ["fucha"]),
        .library(name: "Fucha", targets: ["Values", "Gathering", "Assessment", "Dossiers"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/attaswift/BigInt", from: "6.0.1"),
    ],
    targets: [
        .systemLibrary(
            name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .systemLibrary(name: "CLibZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
        .systemLibrary(
            name: "CLibCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
        .systemLibrary(
            name: "CXlsxWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
        .systemLibrary(name: "CCairo", pkgConfig: "cairo-ft", providers: [.apt(["libcairo2-dev"])]),
        .systemLibrary(name: "CQPDF", pkgConfig: "libqpdf", providers: [.apt(["libqpdf-dev"])]),

        room("Values", uses: [.product(name: "BigInt", package: "BigInt")]),
        room("XMLTree", uses: ["CLibXML2", "Values"]),
        room(
            "Gathering",
            uses: ["CLibZip", "CLibCrypto", "XMLTree", "Values"]),
        room("Assessment", uses: ["Gathering", "XMLTree", "Values"]),
        room("Packaging", uses: ["CLibZip", "Values"]),
        room("Workbooks", uses: ["CXlsxWriter", "Values"]),
        room("Presenting", uses: ["Packaging", "Values"]),
        room("WordProcessing", uses: ["Packaging", "Values"]),
        room("Typesetting", uses: ["CCairo"]),
        room("Archiving", uses: ["CQPDF"]),
        room("Charting", uses: ["Typesetting", "Values"]),
        room(
            "Dossiers",
            uses: [
                "Archiving", "Assessment", "Gathering", "Charting", "Packaging", "Presenting",
                "Typesetting", "WordProcessing", "Workbooks", "XMLTree", "Values",
            ]),
        room("Batching", uses: ["Dossiers", "Assessment", "Gathering", "XMLTree", "Values"]),
        .executableTarget(
            name: "fucha",
            dependencies: [
                "Batching", "Dossiers", "Assessment", "Gathering", "Typesetting", "Values",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ], swiftSettings: strict),

        tests(of: "Values"),
        tests(of: "XMLTree", uses: ["Values"]),
        tests(of: "Gathering", uses: ["Packaging", "Typesetting", "Values", "XMLTree"]),
        tests(of: "Assessment", uses: ["Gathering", "Values", "XMLTree"]),
        tests(of: "Packaging"),
        tests(of: "Presenting", uses: ["CLibZip", "Packaging", "Values", "XMLTree"]),
        tests(
            of: "WordProcessing", uses: ["CLibZip", "Gathering", "Packaging", "Values", "XMLTree"]),
        tests(of: "Workbooks", uses: ["Gathering", "Values", "XMLTree"]),
        tests(of: "Typesetting"),
        tests(of: "Archiving", uses: ["CQPDF", "Gathering", "Typesetting"]),
        tests(of: "Charting", uses: ["Typesetting", "Values"]),
        tests(
            of: "Dossiers",
            uses: [
                "Archiving", "Assessment", "Gathering", "Charting", "Typesetting", "Values",
                "Workbooks", "XMLTree",
            ], beside: ["Goldens"]),
        tests(of: "Batching", uses: ["Assessment", "Dossiers", "Gathering", "Values", "XMLTree"]),
        .testTarget(
            name: "EndToEndTests", dependencies: ["fucha", "Values"], swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6]
)
