import Foundation
import Gathering

@testable import Archiving
@testable import Typesetting

/// Two pages without letters, so that they can be made where no typeface is installed.
enum SmallPages {
    static let size = Size(width: 200, height: 100)

    private static func mark(_ x: Double) -> Drawing {
        .fill(.rect(Rect(x: x, y: 10, width: 5, height: 5)), .black)
    }

    static let pages = [
        Page(
            size: size, label: "甲",
            drawings: [
                .destination("top", at: .zero), .tag("H1", [mark(1)]),
                .tag(Tag("Figure", alt: "柱状图，(一)"), [mark(2)]),
                .tag(
                    "Table",
                    [
                        .tag(
                            "TR",
                            [
                                .tag("Artifact", [mark(3)]),
                                .tag(Tag("TH", scope: .column, columnSpan: 2), [mark(4)]),
                            ])
                    ]),
                .tag("Artifact", [mark(5)]),
            ]),
        Page(
            size: size, label: "乙",
            drawings: [
                .tag("Artifact", [.tag("P", [mark(6)])]),
                .tag(
                    "P",
                    [
                        mark(7),
                        .link(Rect(x: 0, y: 0, width: 9, height: 9), destination: "top"),
                        mark(8), .tag("Artifact", [mark(9)]),
                    ]),
            ]),
    ]

    static func cairo() throws -> [UInt8] {
        try CairoRenderer.pdf(
            pages: pages, outline: [OutlineEntry(title: "甲", level: 1, destination: "top")],
            info: DocumentInfo(title: "小", created: "2026-12-31T00:00:00+08:00"),
            book: .fixedWidth())
    }

    static var form: ArchiveForm {
        ArchiveForm(
            title: "小", creator: "fucha", producer: "cairo 1.16.0",
            created: "2026-12-31T00:00:00+08:00", language: "zh-CN",
            elements: pages.structure.map { use in
                switch use.kind {
                case .tag(let tag):
                    ArchiveElement(
                        use.name, words: tag.alt, scope: tag.scope?.rawValue,
                        columnSpan: tag.columnSpan)
                case .link(_, let page): ArchiveElement(use.name, words: "转到第\(page)页")
                }
            }, turned: [1])
    }

    static let attachments = [
        Attachment(
            name: "evaluation.json", type: "application/json", relationship: .data,
            description: "评估结果", bytes: Array("{}".utf8)),
        Attachment(
            name: "数据/a.csv", type: "text/csv", relationship: .source, description: "数据",
            bytes: []),
    ]

    static func archived() throws -> [UInt8] {
        try Archiver.archive(
            cairo(), as: form, digest: { Fingerprint.sha256(of: $0) },
            attaching: { _ in attachments })
    }
}

/// A program that the tests need, on a file.
enum Tool {
    /// Of setup.sh --tests, otherwise that of the path.
    static let python: String? = {
        let root = #filePath.split(separator: "/", omittingEmptySubsequences: false)
            .dropLast(3).joined(separator: "/")
        return [root + "/.test-tools/bin/python3", "/usr/bin/python3"].first {
            FileManager.default.isExecutableFile(atPath: $0)
                && (try? run($0, ["-c", "import pikepdf.pdfa"]).code) == 0
        }
    }()

    static let why = "setup.sh --tests has not brought pikepdf, which judges PDF/A"

    static let hasQPDF = FileManager.default.isExecutableFile(atPath: "/usr/bin/qpdf")

    static let checker =
        #filePath.split(separator: "/", omittingEmptySubsequences: false)
        .dropLast(2).joined(separator: "/") + "/Independent/pdf_archive.py"

    static func run(_ path: String, _ arguments: [String]) throws -> (code: Int32, output: String) {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: data, as: UTF8.self))
    }

    static func run(
        _ path: String, _ arguments: [String], on bytes: [UInt8]
    ) throws -> (code: Int32, output: String) {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent(
            "fucha-\(UUID().uuidString).pdf")
        try Data(bytes).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        return try run(path, arguments.map { $0 == "FILE" ? file.path : $0 })
    }
}
