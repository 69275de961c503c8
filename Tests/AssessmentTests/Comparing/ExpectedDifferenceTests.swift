import Foundation
import Gathering
import Testing
import Values

@testable import Assessment

@Suite struct ExpectedDifferenceTests {
    private func read(_ text: String) throws -> [ExpectedDifference] {
        let file = FileManager.default.temporaryDirectory
            .appendingPathComponent("fucha-\(UUID().uuidString).csv")
        try Data(text.utf8).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        return try ExpectedDifferences.read(path: file.path)
    }

    private func compared(_ text: String) throws -> YearComparison {
        try ComparerTests.compare(
            ComparerTests.bench("3200", year: 2025), ComparerTests.bench("2999", year: 2026),
            expected: read(text))
    }

    @Test(arguments: [
        "条款,从,到,原因\n8,达标,不达标,停电",
        "clause,from,to,reason\nbench/8,met,not met,停电",
        "Reason,To,From,Clause\n停电,notMet,,8",
        "条款,从,到,原因\n8,3200,2999,停电",
    ])
    func anAnnouncedDifferenceIsExpectedAndStillListed(_ text: String) throws {
        let comparison = try compared(text)
        let change = try #require(comparison.steps.first?.clauses.first)
        #expect(change.changeClass == .expected)
        #expect(change.ownClass == .newlyFailing)
        #expect(change.expectedReason == "停电")
        #expect(!comparison.isDifferent)
        #expect(comparison.diagnostics.isEmpty)
    }

    @Test(arguments: [
        "条款,从,到,原因\n9,达标,不达标,停电", "条款,从,到,原因\n8,不达标,达标,停电",
        "条款,从,到,原因\n8,3200,2998,停电", "条款,从,到,原因\n8,—,不达标,停电",
    ])
    func whatMatchesNothingIsAWarningWithItsLine(_ text: String) throws {
        let comparison = try compared(text)
        #expect(comparison.isDifferent)
        #expect(comparison.diagnostics.map(\.kind.id) == ["expected.unmatched"])
        #expect(comparison.diagnostics.first?.kind.severity == .warning)
        #expect(comparison.diagnostics.first?.location?.description.hasSuffix(".csv:2") ?? false)
    }

    @Test(arguments: [
        ("条款,从,到\n8,达标,不达标", "expected.columns"),
        ("条款,从,到,原因\n8,达标,不达标,", "expected.incomplete"),
        ("条款,从,到,原因\n8,很好,不达标,停电", "expected.word"),
    ])
    func aFileThatSaysTooLittleIsRefused(_ text: String, _ kind: String) throws {
        let fault = #expect(throws: InputFault.self) { try read(text) }
        #expect(fault?.diagnostics.map(\.kind.id) == [kind])
    }
}
