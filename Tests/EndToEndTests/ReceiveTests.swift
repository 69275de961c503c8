import Foundation
import Testing

/// `fucha receive` as a user runs it, on forms that a script fills in which knows nothing of the program.
/// Rows of the ecology bureau's form: 4 地表水Ⅲ类, 5 and 6 carbon, 7 污水, 8 小流域, 9 耕地, 10 地块; columns
/// C 单位, D 数值, E 2025年, F 2024年, H 口径, I 填报人, J 日期.
@Suite struct ReceiveTests {
    @Test func whatIsFilledInIsReadIntoTheAreaAndJudged() throws {
        let area = try FormArea()
        try area.fill(
            FormArea.ecology, as: "改了名.xlsx",
            [
                "填报!D7=94.01", "填报!H7='全口径，含镇级", "填报!I7='王某某", "填报!J7='2027年1月12日", "填报!H5='未核算",
                "任务!F4='完成", "任务!G4='2026年94.01%",
            ])
        let outcome = try area.receive()
        #expect(outcome.code == 0)
        #expect(outcome.errors.isEmpty)
        #expect(outcome.output.contains("区生态环境局（王某某）  指标 7：新 1"))
        #expect(outcome.output.contains("区生态环境局：未核算"))
        #expect(outcome.output.contains("没有收到：区园林绿化局"))
        #expect(
            try area.text(area.returned) == """
                \u{FEFF}指标,年份,数值,单位,填报单位,口径,备注\r
                城镇污水处理率,2026,94.01,%,区生态环境局,全口径，含镇级,王某某，2027-01-12，改了名.xlsx[填报]!D7\r

                """)
        // The threshold is 94: met by 0.01.
        let assessed = try Program.run(["assess", area.area, "--year", "2026"])
        #expect(
            assessed.output.split(separator: "\n").contains {
                $0.contains("达标") && $0.contains("城镇污水处理率") && $0.contains("94.01%")
            })
        let tasks = try area.text(area.back + "/任务进展_2026.csv")
        #expect(tasks.contains("10,城镇污水处理率达到94%以上。,区生态环境局,进行中,完成,,2026年94.01%"))
        let again = try area.receive()
        #expect(again.code == 0)
        #expect(again.output.contains("没有变化"))
    }

    @Test func anEarlierReturnIsRewrittenOnlyWhenAsked() throws {
        let area = try FormArea()
        try area.fill(FormArea.ecology, ["填报!D7=94.5", "填报!D8=75", "填报!I7='甲", "填报!I8='甲"])
        #expect(try area.receive(["--dry-run"]).code == 0)
        #expect(!FileManager.default.fileExists(atPath: area.returned))
        #expect(try area.receive().code == 0)
        let before = try area.text(area.returned)
        try area.fill(FormArea.ecology, ["填报!D7=95.5", "填报!I7='乙"])
        let refused = try area.receive()
        #expect(refused.code == 1)
        #expect(refused.errors.contains("[receive.stands]"))
        #expect(try area.text(area.returned) == before)
        #expect(try area.receive(["--replace"]).code == 0)
        let after = try area.text(area.returned)
        #expect(after.contains("城镇污水处理率,2026,95.5,%") && !after.contains("94.5"))
        // What the new form leaves blank stays.
        #expect(after.contains("山区生态清洁小流域达标率,2026,75,%"))
    }

    @Test func theLineThatAreaXMLLacksIsPrinted() throws {
        let area = try FormArea(isDeclared: false)
        try area.fill(FormArea.ecology, ["填报!D7=94.5", "填报!I7='甲"])
        let outcome = try area.receive()
        #expect(outcome.code == 0)
        #expect(outcome.output.contains("<figures files=\"data/*/填报_*.csv\"/>"))
    }

    /// Each slip gives one message with its cell, and costs no other value.
    @Test(arguments: [
        (["填报!D4='约97"], "form.valueText", "[填报]!D4", false),
        (["填报!D4==137/183|0.7486"], "form.valueFormula", "[填报]!D4", false),
        (["填报!D4='98.2"], "form.valueAsText", "", true),
        (["填报!D4=%0.982"], "form.valuePercent", "", true),
        (["填报!C4='‰", "填报!D4=982"], "form.unitWrong", "[填报]!C4", false),
        (["填报!C4=", "填报!D4=98.2"], "form.unitMissing", "[填报]!C4", false),
        (["填报!D4='98.2亿元"], "form.unitsDiffer", "[填报]!D4", false),
        (["填报!F4='90%", "填报!D4=98.2"], "form.lockedChanged", "[填报]!F4", true),
        (["填报!B4='湖水", "填报!D4=98.2"], "form.nameChanged", "[填报]!B4", false),
        (["填报!D4=0.982"], "figures.percentAsFraction", "[填报]!D4", true),
        (["填报!+30='补报 森林覆盖率 39"], "form.rowAdded", "[填报]!A30", false),
        (["填报!-4"], "form.rowMissing", "[填报]", false),
        (["填报!A5='F1", "填报!D4=98.2"], "form.rowDoubled", "[填报]!A5", false),
        (["填报!D3='多少"], "form.headingMissing", "[填报]!A3", false),
        (["填报!D4='/"], "form.absent", "[填报]!D4", false),
        (["任务!F4='快了"], "form.stateUnknown", "[任务]!F4", false),
        (["填报!D4=98.2", "填报!J4='元旦"], "form.date", "[填报]!J4", true),
    ])
    func aSlip(edits: [String], kind: String, place: String, isTaken: Bool) throws {
        let area = try FormArea()
        let others =
            edits.contains { $0.hasPrefix("填报!D3") || $0.hasPrefix("填报!-4") }
            ? [] : ["填报!D7=94.01", "填报!I7='甲"]
        try area.fill(FormArea.ecology, others + ["填报!I4='甲"] + edits)
        let outcome = try area.receive()
        let isNote = place.isEmpty
        #expect(outcome.code == (isNote ? 0 : 1))
        let lines = outcome.errors.split(separator: "\n").filter { $0.contains("[\(kind)]") }
        #expect(lines.count == (isNote ? 0 : 1))
        #expect(isNote || lines.first?.contains(".xlsx\(place)") == true)
        let returned = (try? area.text(area.returned)) ?? ""
        #expect(returned.contains("地表水Ⅲ类及以上断面比例") == isTaken)
        #expect(others.isEmpty || returned.contains("城镇污水处理率,2026,94.01"))
        let sheet = area.back + "/退回单_区生态环境局_试验区_2026.xlsx"
        #expect(FileManager.default.fileExists(atPath: sheet) == !isNote)
    }

    @Test func sortedRowsAndARenamedSheetAreReadAsBefore() throws {
        let area = try FormArea()
        try area.fill(
            FormArea.ecology,
            ["填报!D4=100", "填报!D7=94.01", "填报!I4='甲", "填报!I7='甲", "填报!4<>7", "填报>第一页"])
        #expect(try area.receive().code == 0)
        let returned = try area.text(area.returned)
        #expect(returned.contains("地表水Ⅲ类及以上断面比例,2026,100,%"))
        #expect(returned.contains("城镇污水处理率,2026,94.01,%"))
        #expect(returned.contains("[第一页]!D4"))
    }

    /// 15 218 000 人次 are 1521.8 万人次; the other bureau says 1500.
    @Test func bureausThatContradictEachOtherStandSideBySide() throws {
        let area = try FormArea()
        try area.fill(
            FormArea.culture,
            ["填报!C4='人次", "填报!D4=15218000", "填报!D5=108.17", "填报!I4='甲", "填报!I5='甲"])
        try area.fill(FormArea.weather, ["填报!D4=1500", "填报!D5=108.17", "填报!I4='乙", "填报!I5='乙"])
        let outcome = try area.receive()
        #expect(outcome.code == 1)
        let line = outcome.output.split(separator: "\n").first { $0.contains("旅游人数：") } ?? ""
        #expect(line.contains("区文化和旅游局 15218000人次") && line.contains("区气象局 1500万人次"))
        let written = try area.text(area.area + "/data/2026/填报_区文化和旅游局_2026.csv")
        #expect(written.contains("旅游收入,2026,108.17,亿元") && !written.contains("旅游人数"))
        for name in ["区文化和旅游局", "区气象局"] {
            let sheet = try Python.run(
                "sheet_text.py", ["\(area.back)/退回单_\(name)_试验区_2026.xlsx", "退回单"])
            #expect(sheet.contains("D4") && sheet.contains("15218000人次"))
        }
    }

    /// What both bureaus have agreed on replaces what both had said before.
    @Test func bureausThatAgreeAnewAreTaken() throws {
        let area = try FormArea()
        for (value, options) in [("1500", []), ("1521.8", ["--replace"])] {
            for form in [FormArea.culture, FormArea.weather] {
                try area.fill(form, ["填报!D4=\(value)", "填报!I4='甲"])
            }
            #expect(try area.receive(options).code == 0)
            for bureau in ["区文化和旅游局", "区气象局"] {
                let written = try area.text(area.area + "/data/2026/填报_\(bureau)_2026.csv")
                #expect(written.contains("旅游人数,2026,\(value),万人次"))
            }
        }
        // One alone may not take back what both have said.
        try area.fill(FormArea.culture, ["填报!D4=1600", "填报!I4='甲"])
        try FileManager.default.removeItem(atPath: "\(area.filled)/\(FormArea.weather)")
        let alone = try area.receive(["--replace"])
        #expect(alone.code == 1)
        #expect(alone.errors.contains("[receive.differs]"))
    }

    /// A figure that stands elsewhere in the folder is not contradicted in silence.
    @Test func aFigureOtherThanTheFoldersIsNotTaken() throws {
        let area = try FormArea()
        try area.scratch.write(
            "指标,年份,数值,单位\n城镇污水处理率,2026,93,%\n", to: "area/data/2026/填报_旧.csv")
        try area.fill(FormArea.ecology, ["填报!D7=94.01", "填报!I7='甲"])
        let outcome = try area.receive()
        #expect(outcome.code == 1)
        #expect(outcome.errors.contains("93%（data/2026/填报_旧.csv:2:3）"))
        #expect(!FileManager.default.fileExists(atPath: area.returned))
    }

    @Test func whatIsNoFormOfThisAreaAndYearIsRefused() throws {
        let area = try FormArea()
        try area.fill(FormArea.ecology, ["fucha-", "填报!D7=94.01"])
        let foreign = try area.receive()
        #expect(foreign.code == 2)
        #expect(foreign.errors.contains("[form.none]"))
        try area.fill(FormArea.ecology, ["fucha!B3='2025"])
        #expect(try area.receive().errors.contains("[form.otherYear]"))
        try area.fill(FormArea.ecology, ["fucha!B2='110105"])
        #expect(try area.receive().errors.contains("[form.otherArea]"))
        try area.fill(FormArea.ecology, ["fucha!B1='9"])
        #expect(try area.receive().errors.contains("[form.version]"))
        try area.fill(FormArea.ecology, ["fucha!A6='?"])
        #expect(try area.receive().errors.contains("[form.identityDamaged]"))
    }

    @Test(.enabled(if: LibreOffice.opensWorkbooks, "no LibreOffice with Calc"))
    func throughLibreOffice() throws {
        let area = try FormArea()
        try area.fill(
            FormArea.ecology, ["填报!D7=94.01", "填报!I7='王某某", "填报!J7=46399", "任务!F4='完成"])
        try LibreOffice.save("\(area.filled)/\(FormArea.ecology)", into: area.filled + "2")
        let outcome = try Program.run([
            "receive", area.area, area.filled + "2", "--year", "2026", "-o", area.back,
        ])
        #expect(outcome.code == 0)
        #expect(try area.text(area.returned).contains("城镇污水处理率,2026,94.01,%,区生态环境局"))
        // Day 46399 since 30 December 1899 is 2027-01-12.
        #expect(try area.text(area.returned).contains("王某某，2027-01-12"))
        #expect(try area.text(area.back + "/任务进展_2026.csv").contains("进行中,完成"))
    }
}

/// LibreOffice opens a workbook and saves it again; `SOFFICE` names another one than that of the path.
enum LibreOffice {
    private static let program = ProcessInfo.processInfo.environment["SOFFICE"] ?? "soffice"

    /// Whether it is there and has Calc: without, it opens no workbook.
    static let opensWorkbooks: Bool = {
        guard let area = try? FormArea() else { return false }
        try? save("\(area.forms)/\(FormArea.ecology)", into: area.filled)
        return FileManager.default.fileExists(atPath: "\(area.filled)/\(FormArea.ecology)")
    }()

    static func save(_ file: String, into folder: String) throws {
        let profile = try Scratch()
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [
            "timeout", "120", program, "-env:UserInstallation=\(profile.url.absoluteString)",
            "--headless", "--convert-to", "xlsx", "--outdir", folder, file,
        ]
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
    }
}
