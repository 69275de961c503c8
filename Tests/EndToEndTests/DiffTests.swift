import Foundation
import Testing

/// `fucha diff`, as a user would run it.
@Suite struct DiffTests {
    private static let years = [2024, 2025, 2026].map { "samples/fangshan@\($0)" }

    @Test func threeYearsOfTheSample() throws {
        let outcome = try Program.run(["diff"] + Self.years)
        #expect(outcome.code == 1)
        let text = outcome.output
        #expect(text.contains("2024年 → 2025年") && text.contains("2025年 → 2026年"))
        #expect(text.contains("原因：数据（2025 → 2026）"))
        // What newly fails stands before everything else of its step.
        let step = try #require(text.range(of: "2025年 → 2026年"))
        let lines = text[step.upperBound...].split(separator: "\n")
        #expect(lines.first?.contains("✕ 新不达标 2") ?? false)
        #expect(lines.dropFirst().first == "✕ 新不达标")
        #expect(text.contains("\n= 无变化\n"))
        let short = try Program.run(["diff", "--only-changes", "--lang", "en"] + Self.years)
        #expect(short.code == 1)
        #expect(!short.output.contains("\n= unchanged\n"))
        #expect(short.output.contains("cause: data (2025 → 2026)"))
        #expect(!short.output.contains("原因"))
    }

    @Test func jsonCountsAddUp() throws {
        let outcome = try Program.run(["diff", "--format", "json"] + Self.years)
        #expect(outcome.code == 1)
        let json = try #require(
            try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
        #expect(json["schema"] as? String == "fucha-comparison/1")
        let steps = try #require(json["steps"] as? [[String: Any]])
        #expect(steps.count == 2)
        for step in steps {
            let counts = try #require(step["counts"] as? [String: Int])
            #expect(counts.values.reduce(0, +) == (step["clauses"] as? [Any])?.count)
        }
    }

    /// Each format by the file's name, all left behind where something differs.
    @Test func filesOfEveryFormat() throws {
        let scratch = try Scratch()
        let file = { scratch.url.appendingPathComponent($0).path }
        let outcome = try Program.run(
            ["diff", "--only-changes", "-o", file("d.html"), "-o", file("d.xlsx")]
                + ["-o", file("d.pdf"), "-o", file("d.json"), "-o", file("d.txt")] + Self.years)
        #expect(outcome.code == 1)
        #expect(outcome.output.isEmpty)
        let read = { try Data(contentsOf: scratch.url.appendingPathComponent($0)) }
        let page = String(decoding: try read("d.html"), as: UTF8.self)
        #expect(page.contains("<h1>房山区：2024年、2025年、2026年对照</h1>"))
        #expect(page.contains("只换回2025年的"))
        #expect(!page.contains(">无变化</td>"))
        #expect(!page.contains("src=") && !page.contains("http:") && !page.contains("https:"))
        #expect(try read("d.xlsx").starts(with: Data("PK".utf8)))
        #expect(try read("d.pdf").starts(with: Data("%PDF-".utf8)))
        #expect(try read("d.json").starts(with: Data("{".utf8)))
        #expect(String(decoding: try read("d.txt"), as: UTF8.self).hasPrefix("房山区：2024年"))
        // To standard output what can be read there; a workbook needs a file.
        let printed = try Program.run(
            ["diff", "--format", "html", "--lang", "en", Self.years[1], Self.years[1]])
        #expect(printed.code == 0)
        #expect(printed.output.contains("no difference"))
        for format in ["xlsx", "pdf"] {
            #expect(try Program.run(["diff", "--format", format] + Self.years).code == 64)
        }
        let unwritable = try Program.run(["diff", "-o", "/proc/nowhere/diff.pdf"] + Self.years)
        #expect(unwritable.code == 74)
    }

    /// A year against itself, from its data and from its JSON.
    @Test func theSameIsZero() throws {
        let scratch = try Scratch()
        let file = scratch.url.appendingPathComponent("evaluation.json").path
        let made = try Program.run([
            "assess", "samples/fangshan", "--year", "2025", "--format", "json", "-o", file,
        ])
        #expect(made.code == 0)
        for sides in [[Self.years[1], Self.years[1]], [file, file], [file, Self.years[1]]] {
            let outcome = try Program.run(["diff"] + sides)
            #expect(outcome.code == 0)
            #expect(outcome.output.contains("结论：没有差别"))
        }
        let other = try Program.run(["diff", file, Self.years[2]])
        #expect(other.code == 1)
        #expect(other.output.contains("作用无法计算：只有评估结果，没有数据"))
    }

    @Test(arguments: [
        [], ["samples/fangshan@2024"], ["samples/fangshan@2024", "samples/fangshan"],
        ["samples/fangshan@2024", "samples/fangshan@99"],
    ])
    func wrongUsage(_ sides: [String]) throws {
        let outcome = try Program.run(["diff"] + sides)
        #expect(outcome.code == 64)
        #expect(outcome.output.isEmpty)
    }

    @Test func trouble() throws {
        let scratch = try Scratch()
        try scratch.write("{\"schema\": \"fucha-evaluation/9\"}", to: "a.json")
        try scratch.write("{\"schema\": ", to: "b.json")
        let file = { scratch.url.appendingPathComponent($0).path }
        for (bad, said) in [
            ("a.json", "fucha-evaluation/9"), ("b.json", "b.json:1:12"), ("c.json", "c.json"),
        ] {
            let outcome = try Program.run(["diff", file(bad), Self.years[2]])
            #expect(outcome.code == 2)
            #expect(outcome.output.isEmpty)
            #expect(outcome.errors.contains(said))
        }
        let unwritable = try Program.run(
            ["diff", Self.years[1], Self.years[2], "-o", "/proc/nowhere/diff.txt"])
        #expect(unwritable.code == 74)
    }
}

/// A tiny area with days of PM2.5 from 61 to 74 μg/m³, all 优良 by HJ 633-2012 and none by
/// HJ 633-2026, and two rulebooks that differ in the edition only.
@Suite struct EditionDiffTests {
    private let scratch: Scratch
    private let templates: String

    init() throws {
        scratch = try Scratch()
        let folder = scratch.url.appendingPathComponent("templates")
        try FileManager.default.copyItem(
            at: Program.root.appendingPathComponent("templates"), to: folder)
        templates = folder.path
        for year in ["2012", "2026"] {
            try scratch.write(
                Self.rulebook("by-\(year)", "HJ 633-\(year)"),
                to: "templates/rulebooks/by-\(year).xml")
            try scratch.write(
                """
                <area xmlns="urn:fucha:area:1" name="某县" code="110100" baseline="2024" rulebook="by-\(year)">
                  <station id="K1" name="某站"/>
                  <observations files="air.csv" station="K1" interval="day"/>
                </area>
                """, to: "area-\(year)/area.xml")
            try scratch.write(Self.air, to: "area-\(year)/air.csv")
        }
    }

    private static func rulebook(_ id: String, _ edition: String) -> String {
        """
        <rulebook xmlns="urn:fucha:rulebook:1" id="\(id)" title="试" edition="试" years="2013-" tailors="creation-floor">
          <indicator id="air.goodDayRate" name="空气优良天数占比" unit="%" better="higher" decimals="1">
            <method standard="HJ 633" basis="待核" edition="\(edition)" minimumHours="20" minimumDays="27"
                minimumDaysInFebruary="25" minimumDaysInYear="324" minimumMonths="12"/>
          </indicator>
        </rulebook>
        """
    }

    /// 365 days of 2025 and of 2026; the other pollutants are far from any limit.
    private static var air: String {
        var lines = [
            "日期,PM2.5（μg/m³）,PM10（μg/m³）,SO2（μg/m³）,NO2（μg/m³）,CO（mg/m³）,O3-8h（μg/m³）"
        ]
        let days = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        for year in [2025, 2026] {
            for (month, count) in days.enumerated() {
                for day in 1...count {
                    let fine = 61 + (day * 5 + month) % 14
                    lines.append("\(year)-\(month + 1)-\(day),\(fine),90,5,20,0.5,80")
                }
            }
        }
        return lines.joined(separator: "\n")
    }

    private func diff(_ old: String, _ new: String, _ more: [String] = []) throws
        -> Program.Outcome
    {
        try Program.run(["diff", old, new, "--templates", templates] + more, in: scratch.url)
    }

    @Test func theEditionAloneIsNamed() throws {
        let outcome = try diff("area-2012@2025", "area-2026@2026")
        #expect(outcome.code == 1)
        #expect(outcome.output.contains("creation-floor/floor.air  空气优良天数占比：● 达标 → ✕ 不达标"))
        #expect(
            outcome.output.contains(
                "原因：标准版本（HJ 633-2012 → HJ 633-2026）；只换回2025年的，结论即为达标"))
        // The same air: the data are no cause.
        #expect(!outcome.output.contains("原因：数据"))
        let back = try diff("area-2026@2026", "area-2012@2025")
        #expect(back.output.contains("● 新达标 1"))
    }

    @Test func itIsNamedFromAnOldResultToo() throws {
        let made = try Program.run(
            [
                "assess", "area-2012", "--year", "2025", "--format", "json", "-o", "old.json",
                "--templates", templates,
            ], in: scratch.url)
        #expect(made.code == 0)
        let outcome = try diff("old.json", "area-2026@2026")
        #expect(outcome.code == 1)
        #expect(outcome.output.contains("原因：标准版本（HJ 633-2012 → HJ 633-2026）；只换回"))
        #expect(outcome.output.contains("原因：规则集（by-2012 试"))
    }

    @Test func anAnnouncedDifferenceIsNone() throws {
        try scratch.write("条款,从,到,原因\nfloor.air,达标,不达标,标准换版\n", to: "expected.csv")
        let outcome = try diff(
            "area-2012@2025", "area-2026@2026", ["--expected", "expected.csv"])
        #expect(outcome.code == 0)
        #expect(outcome.output.contains("预期（否则为“新不达标”）：标准换版"))
        try scratch.write("条款,从,到,原因\nfloor.water,达标,不达标,无\n", to: "expected.csv")
        let none = try diff("area-2012@2025", "area-2026@2026", ["--expected", "expected.csv"])
        #expect(none.code == 1)
        #expect(none.errors.contains("expected.csv:2"))
        try scratch.write("条款,结论\n", to: "expected.csv")
        #expect(
            try diff("area-2012@2025", "area-2026@2026", ["--expected", "expected.csv"]).code == 2)
    }
}
