import Testing
import Values

@testable import Gathering

/// Chain values by Python's hashlib: sha256("\x1f".join([before] + fields)).
@Suite struct OverrideChainTests {
    private static let heading = "条款,年度,原结论,改判为,理由,批准人,日期,证据,链值"
    private static let rows = [
        "8,2026,不达标,达标,仪器故障期间数据经复核有效,李某,2027-01-15,1、2,\(one)",
        "10,2026,达标,不达标,口径有误,李某,,,\(two)",
    ]
    private static let one = "96942044c12c565fce71559f6e93a15cef60b5c174334e467262b78d327fd60f"
    private static let two = "2212e7e54c2fba2c0923a6c52788f30ce127882fa73ca36107f84f391cdfb50a"

    private func read(_ rows: [String]) throws -> Dataset {
        let area = try TemporaryArea("<evidence files=\"e.csv\"/><overrides files=\"o.csv\"/>")
        try area.write("e.csv", "编号,对应条款,名称\n1,8,甲\n2,8,乙\n")
        try area.write("o.csv", ([Self.heading] + rows).joined(separator: "\n") + "\n")
        return try area.gather()
    }

    @Test func aChainThatHolds() throws {
        let data = try read(Self.rows)
        #expect(data.ids() == [])
        #expect(data.overrides.map(\.isIntact) == [true, true])
        #expect(data.overrides.map(\.takesEffect) == [true, true])
        #expect(data.overrideHead == Self.two)
        #expect(data.overrides.first?.evidence == ["1", "2"])
    }

    /// A spreadsheet may show a day in another form and print the chain in capitals.
    @Test func anotherFormOfTheSameIsTheSame() throws {
        let data = try read([
            Self.rows[0].replacing("2027-01-15", with: "2027/1/15")
                .replacing(Self.one, with: Self.one.uppercased()), Self.rows[1],
        ])
        #expect(data.ids() == [])
        #expect(data.isOverrideLogIntact)
    }

    @Test(arguments: [
        // A word changed, a row taken out, two rows exchanged, a row put in before, a value altered.
        ([rows[0].replacing("复核", with: "核实"), rows[1]], 2, [false, false]),
        ([rows[1]], 2, [false]),
        ([rows[1], rows[0]], 2, [false, false]),
        ([rows[0], rows[0], rows[1]], 3, [true, false, false]),
        ([rows[0], rows[1].replacing("c", with: "d")], 3, [true, false]),
        ([rows[0], rows[1].replacing(two, with: "")], 3, [true, false]),
    ])
    func aBrokenChainNamesTheFirstRow(_ rows: [String], _ line: Int, _ intact: [Bool]) throws {
        let data = try read(rows)
        let broken = data.diagnostics.filter { $0.kind.id == "overrides.chainBroken" }
        #expect(broken.count == 1)
        #expect(broken.first?.location == SourceLocation(file: "o.csv", line: line, column: 9))
        #expect(data.overrides.map(\.isIntact) == intact)
        #expect(data.overrideHead == (intact.first == true ? Self.one : nil))
        #expect(!data.isOverrideLogIntact)
    }

    /// Cutting off the end cannot be seen in the file alone: the value printed before tells.
    @Test func theHeadTellsOfACutEnd() throws {
        let data = try read([Self.rows[0]])
        #expect(data.isOverrideLogIntact)
        #expect(data.overrideHead == Self.one)
        #expect(data.overrideHead != Self.two)
    }

    @Test func theFirstFollowsSixtyFourZeros() {
        #expect(OverrideChain.origin == String(repeating: "0", count: 64))
        #expect(
            OverrideChain.value(
                after: OverrideChain.origin,
                ["8", "2026", "不达标", "达标", "仪器故障期间数据经复核有效", "李某", "2027-01-15", "1、2"]) == Self.one)
    }
}
