import Testing
import Values

@testable import Batching

@Suite struct AreaFinderTests {
    @Test func findsAreasThreeLevelsDeepInOrder() throws {
        let province = try Province()
        for path in ["b", "x/c", "a/y/d", "too/deep/for/e", ".hidden/f"] {
            try province.addArea(path)
        }
        // What lies in an area is its data.
        try province.write("<area/>", to: "areas/b/old/area.xml")
        let areas = try AreaFinder.areas(province.areas, years: YearList("2026"))
        #expect(areas.map(\.name) == ["d", "b", "c"])
        #expect(areas.map(\.folder)[2] == province.areas + "/x/c")
        #expect(areas.allSatisfy { $0.years == [2026] })
    }

    @Test func twoFoldersOfOneNameAreRefusedBeforeAnythingRuns() throws {
        let province = try Province()
        for path in ["x/a", "y/a", "shards"] { try province.addArea(path) }
        let fault = #expect(throws: InputFault.self) { try province.run() }
        #expect(
            fault?.diagnostics.map(\.kind.id).sorted() == ["batch.nameClash", "batch.nameReserved"])
        #expect(!province.exists("out"))
    }

    @Test func noAreasNoYearsNoFolder() throws {
        let province = try Province()
        try province.write("", to: "areas/readme.txt")
        func kind(_ source: String, _ years: YearList?) -> String? {
            do {
                _ = try AreaFinder.areas(source, years: years)
                return nil
            } catch {
                return error.diagnostics.first?.kind.id
            }
        }
        #expect(kind(province.areas, YearList("2026")) == "batch.noAreas")
        #expect(kind(province.areas, nil) == "batch.yearsMissing")
        #expect(kind(province.areas + "/none", nil) == "batch.sourceMissing")
    }

    @Test(arguments: [
        ("2026", [2026]), ("2024-2026", [2024, 2025, 2026]), ("2024...2026", [2024, 2025, 2026]),
        ("2026,2024", [2024, 2026]), ("2024—2025、2028", [2024, 2025, 2028]),
        ("2024年至2025年", [2024, 2025]), (" 2026 ", [2026]),
    ])
    func years(text: String, years: [Int]) {
        #expect(YearList(text)?.years == years)
    }

    @Test(arguments: [
        "", ",", "26", "2026-2024", "2024-", "-2024", "2024-2025-2026", "20x6", "1000-9999",
        "1900-2026", "99999", "1899", "9999",
    ])
    func noYears(text: String) {
        #expect(YearList(text) == nil)
    }

    @Test func manifest() throws {
        let province = try Province()
        try province.write(
            "\u{FEFF}文件夹,说明,年份\r\nareas/a,x,2024-2025\r\n/tmp/b,y,\r\n", to: "list.csv")
        let areas = try AreaFinder.areas(
            province.path + "/list.csv", years: YearList("2026"))
        #expect(
            areas == [
                BatchArea(name: "a", folder: province.areas + "/a", years: [2024, 2025]),
                BatchArea(name: "b", folder: "/tmp/b", years: [2026]),
            ])
        try province.write("Years,Folder\n2026,areas/a\n", to: "english.csv")
        #expect(
            try AreaFinder.areas(province.path + "/english.csv", years: nil).map(\.years)
                == [[2026]])
    }

    @Test func slipsOfAManifestAreReportedTogetherWithTheirLines() throws {
        let province = try Province()
        try province.write(
            "文件夹,年份\nareas/a,二六\n,2026\nareas/c,\nareas/d,2026\n", to: "list.csv")
        let fault = #expect(throws: InputFault.self) {
            try AreaFinder.areas(province.path + "/list.csv", years: nil)
        }
        let found = (fault?.diagnostics ?? []).map {
            "\($0.location?.description.split(separator: "/").last ?? "") \($0.kind.id)"
        }
        #expect(
            found == [
                "list.csv:2 manifest.years", "list.csv:3 manifest.folderEmpty",
                "list.csv:4 batch.yearsMissing",
            ])
        try province.write("地方,年份\na,2026\n", to: "headless.csv")
        try province.write("文件夹,年份\n", to: "empty.csv")
        for (name, kind) in [
            ("headless.csv", "manifest.noFolderColumn"), ("empty.csv", "manifest.empty"),
        ] {
            let fault = #expect(throws: InputFault.self) {
                try AreaFinder.areas("\(province.path)/\(name)", years: nil)
            }
            #expect(fault?.diagnostics.map(\.kind.id) == [kind])
        }
    }
}
