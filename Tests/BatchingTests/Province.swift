import Foundation
import Testing

@testable import Batching

/// A made-up province in a folder of its own, gone afterwards: small areas, a copy of the
/// templates, and an output folder.
final class Province: Sendable {
    let url: URL
    static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    init() throws {
        url = FileManager.default.temporaryDirectory
            .appendingPathComponent("fucha-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        try FileManager.default.copyItem(
            at: Self.root.appendingPathComponent("templates"),
            to: url.appendingPathComponent("templates"))
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    var path: String { url.path }
    var areas: String { url.path + "/areas" }
    var output: String { url.path + "/out" }

    func write(_ text: String, to name: String) throws {
        let file = url.appendingPathComponent(name)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }

    func append(_ text: String, to name: String) throws {
        let file = url.appendingPathComponent(name)
        try (try Data(contentsOf: file) + Data(text.utf8)).write(to: file)
    }

    func text(_ name: String) throws -> String {
        String(decoding: try Data(contentsOf: url.appendingPathComponent(name)), as: UTF8.self)
    }

    func exists(_ name: String) -> Bool {
        FileManager.default.fileExists(atPath: url.appendingPathComponent(name).path)
    }

    /// An area with a few days of observations, a document, and nothing else.
    func addArea(_ path: String, name: String = "甲县", rulebook: String = "since-creation") throws {
        try write(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <area xmlns="urn:fucha:area:1" name="\(name)" code="110111" baseline="2024"
                  rulebook="\(rulebook)">
              <station id="S1" name="站" from="2024-01-01"/>
              <observations files="data/*.csv" station="S1" interval="day"/>
              <evidence files="evidence.csv"/>
            </area>

            """, to: "areas/\(path)/area.xml")
        try write(
            "日期,PM2.5（μg/m³）\n2024-01-01,30\n2025-01-01,31\n2026-01-01,29\n",
            to: "areas/\(path)/data/air.csv")
        try write(
            "编号,对应条款,名称,文件\nE1,1,证明,proof.txt\n", to: "areas/\(path)/evidence.csv")
        try write("proof\n", to: "areas/\(path)/proof.txt")
    }

    func settings(
        _ contents: BatchSettings.Contents = .evaluation, tool: String = "1"
    ) -> BatchSettings {
        BatchSettings(
            templates: url.path + "/templates", contents: contents, toolVersion: tool)
    }

    func plan(_ years: String = "2025-2026", _ settings: BatchSettings? = nil) throws -> BatchPlan {
        try BatchPlan(
            areas: try AreaFinder.areas(areas, years: YearList(years)),
            settings: settings ?? self.settings())
    }

    @discardableResult
    func run(
        _ years: String = "2025-2026", _ manner: BatchManner = BatchManner(),
        _ settings: BatchSettings? = nil, into output: String? = nil,
        ending: BatchEnding = BatchEnding()
    ) throws -> BatchOutcome {
        try BatchRunner.run(
            try plan(years, settings), output: output ?? self.output, manner, ending: ending)
    }

    /// `a 2025 done`
    func states(_ outcome: BatchOutcome) -> [String] {
        outcome.results.map { "\($0.unit.name) \($0.unit.year) \($0.state.rawValue)" }
    }

    /// Every file below a folder with its bytes, without caches, locks and the plan.
    func tree(_ folder: String) throws -> [String: Data] {
        var files: [String: Data] = [:]
        let root = url.appendingPathComponent(folder)
        for case let file as URL in try #require(
            FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil))
        {
            let name = String(file.path.dropFirst(root.path.count + 1))
            let isOwn =
                name.hasPrefix(".cache") || name.hasPrefix(".lock") || name.hasPrefix(".plan")
                || name.hasPrefix("shards")
            if !isOwn, Folder.kind(file.path) == .file { files[name] = try Data(contentsOf: file) }
        }
        return files
    }
}
