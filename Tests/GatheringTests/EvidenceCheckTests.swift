import Testing
import Values

@testable import Gathering

@Suite struct EvidenceCheckTests {
    /// One page, by hand: the search finds it without cross references.
    private static let onePage = """
        %PDF-1.4
        1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
        2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
        3 0 obj<</Type/Page/Parent 2 0 R>>endobj
        trailer<</Root 1 0 R>>
        """
    private static let headings = "编号,对应条款,名称,出具单位,日期,年度,覆盖期,页码,页数,文件,文件指纹\n"
    /// SHA-256 of "abc": FIPS 180-4, appendix B.1.
    private static let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"

    private func gather(_ rows: String, sources: String = "") throws -> Dataset {
        let area = try TemporaryArea("<evidence files=\"e.csv\"/>" + sources)
        try area.write("a.pdf", Self.onePage)
        try area.write("abc.txt", "abc")
        try area.write("copy.txt", "abc")
        try area.write("broken.pdf", "%PDF-1.7\nnothing")
        try area.write("e.csv", Self.headings + rows)
        return try area.gather()
    }

    private func said(_ data: Dataset) -> [String] {
        data.diagnostics.map { "\($0.location?.description ?? "") \($0.kind.id)" }
    }

    @Test func readsEveryColumn() throws {
        let data = try gather(
            "1,8,甲,乙,2026-07-01,2026,2026年1月—6月,1,共1页,a.pdf,\n"
                + "2,8,甲,乙,2026-07-01,,2026年1月—6月,,,abc.txt,BA7816BF 8F01CFEA\n")
        #expect(said(data).isEmpty)
        let first = try #require(data.evidence.first)
        #expect(first.period?.to.description == "2026-06-30")
        #expect(first.pages == [1...1] && first.pageCount == 1 && first.extent == .pages(1))
        #expect(first.lacks.isEmpty)
        let second = try #require(data.evidence.last)
        #expect(second.recordedSHA256 == "ba7816bf8f01cfea" && !second.isChanged)
        #expect(second.coveredYears == [2026] && second.extent == nil)
    }

    /// All faults in one run, each in its cell.
    @Test func everyFaultHasItsCell() throws {
        let data = try gather(
            """
            1,8,甲,乙,2026-07-01,2026,春季,1-2,2,a.pdf,000000000000
            2,8,甲,乙,2023-07-01,2024,2026年,末页,,abc.txt,xyz
            3,8,甲,乙,2026-07-01,2026,,,,copy.txt,\(Self.abc)
            4,8,甲,乙,2026-07-01,2026,,4,,abc.txt,
            5,8,甲,乙,2026-07-01,2026,,,,broken.pdf,
            6,8,甲,乙,2026-07-01,2026,,,,none.pdf,
            """)
        #expect(
            said(data) == [
                "e.csv:2:7 evidence.period", "e.csv:2:8 evidence.pagesBeyond",
                "e.csv:2:9 evidence.pageCount", "e.csv:2:11 evidence.changed",
                "e.csv:3:5 evidence.beforePeriod", "e.csv:3:6 evidence.yearsBesidePeriod",
                "e.csv:3:8 evidence.pages", "e.csv:3:11 evidence.fingerprint",
                "e.csv:4:10 evidence.registeredTwice", "e.csv:5:8 evidence.pagesUnchecked",
                "e.csv:5:10 evidence.registeredTwice", "e.csv:6:10 evidence.extentUnknown",
                "e.csv:7:10 evidence.fileMissing",
            ])
        #expect(
            data.evidence.map(\.lacks) == [[.fileChanged, .pages], [], [], [], [], [.fileAbsent]])
        #expect(
            data.first("evidence.changed")?.message(in: .chinese).hasPrefix(
                "“a.pdf”与登记时不是同一个文件：登记的指纹是 000000000000，现在是 ") == true)
        let copies = data.diagnostics.filter { $0.kind.id == "evidence.registeredTwice" }
        #expect(
            copies.first?.message(in: .chinese) == "“copy.txt”与证据 2 的“abc.txt”（e.csv:3:1）内容完全相同")
    }

    /// A day before the period begins and its first day.
    @Test(arguments: [("2025-12-31", true), ("2026-01-01", false)])
    func datedBeforeItsPeriod(_ date: String, _ isSaid: Bool) throws {
        let data = try gather("1,8,甲,乙,\(date),,2026年,,,,\n")
        #expect(said(data) == (isSaid ? ["e.csv:2:5 evidence.beforePeriod"] : []))
    }

    @Test func oneItemTwiceInOneCell() throws {
        let area = try TemporaryArea("<evidence files=\"e.csv\"/><judgements files=\"j.csv\"/>")
        try area.write("e.csv", Self.headings + "3,8,甲,乙,,2026,,,,,\n")
        try area.write("j.csv", "条款,年度,认定,认定人,证据\n8,2026,达标,甲,3、3\n")
        #expect(said(try area.gather()) == ["j.csv:2:5 register.evidenceTwice"])
    }

    @Test func firstAndLastDayInColumnsOfTheirOwn() throws {
        let area = try TemporaryArea("<evidence files=\"e.csv\"/>")
        try area.write(
            "e.csv",
            "编号,对应条款,名称,覆盖期起,覆盖期止\n1,8,甲,2026-01-01,2026-03-31\n2,8,甲,2026-01-01,\n3,8,甲,2026-02-01,2026-01-01\n"
        )
        let data = try area.gather()
        #expect(data.evidence.map { $0.period?.to.description } == ["2026-03-31", nil, nil])
        #expect(said(data) == ["e.csv:3:5 evidence.period", "e.csv:4:4 evidence.period"])
    }
}
