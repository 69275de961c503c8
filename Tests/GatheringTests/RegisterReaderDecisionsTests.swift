import Testing
import Values

@testable import Gathering

/// Exclusions, waivers, judgements: what is kept, what is said, and at which cell.
@Suite struct RegisterReaderDecisionsTests {
    @Test func readsExclusions() throws {
        let area = try TemporaryArea(
            "<evidence files=\"e.csv\"/><exclusions files=\"x.csv\"/>", stations: ["S1", "S2"])
        try area.write("e.csv", "编号,对应条款,名称\n1,8,故障单\n")
        try area.write(
            "x.csv",
            """
            站点,要素,起,止,原因,批准人,证据
            s1,负氧离子、PM2.5,2026-07-21,2026-07-24,雷击,张某,1
            全部,全部,2026/4/1,2026年4月1日,沙尘,张某,
            """)
        let data = try area.gather()
        #expect(data.ids() == [])
        let first = try #require(data.exclusions.first)
        #expect(first.station == "S1")
        #expect(first.quantities == [.ion, .pm25])
        #expect(first.from == CalendarDay(year: 2026, month: 7, day: 21))
        #expect(first.to == CalendarDay(year: 2026, month: 7, day: 24))
        #expect(first.evidence == ["1"])
        #expect(first.takesEffect)
        let second = try #require(data.exclusions.last)
        #expect(second.station == "" && second.quantities == [])
        // One day: the end is inclusive.
        #expect(second.from == second.to)
    }

    /// Each row with its own fault: `area.xml` has only S1.
    @Test(arguments: [
        ("S1,负氧离子,2026-07-21,2026-07-24,雷击,,", "exclusions.unapproved", 6, 1),
        ("S1,负氧离子,2026-07-21,2026-07-24,,张某,", "exclusions.unapproved", 5, 1),
        ("S9,负氧离子,2026-07-21,2026-07-24,雷击,张某,", "exclusions.stationUnknown", 1, 0),
        ("S1,负氧,2026-07-21,2026-07-24,雷击,张某,", "exclusions.quantityUnknown", 2, 0),
        ("S1,负氧离子,2026-07-24,2026-07-21,雷击,张某,", "exclusions.reversed", 3, 0),
        ("S1,负氧离子,2026-02-30,2026-07-24,雷击,张某,", "register.date", 3, 0),
        ("S1,负氧离子,2026-07-21,,雷击,张某,", "register.fieldEmpty", 4, 0),
        ("S1,负氧离子,2026-07-21,2026-07-24,雷击,张某,7", "register.evidenceUnknown", 7, 1),
    ])
    func namesTheCell(_ row: String, _ id: String, _ column: Int, _ kept: Int) throws {
        let area = try TemporaryArea("<exclusions files=\"x.csv\"/>")
        try area.write("x.csv", "站点,要素,起,止,原因,批准人,证据\n\(row)\n")
        let data = try area.gather()
        #expect(data.ids() == [id])
        #expect(
            data.diagnostics.first?.location
                == SourceLocation(file: "x.csv", line: 2, column: column))
        #expect(data.exclusions.count == kept)
        #expect(
            data.exclusions.filter(\.takesEffect).count == (id.hasPrefix("register") ? kept : 0))
    }

    /// Nobody's waiver is kept and listed, and takes no effect.
    @Test func aWaiverNeedsApproverAndReason() throws {
        let area = try TemporaryArea("<waivers files=\"w.csv\"/>")
        try area.write(
            "w.csv",
            "条款,原因,批准人,起,止,证据\n6,甲,,2026-01-01,2026-12-31,\n7,,乙,2026-01-01,2026-12-31,\n")
        let data = try area.gather()
        #expect(data.waivers.map(\.clause) == ["6", "7"])
        #expect(data.waivers.allSatisfy { !$0.takesEffect })
        #expect(data.ids() == ["waivers.unapproved", "waivers.unapproved"])
        #expect(data.diagnostics.first?.kind.severity == .warning)
    }

    @Test func evidenceMayBeReadAfterTheRowsThatNameIt() throws {
        let area = try TemporaryArea("<judgements files=\"j.csv\"/><evidence files=\"e.csv\"/>")
        try area.write("e.csv", "编号,对应条款,名称\n12,8,证明\n")
        try area.write("j.csv", "条款,年度,认定,认定人,日期,说明,证据\n5,2026,达标,张三,,,12、13\n")
        let data = try area.gather()
        #expect(data.judgements.first?.evidence == ["12", "13"])
        #expect(data.ids() == ["register.evidenceUnknown"])
        #expect(data.diagnostics.first?.parameters["id"] == "13")
        #expect(
            data.diagnostics.first?.location == SourceLocation(file: "j.csv", line: 2, column: 7))
    }

    @Test func readsLimitsOfTheArea() throws {
        let area = try TemporaryArea(
            """
            <limit id="city.pm25" value="30.0" source="某文" year="2026"/>
            <limit id="city.pm25" value="31" source="某文"/>
            <tasks files="none.csv"/>
            """)
        let limits = try area.gather().area.limits
        #expect(limits.map(\.value.description) == ["30.0", "31"])
        #expect(limits.map(\.year) == [2026, nil])
        let doubled = try TemporaryArea(
            """
            <limit id="a" value="1" source="某文"/>
            <limit id="a" value="2" source="某文"/>
            """)
        let fault = #expect(throws: InputFault.self) { try doubled.gather() }
        #expect(fault?.diagnostics.map(\.kind.id).contains("area.limitDoubled") == true)
    }
}
