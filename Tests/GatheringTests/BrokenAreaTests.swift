import Testing
import Values

@testable import Gathering

/// The area in which everything is wrong once. The list is worked out from what samples/maker/broken_files.py
/// writes into each file, line by line.
@Suite struct BrokenAreaTests {
    static let folder = packageRoot + "/samples/broken"

    @Test func reportsEveryFaultInOneRun() throws {
        let data = try Gatherer.gather(area: Self.folder, templates: templates)
        let said = data.diagnostics.map { "\($0.location?.description ?? "") \($0.kind.id)" }
        let expected = [
            "area.xml:21 area.globMatchesNothing",
            "area.xml:22 hours.assumed",
            "area.xml:22 message.clockLocal",
            "data/01-旧版工作簿.xls format.oldWorkbook",
            "data/02-网页.csv format.html",
            "data/03-加密工作簿.xlsx format.encrypted",
            "data/04-坏字节.csv:4 text.neither",
            "data/05-引号未闭合.csv:4 csv.unterminatedQuote",
            "data/05-引号未闭合.csv:4:2 value.unreadable",
            "data/06-不存在的日期.csv:3:1 time.unreadable",
            "data/06-不存在的日期.csv:4:1 time.unreadable",
            "data/06-不存在的日期.csv:5:1 time.unreadable",
            "data/07-重复而不同.csv:5 duplicate.different",
            "data/08-单位写错.csv:1:2 unit.unknown",
            "data/09-没有单位.csv:1:2 unit.missing",
            "data/10-表头合并有误.xlsx[表头合并有误]!B3 headings.onlyMerged",
            "data/11-截断.xlsx workbook.damaged",
            "data/12-截断.csv.gz gzip.cutShort",
            "data/13-空文件.csv rows.empty",
            "data/14-列数不齐.csv:4 csv.shortRow",
            "data/14-列数不齐.csv:5 csv.longRow",
            "data/14-列数不齐.csv:6 csv.longRow",
            "data/14-列数不齐.csv:7:1 time.unreadable",
            "data/15-认不出的列.csv:1:1 table.headerMissing",
            "data/20-电文缺尾.txt message.withoutEnd",
            "data/20-电文缺尾.txt:9 message.truncated",
            "data/30-统计.xlsx[统计]!C2 value.formulaWithoutValue",
            "data/30-统计.xlsx[统计]!C3 value.unreadable",
            "data/30-统计.xlsx[统计]!C4 unit.unknown",
            "data/30-统计.xlsx[统计]!A5 figures.indicatorUnknown",
            "data/30-统计.xlsx[统计]!C6 figures.percentOverHundred",
            "exclusions.csv:2:6 exclusions.unapproved",
            "exclusions.csv:3:1 exclusions.stationUnknown",
            "exclusions.csv:4:2 exclusions.quantityUnknown",
            "judgements.csv:2:3 register.wordUnknown",
            "overrides.csv:3:9 overrides.chainBroken",
            "tasks.xlsx[任务]!C3 tasks.numberDoubled",
            "tasks.xlsx[任务]!C4 register.fieldEmpty",
            "tasks.xlsx[任务]!G2 register.wordUnknown",
            "waivers.csv:2:4 waivers.reversed",
            "waivers.csv:3:6 register.evidenceUnknown",
        ]
        let missing = expected.filter { !said.contains($0) }
        let extra = said.filter { !expected.contains($0) }
        #expect(missing == [])
        #expect(extra == [])
        #expect(said.count == expected.count)
    }

    /// Of the broken files only what is whole is used.
    @Test func usesOnlyWhatIsWhole() throws {
        let data = try Gatherer.gather(area: Self.folder, templates: templates)
        let ion = try #require(data.series(.ion, at: "B0001"))
        // 05: four of five; 07: four of five, the contradicted hour is not; 14: two; 20: one.
        #expect(ion.validCount == 4 + 4 + 2 + 1)
        #expect(data.figures.map(\.indicator) == ["water.sewageTreatmentRate"])
        #expect(data.tasks.count == 2)
        #expect(data.waivers.map(\.clause) == ["29"])
        #expect(data.exclusions.map(\.takesEffect) == [false])
        #expect(data.overrides.map(\.takesEffect) == [true, false, false])
    }

    /// No placeholder is left in what a clerk reads, and an error says what to do.
    @Test func speaksInWholeSentences() throws {
        for folder in ["broken", "fangshan"] {
            let data = try Gatherer.gather(
                area: packageRoot + "/samples/" + folder, templates: templates)
            for diagnostic in data.diagnostics {
                for language in [Language.chinese, .english] {
                    let text = diagnostic.message(in: language)
                    #expect(!text.contains("{") && !text.isEmpty, "\(diagnostic)")
                }
                if diagnostic.kind.severity <= .warning {
                    #expect(!diagnostic.kind.advice.chinese.isEmpty, "\(diagnostic.kind.id)")
                }
            }
        }
    }
}
