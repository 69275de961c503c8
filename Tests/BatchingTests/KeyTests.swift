import Dossiers
import Foundation
import Testing
import Values

@testable import Batching

@Suite struct KeyTests {
    private func changes(
        _ province: Province, tool: String = "1"
    ) throws -> [String] {
        let reasons = try Reasons.of(
            area: "a", year: 2026, output: province.output, toolVersion: tool)
        return reasons.flatMap { reason -> [String] in
            switch reason.standing {
            case .upToDate: []
            case .neverBuilt: ["never"]
            case .outputGone(let name): ["gone \(name)"]
            case .failedLastTime: ["failed"]
            case .changed(let changes):
                changes.map { "\($0.manner) \($0.kind.rawValue) \($0.name)" }
            }
        }
    }

    private struct Change: Sendable {
        var file: String
        var says: [String]
    }

    /// Each part makes the unit run, is named, and is forgotten once the unit was made.
    @Test func everyPartOfAKeyIsNamed() throws {
        let province = try Province()
        try province.addArea("a")
        try province.run("2026")
        #expect(try changes(province).isEmpty)
        let trials: [Change] = [
            Change(file: "areas/a/area.xml", says: ["changed file area.xml"]),
            Change(file: "areas/a/data/air.csv", says: ["changed file data/air.csv"]),
            Change(file: "areas/a/evidence.csv", says: ["changed file evidence.csv"]),
            Change(file: "areas/a/proof.txt", says: ["changed file proof.txt"]),
            Change(
                file: "templates/rulebooks/since-creation.xml",
                says: ["changed rulebook since-creation"]),
            Change(
                file: "templates/rulebooks/creation-floor.xml",
                says: ["changed rulebook creation-floor"]),
            Change(file: "templates/headings.xml", says: ["changed template headings.xml"]),
        ]
        for trial in trials {
            try province.append("\n", to: trial.file)
            #expect(try changes(province) == trial.says)
            #expect(province.states(try province.run("2026")) == ["a 2026 done"], "\(trial)")
            #expect(try changes(province).isEmpty)
        }
        // What no evaluation is made of does not count, and neither do files that nobody reads.
        try province.append("\n", to: "templates/theme.xml")
        try province.write("note", to: "areas/a/note.txt")
        #expect(try changes(province).isEmpty)
        #expect(try changes(province, tool: "2") == ["changed tool fucha"])
        try province.write("日期,PM10（μg/m³）\n2026-01-01,40\n", to: "areas/a/data/b.csv")
        #expect(try changes(province) == ["added file data/b.csv"])
    }

    @Test func touchingRunsNothing() throws {
        let province = try Province()
        try province.addArea("a")
        try province.run()
        for name in ["area.xml", "data/air.csv", "proof.txt"] {
            try FileManager.default.setAttributes(
                [.modificationDate: Date(timeIntervalSince1970: 1)],
                ofItemAtPath: "\(province.areas)/a/\(name)")
        }
        #expect(try changes(province).isEmpty)
        #expect(
            province.states(try province.run()) == ["a 2025 unchanged", "a 2026 unchanged"])
    }

    @Test func reasonsWithoutAChange() throws {
        let province = try Province()
        try province.addArea("a")
        try province.addArea("b")
        try province.write("<area", to: "areas/a/area.xml")
        try province.run("2025")
        _ = try province.run("2026", BatchManner(onlyFailed: true))
        #expect(try changes(province) == ["never"])
        try province.run("2026")
        #expect(try changes(province) == ["failed"])
        try province.addArea("a")
        try province.run("2026")
        try FileManager.default.removeItem(
            atPath: province.output + "/a/2026/evaluation.json")
        #expect(try changes(province) == ["gone evaluation.json"])
    }

    /// Of a declaration that cannot be read nobody knows the files: they are not said to be gone.
    @Test func aBrokenDeclarationIsTheOnlyChange() throws {
        let province = try Province()
        try province.addArea("a")
        try province.run()
        let sound = try province.text("areas/a/area.xml")
        try province.write("<area", to: "areas/a/area.xml")
        #expect(try changes(province) == ["changed file area.xml"])
        try province.run()
        try province.write(sound, to: "areas/a/area.xml")
        let reasons = try Reasons.of(
            area: "a", year: 2026, output: province.output, toolVersion: "1")
        #expect(
            reasons.map(\.standing) == [
                .failedLastTime([KeyChange(kind: .file, name: "area.xml", manner: .changed)])
            ])
        #expect(
            BatchText(language: .english).reasons(reasons) == [
                "a 2026: runs, failed last time", "  file area.xml: changed",
            ])
    }

    /// Templates, theme and typefaces are parts of a unit with a dossier.
    @Test func dossiersDependOnTemplatesAndTypefaces() throws {
        let province = try Province()
        let settings = province.settings(.dossier)
        let paths = try DossierBuilder.fontFiles(templates: settings.templates)
        let smallest = try #require(
            paths.min { one, other in
                (Folder.size(one) ?? 0) < (Folder.size(other) ?? 0)
            })
        let name = try #require(smallest.split(separator: "/").last)
        try FileManager.default.createDirectory(
            atPath: province.path + "/fonts", withIntermediateDirectories: true)
        try FileManager.default.copyItem(
            atPath: smallest, toPath: "\(province.path)/fonts/\(name)")
        let plan = try province.text("templates/fonts.xml")
        let folder = try #require(plan.range(of: "<folder "))
        try province.write(
            plan.replacingCharacters(
                in: folder, with: "<folder path=\"\(province.path)/fonts\"/>\n  <folder "),
            to: "templates/fonts.xml")
        try province.addArea("a")
        func parts() throws -> [KeyPart] {
            try KeyMaker(settings, cache: HashCache(settled: 0))
                .area(BatchArea(name: "a", folder: province.areas + "/a", years: [2026]))
                .parts(of: 2026)
        }
        var before = try parts()
        for (file, says) in [
            ("templates/theme.xml", "template theme.xml"),
            ("templates/fonts.xml", "template fonts.xml"),
            ("templates/dossiers/dossier.xml", "template dossiers/dossier.xml"),
            ("fonts/\(name)", "font \(province.path)/fonts/\(name)"),
        ] {
            try province.append("\n", to: file)
            let after = try parts()
            #expect(
                KeyChange.between(before, after).map { "\($0.kind.rawValue) \($0.name)" } == [says])
            before = after
        }
    }

    @Test func hashesAreRememberedAndContentDecides() throws {
        let province = try Province()
        try province.write("one", to: "x")
        let path = province.path + "/x"
        let cache = HashCache(settled: .max)
        let one = try #require(cache.sha256(path))
        // The same again from what was kept; a hash that was tampered with shows that it was used.
        let kept = String(decoding: cache.bytes, as: UTF8.self)
            .replacingOccurrences(of: one, with: "kept")
        #expect(HashCache(Array(kept.utf8), settled: 0).sha256(path) == "kept")
        // Same length, new content; and the time of change turned back.
        let date = try FileManager.default.attributesOfItem(atPath: path)[.modificationDate]
        try province.write("two", to: "x")
        try FileManager.default.setAttributes(
            [.modificationDate: try #require(date)], ofItemAtPath: path)
        let two = HashCache(Array(kept.utf8), settled: 0).sha256(path)
        #expect(two != one && two != "kept" && two?.count == 64)
        // What was changed since the batch began is not remembered.
        let wary = HashCache(settled: 0)
        _ = wary.sha256(path)
        #expect(wary.bytes == HashCache(settled: 0).bytes)
        #expect(cache.sha256(path + ".none") == nil)
        #expect(HashCache(Array("rubbish".utf8), settled: 0).sha256(path) == two)
    }
}
