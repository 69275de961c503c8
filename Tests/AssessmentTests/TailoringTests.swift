import Assessment
import Testing
import Values

@Suite struct TailoringTests {
    private let base = """
        <rulebook xmlns="urn:fucha:rulebook:1" id="base" title="下" edition="试" years="2016-">
          <document id="b" title="下文"/>
          <indicator id="a.rate" name="某率" unit="%" better="higher" decimals="1">
            <method standard="下" basis="待核" minimumDays="20"/></indicator>
          <indicator id="a.count" name="某数" unit="个" better="higher" decimals="0">
            <method standard="下" basis="待核"/></indicator>
          <clause id="floor" title="下条" basis="引用"><cite document="b" year="2021">下句。</cite>
            <atLeast indicator="a.rate" value="50"/></clause>
          <note>下注</note>
        </rulebook>
        """

    private func own(
        id: String = "t", tailors: String = "base", clause: String = "1", unit: String = "%"
    )
        -> String
    {
        """
        <rulebook xmlns="urn:fucha:rulebook:1" id="\(id)" title="上" edition="试" years="2024-2026" tailors="\(tailors)">
          <document id="d" title="上文"/>
          <indicator id="a.rate" name="某率" unit="\(unit)" better="higher" decimals="2">
            <method standard="上" basis="引用" minimumDays="27"/></indicator>
          <clause id="\(clause)" title="上条" basis="引用"><cite document="d">上句。</cite>
            <all><atLeast indicator="a.rate" value="60"/><atLeast indicator="a.count" value="1"/></all></clause>
          <note>上注</note>
        </rulebook>
        """
    }

    @Test func bothTiersAreReportedOwnFirst() throws {
        let book = try Templates.with(["t": own(), "base": base]) { folder in
            try RulebookLibrary.load("t", templates: folder)
        }
        #expect(book.clauses.map(\.id) == ["1", "floor"])
        #expect(book.clauses.map(\.rulebook) == ["t", "base"])
        #expect(book.clauses.last?.years == 2016...9999)
        #expect(book.clauses.last?.citation.document.title == "下文")
        #expect(book.clauses.last?.citation.year == 2021)
        #expect(book.notes == ["上注", "下注"])
        #expect(book.tiers.map(\.id) == ["t", "base"])
    }

    @Test func anOwnIndicatorTakesTheBasesPlace() throws {
        let book = try Templates.with(["t": own(), "base": base]) { folder in
            try RulebookLibrary.load("t", templates: folder)
        }
        let rate = try #require(book.indicators.first { $0.id == "a.rate" })
        #expect(book.indicators.count == 2)
        #expect(rate.decimals == 2)
        #expect(rate.method.standard == "上")
        #expect(rate.method.basis == .quoted)
        #expect(rate.method.minimumDays == 27)
    }

    @Test func aClauseOfBothTiersIsDoubled() throws {
        let found = try RulebookReaderTests.faults(["t": own(clause: "floor"), "base": base])
        #expect(found.map(\.kind.id) == ["rulebook.doubledClause"])
        #expect(found.first?.location?.place == .line(5, column: nil))
    }

    @Test func anIndicatorKeepsTheBasesUnit() throws {
        let found = try RulebookReaderTests.faults(["t": own(unit: "个"), "base": base])
        #expect(found.map(\.kind.id) == ["rulebook.indicatorChanged"])
        #expect(found.first?.location?.place == .line(3, column: nil))
    }

    @Test func theBaseMustBeThere() throws {
        let found = try RulebookReaderTests.faults(["t": own(tailors: "bsae"), "base": base])
        #expect(found.map(\.kind.id) == ["rulebook.missing"])
        #expect(found.first?.parameters["nearest"] == "base")
        #expect(found.first?.location?.place == .line(1, column: nil))
    }

    @Test func noCircles() throws {
        let found = try RulebookReaderTests.faults([
            "t": own(), "base": own(id: "base", tailors: "t", clause: "2"),
        ])
        #expect(found.map(\.kind.id) == ["rulebook.cyclic"])
        #expect(found.first?.parameters["chain"] == "t → base → t")
    }
}
