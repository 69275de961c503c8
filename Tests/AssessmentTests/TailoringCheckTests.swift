import Assessment
import Testing
import Values

/// What a rulebook may and may not do to the one it stands on.
@Suite struct TailoringCheckTests {
    private static let base = """
        <rulebook xmlns="urn:fucha:rulebook:1" id="base" title="下" edition="试" years="2016-">
          <document id="b" title="下文"/>
          <indicator id="a.rate" name="某率" unit="%" better="higher" decimals="1">
            <method standard="下" basis="待核" minimumDays="20"/></indicator>
          <indicator id="a.dust" name="某尘" unit="μg/m³" better="lower" decimals="1">
            <method standard="下" basis="待核"/></indicator>
          <word id="提升" by="1" byUnit="百分点" source="某文" basis="引用"/>
          <limit id="city" title="某市要求" value="30" source="某文"/>
          <clause id="floor" title="下条" basis="引用"><cite document="b">下句。</cite>
            <all><atLeast indicator="a.rate" value="50"/><atMost indicator="a.dust" value="35"/></all></clause>
          <clause id="loose" title="下条" basis="待核"><cite document="b"/>
            <atLeast indicator="a.rate" value="90"/></clause>
        </rulebook>
        """

    private func faults(_ condition: String, more: String = "") throws -> [Diagnostic] {
        try RulebookReaderTests.faults([
            "base": Self.base,
            "t": """
            <rulebook xmlns="urn:fucha:rulebook:1" id="t" title="上" edition="试" years="2024-2026" tailors="base">
              <document id="d" title="上文"/>
              \(more)
              <clause id="1" title="上条" basis="引用"><cite document="d">上句。</cite>
                \(condition)</clause>
            </rulebook>
            """,
        ])
    }

    /// Only clauses that the base quotes bind: 待核 ones (≥90) do not.
    @Test(arguments: [
        (#"<atLeast indicator="a.rate" value="49.9"/>"#, "≥49.9", "≥50"),
        (#"<atLeast indicator="a.rate" value="50"/>"#, "", ""),
        (#"<atLeast indicator="a.rate" value="50.1"/>"#, "", ""),
        (#"<all><atMost indicator="a.dust" value="35.1"/></all>"#, "≤35.1", "≤35"),
        (#"<atMost indicator="a.dust" value="35.0"/>"#, "", ""),
    ])
    func asksForNoLess(_ condition: String, _ own: String, _ limit: String) throws {
        let found = try faults(condition)
        #expect(found.map(\.kind.id) == (own.isEmpty ? [] : ["rulebook.loosened"]))
        if let fault = found.first {
            #expect(fault.parameters["own"] == own)
            #expect(fault.parameters["limit"] == limit)
            #expect(fault.location?.place == .line(4, column: nil))
            #expect(fault.message(in: .chinese).contains(own))
            #expect(fault.message(in: .chinese).contains(limit))
        }
    }

    @Test(arguments: [("19", false), ("20", true), ("21", true), ("", false)])
    func judgesByNoFewerData(_ days: String, _ isGood: Bool) throws {
        let minimum = days.isEmpty ? "" : #"minimumDays="\#(days)""#
        let found = try faults(
            #"<atLeast indicator="a.rate" value="60"/>"#,
            more: """
                <indicator id="a.rate" name="某率" unit="%" better="higher" decimals="1">
                <method standard="上" basis="引用" \(minimum)/></indicator>
                """)
        #expect(found.map(\.kind.id) == (isGood ? [] : ["rulebook.fewerData"]))
        if !isGood { #expect(found.first?.parameters["base"] == "20") }
    }

    @Test(arguments: [
        (#"<word id="提升" by="0.9" byUnit="百分点" source="文" basis="引用"/>"#, false),
        (#"<word id="提升" by="1.1" byUnit="百分点" source="文" basis="引用"/>"#, true),
        (#"<word id="提升" by="2" byUnit="%" source="文" basis="引用"/>"#, false),
        (#"<word id="提升" basis="待核"/>"#, false),
        (#"<limit id="city" title="某市要求" value="31" source="文"/>"#, false),
        (#"<limit id="city" title="某市要求" value="30.0" source="文"/>"#, true),
    ])
    func changesNoNumber(_ more: String, _ isGood: Bool) throws {
        let found = try faults(#"<atLeast indicator="a.rate" value="60"/>"#, more: more)
        #expect(found.map(\.kind.id) == (isGood ? [] : ["rulebook.numberChanged"]))
    }

    /// What the base leaves open may be filled in.
    @Test func fillsInWhatIsOpen() throws {
        let open = Self.base.replacing(
            #" by="1" byUnit="百分点" source="某文" basis="引用""#, with: #" basis="待核""#)
        let found = try RulebookReaderTests.faults([
            "base": open,
            "t": """
            <rulebook xmlns="urn:fucha:rulebook:1" id="t" title="上" edition="试" years="2024-2026" tailors="base">
              <word id="提升" by="1" byUnit="百分点" source="文" basis="引用"/>
            </rulebook>
            """,
        ])
        #expect(found == [])
    }
}
