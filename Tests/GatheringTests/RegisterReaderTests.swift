import Testing
import Values

@testable import Gathering

@Suite struct RegisterReaderTests {
    @Test func readsTheTaskSheetAsPrinted() throws {
        let area = try TemporaryArea("<tasks files=\"t.csv\"/>")
        try area.write(
            "t.csv",
            """
            行动,任务名称,序号,建设内容,完成时限,牵头单位,状态,进展情况
            （一）行动,4.土壤污染治理,（15）,甲,2026年,区气象局、区水务局,进行中,好
            （一）行动,4.加强监测,（17）,乙,持续推进,区气象局,持续推进,
            （一）行动,5.别的,（17）,丙,2026年,区气象局,完城,
            """)
        let data = try area.gather()
        #expect(data.tasks.map(\.number) == ["15", "17", "17"])
        #expect(data.tasks.map(\.state) == [.inProgress, .continuing, nil])
        #expect(data.tasks.first?.bureaus == ["区气象局", "区水务局"])
        #expect(data.first("tasks.numbersMissing")?.parameters["numbers"] == "16")
        #expect(data.first("tasks.numberDoubled")?.parameters["number"] == "17")
        #expect(data.first("tasks.groupDoubled")?.parameters["number"] == "4")
        #expect(data.first("register.wordUnknown")?.parameters["nearest"] == "完成")
    }

    @Test func readsTheDaysOfTasks() throws {
        let area = try TemporaryArea("<tasks files=\"t.csv\"/><evidence files=\"e.csv\"/>")
        try area.write("e.csv", "编号,对应条款,名称\n7,1,证明\n")
        try area.write(
            "t.csv",
            """
            行动,任务名称,序号,建设内容,完成时限,牵头单位,状态,进展情况,计划完成,实际完成,证据
            甲,1.乙,1,丙,2026年,某局,完成,,2026年6月,2026-07-03,7
            甲,1.乙,2,丙,2026年,某局,进行中,,2026年2月30日,,8
            """)
        let data = try area.gather()
        #expect(data.tasks.map { $0.planned?.description } == ["2026-06-30", nil])
        #expect(data.tasks.first?.actual?.description == "2026-07-03")
        #expect(data.tasks.first?.evidence == ["7"])
        #expect(data.tasks.first?.cells.state.description == "t.csv:2:7")
        #expect(
            data.diagnostics.map { "\($0.location?.description ?? "") \($0.kind.id)" } == [
                "t.csv:3:9 register.date", "t.csv:3:11 register.evidenceUnknown",
            ])
    }

    /// SHA-256 of "abc": FIPS 180-4, appendix B.1.
    @Test func hashesEvidence() throws {
        let area = try TemporaryArea("<evidence files=\"e.csv\"/>")
        try area.write("docs/abc.txt", "abc")
        try area.write(
            "e.csv",
            """
            编号,对应条款,名称,出具单位,日期,年度,文件
            E1,8、14,证明,区气象局,2026年3月1日,2024-2026,docs/abc.txt
            E2,9,证明,区气象局,,2026,docs/none.txt
            E3,9,证明,区气象局,2026-02-30,明年,../out.txt
            """)
        let data = try area.gather()
        #expect(data.evidence[0].clauses == ["8", "14"])
        #expect(data.evidence[0].years == [2024, 2025, 2026])
        #expect(
            data.evidence[0].sha256
                == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        #expect(
            data.ids() == [
                "evidence.fileMissing", "register.date", "register.year", "evidence.fileOutside",
            ])
    }

    @Test func readsWaiversAndJudgements() throws {
        let area = try TemporaryArea("<waivers files=\"w.csv\"/><judgements files=\"j.csv\"/>")
        try area.write(
            "w.csv", "条款,原因,批准人,起,止\n6,甲,乙,2026-01-01,2026-12-31\n7,甲,乙,2026-12-31,2026-01-01\n")
        try area.write(
            "j.csv",
            "条款,年度,认定,认定人,日期,说明\n5,2026,达标,张三,2026-12-01,无\n9,2026,不达标,,,\n10,2026,还行,李四,,\n")
        let data = try area.gather()
        #expect(data.waivers.map(\.clause) == ["6"])
        #expect(data.judgements.map(\.decision) == [.met, .notMet])
        #expect(data.ids() == ["judgements.unsigned", "register.wordUnknown", "waivers.reversed"])
    }
}
