import Testing
import Values

@testable import Gathering

@Suite struct OverrideRegisterTests {
    private func entry(_ reason: String = "复核，“有效”", clause: String = "8") -> Override {
        Override(
            clause: clause, year: 2026, old: "不达标", new: "达标", reason: reason, approver: "李某",
            date: CalendarDay(year: 2027, month: 1, day: 15), evidence: [], chain: "",
            isIntact: true, location: SourceLocation(file: ""))
    }

    private func append(_ entry: Override, to area: TemporaryArea) throws -> String {
        let written = try OverrideRegister.appending(
            entry, to: try area.gather(), area: area.path, templates: templates)
        try area.write(written.path, written.bytes)
        return written.chain
    }

    @Test func makesTheRegisterAndAddsToIt() throws {
        let area = try TemporaryArea("<overrides files=\"o.csv\"/>")
        let first = try append(entry(), to: area)
        let before = try area.bytes(of: "o.csv")
        // UTF-8 with its mark, so that a spreadsheet opens it as such.
        #expect(before.starts(with: [0xEF, 0xBB, 0xBF]))
        let second = try append(entry("口径, 说\"明\"", clause: "10"), to: area)
        let after = try area.bytes(of: "o.csv")
        #expect(after.starts(with: before))
        let data = try area.gather()
        #expect(data.overrides.map(\.chain) == [first, second])
        #expect(data.overrides.map(\.isIntact) == [true, true])
        #expect(data.overrides.map(\.reason) == ["复核，“有效”", "口径, 说\"明\""])
        #expect(data.overrideHead == second)
    }

    /// Line feeds alone, and none at the end: both as they were.
    @Test func keepsTheFormOfWhatIsThere() throws {
        let area = try TemporaryArea("<overrides files=\"o.csv\"/>")
        try area.write("o.csv", "条款,年度,原结论,改判为,理由,批准人,日期,证据,链值")
        _ = try append(entry(), to: area)
        let text = String(decoding: try area.bytes(of: "o.csv"), as: UTF8.self)
        #expect(text.hasPrefix("条款,年度"))
        #expect(text.contains("\n8,2026") && !text.contains("\r"))
        #expect(try area.gather().overrides.count == 1)
    }

    @Test(arguments: ["=1+1", "+1", "-1", "@a", " 甲", "甲\n乙", "甲\u{1F}乙"])
    func refusesWhatACellCannotHold(_ reason: String) throws {
        let area = try TemporaryArea("<overrides files=\"o.csv\"/>")
        let fault = #expect(throws: InputFault.self) { try append(entry(reason), to: area) }
        #expect(fault?.diagnostics.map(\.kind.id) == ["overrides.textUnsafe"])
    }

    @Test(arguments: [
        ("<tasks files=\"t.csv\"/>", "", "overrides.undeclared"),
        ("<overrides files=\"*.csv\"/>", "", "overrides.notOne"),
        ("<overrides files=\"o.xlsx\"/>", "", "overrides.notOne"),
        ("<overrides files=\"o.csv\"/><overrides files=\"p.csv\"/>", "", "overrides.notOne"),
        ("<overrides files=\"../o.csv\"/>", "", "area.globLeavesFolder"),
        ("<overrides files=\"o.csv\"/>", "年度,条款,原结论,改判为,理由,批准人,链值\n", "overrides.form"),
        (
            "<overrides files=\"o.csv\"/>",
            "条款,年度,原结论,改判为,理由,批准人,日期,证据,链值\n8,2026,不达标,达标,甲,乙,,,0\n", "overrides.logBroken"
        ),
    ])
    func refusesWhereItCannotAdd(_ sources: String, _ file: String, _ id: String) throws {
        let area = try TemporaryArea(sources)
        if !file.isEmpty { try area.write("o.csv", file) }
        let fault = #expect(throws: InputFault.self) { try append(entry(), to: area) }
        #expect(fault?.diagnostics.map(\.kind.id) == [id])
    }
}
