import Assessment
import Gathering
import Testing
import Values

/// The registers of samples/fangshan at work. Means are those of Tests/Independent/sample.py, which
/// reads the register of exclusions by itself; chain values are Python's hashlib's.
@Suite struct SampleRegistersTests {
    private static let evaluation = Result {
        let area = Templates.root + "/samples/fangshan"
        let dataset = try Gatherer.gather(area: area, templates: Templates.path)
        return try Assessor.assess(
            dataset,
            rulebook: try RulebookLibrary.load(dataset.area.rulebook, templates: Templates.path),
            year: 2026, toolVersion: "试")
    }

    private var evaluation: Evaluation { get throws { try Self.evaluation.get() } }

    /// 2961.26150119 without the 15 hours that were set aside, 2961.31248462 with them.
    @Test func anExclusionIsShownWithAndWithout() throws {
        let ions = try evaluation.measurements.filter {
            $0.indicator == "ion.annualMean" && $0.year == 2026
        }
        let deciding = try #require(ions.first(where: \.decides)?.value)
        #expect(deciding.rounded(scale: 8)?.description == "2961.26150119")
        let without = try #require(ions.first { $0.axis == .exclusions }?.value)
        #expect(without.rounded(scale: 8)?.description == "2961.31248462")
    }

    @Test func anOverrideIsMarkedAndOneTakenBackIsNot() throws {
        let evaluation = try evaluation
        let finding = { (id: String) in evaluation.findings.first { $0.clause == id } }
        #expect(finding("26")?.verdict == .notApplicable)
        #expect(finding("26")?.reason == .override)
        #expect(finding("26")?.parameters["withoutOverride"] == "insufficientData")
        #expect(finding("33")?.verdict == .insufficientData)
        #expect(finding("33")?.reason != .override)
        #expect(
            evaluation.overrideHead
                == "4cb19e8bbb9a2c618def15599c11751576ec20744f07bcded0ec331ef867ec15")
    }

    @Test func aWaiverThatExpiredIsSaid() throws {
        let finding = try evaluation.findings.first { $0.clause == "29" }
        #expect(finding?.parameters["waiverExpired"] == "2025-12-31")
        #expect(try evaluation.findings.first { $0.clause == "6" }?.verdict == .waived)
    }

    /// Each unsigned judgement once.
    @Test func anUnsignedJudgementIsSaidOnce() throws {
        let said = try evaluation.diagnostics.filter { $0.kind.id.hasSuffix("nsigned") }
        #expect(
            said.map { $0.location?.description } == ["judgements.csv:13:4", "judgements.csv:14:4"])
        #expect(
            try evaluation.findings.first { $0.clause == "18" }?.parameters["unsignedJudgement"]
                == "true")
    }
}
