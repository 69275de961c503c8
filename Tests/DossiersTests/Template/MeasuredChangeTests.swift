import Assessment
import Testing
import Values

@testable import Dossiers

/// A claim prints its word only where the change bears it out.
@Suite struct TemplateClaimTests {
    private static let points = RelativeWord(
        id: "明显提升", by: .points(DecimalValue(mantissa: 5, scale: 1)), source: "某文件", basis: .quoted)

    /// 森林覆盖率: higher is better, two decimals.
    private func change(
        _ before: String, _ after: String, isComplete: Bool = true,
        better: Indicator.Direction = .higher,
        words: [RelativeWord] = []
    ) throws -> MeasuredChange {
        let indicator = Indicator(
            id: "forest.cover", name: "森林覆盖率", unit: .percent, better: better, decimals: 2,
            method: Method(standard: "填报数"))
        let (old, new) = (
            try #require(DecimalValue(before)), try #require(DecimalValue(after))
        )
        let difference = new.rational - old.rational
        return MeasuredChange(
            phrase: Phrase("变化"), indicator: indicator,
            change: Change(
                indicator: indicator.id, from: 2024, to: 2026, unit: .percentagePoints,
                deciding: Change.Way(
                    axis: nil, variant: "", before: old.rational, after: new.rational,
                    beforeRounded: old, afterRounded: new, difference: difference,
                    differenceRounded: difference.rounded(scale: 2), direction: nil,
                    isComplete: isComplete), others: []), years: (2024, 2026), words: words)
    }

    private func lack(_ word: String, _ change: MeasuredChange) throws -> MeasuredChange.Lack? {
        change.lack(for: try #require(ClaimedWord(word)))
    }

    @Test(arguments: [
        ("38.42", "38.43", "提升", nil as MeasuredChange.Lack?),
        ("38.42", "38.42", "提升", .otherDirection),
        ("38.42", "38.41", "提升", .otherDirection), ("38.42", "38.41", "下降", nil),
        ("38.42", "38.42", "持平", nil), ("38.42", "38.43", "持平", .otherDirection),
        ("38.42", "38.43", "改善", nil), ("38.42", "38.43", "变差", .otherDirection),
        ("38.42", "39.05", "有所提升", .noNumber), ("38.42", "39.05", "明显提升", .noNumber),
        ("38.42", "38.00", "明显提升", .otherDirection), ("38.42", "39.05", "持续提升", .noNumber),
    ])
    func directionIsThatOfTheExactDecimals(
        _ before: String, _ after: String, _ word: String, _ expected: MeasuredChange.Lack?
    ) throws {
        #expect(try lack(word, change(before, after)) == expected)
    }

    /// Where less is better, a fall is an improvement and a rise is still a rise.
    @Test func betterIsByTheIndicator() throws {
        let change = try change("38", "36", better: .lower)
        #expect(try lack("改善", change) == nil)
        #expect(try lack("提升", change) == .otherDirection)
    }

    /// At the rulebook's number, and one last digit under it.
    @Test(arguments: [("38.92", nil as MeasuredChange.Lack?), ("38.91", .tooSmall)])
    func aDegreeHasTheNumberOfTheRulebook(
        _ after: String, _ expected: MeasuredChange.Lack?
    ) throws {
        let change = try change("38.42", after, words: [Self.points])
        #expect(try lack("明显提升", change) == expected)
        // The number is that word's and no other's.
        #expect(try lack("显著提升", change) == .noNumber)
    }

    @Test func incompleteDataProveNothing() throws {
        #expect(try lack("提升", change("38", "39", isComplete: false)) == .incomplete)
    }

    private struct Subject: Sendable { var change: MeasuredChange? }

    private func words(_ markup: String, _ change: MeasuredChange?) throws -> [Block] {
        let kind = RecordKind<Subject> { [.change("change") { $0.change }] }
        return try Interpreter.document(
            from: Markup.template(markup), root: kind.record(Subject(change: change))
        ).blocks
    }

    @Test func theWordOrWhatStandsInElseIsPrinted() throws {
        let markup = "<p>森林覆盖率<claim of='change' word='提升'><else>没有提升</else></claim>。</p>"
        let paragraph = { (words: String) in
            [Block.paragraph(Paragraph(role: .body, inlines: [.text(words)]))]
        }
        #expect(try words(markup, change("38", "39")) == paragraph("森林覆盖率提升。"))
        #expect(try words(markup, change("39", "38")) == paragraph("森林覆盖率没有提升。"))
        #expect(try words(markup, nil) == paragraph("森林覆盖率没有提升。"))
    }

    @Test func anUnborneClaimNamesWhatWasMeasured() throws {
        let measured = try change("38.42", "38.05")
        let error = #expect(throws: InputFault.self) {
            try words("\n<p><claim of='change' word='提升'/></p>", measured)
        }
        let found = try #require(error?.diagnostics.first)
        #expect(found.kind == .claimOtherDirection)
        #expect(found.location == SourceLocation(file: "t.xml", line: 2))
        #expect(
            found.message(in: .chinese)
                == "“提升”与实测不符：森林覆盖率2024年为38.42%，2026年为38.05%，变化−0.37个百分点")
        #expect(
            found.message(in: .english)
                == "the result contradicts \"提升\": forest.cover: 38.42% in 2024, 38.05% in 2026, a change of −0.37 percentage points"
        )
    }

    /// A claim stands on a change and nothing else, with a word that a change can bear out.
    @Test func claimsAreCheckedBeforeThereAreValues() throws {
        let found = try Markup.check(
            "<p><claim of='year' word='提升'/></p>\n<p><claim of='year' word='很好'/></p>\n<p><claim/></p>"
        )
        #expect(
            found.map(\.kind) == [
                .templateNotAChange, .templateBadAttribute, .templateNotAChange,
                .templateMissingAttribute, .templateMissingAttribute,
            ])
    }
}
