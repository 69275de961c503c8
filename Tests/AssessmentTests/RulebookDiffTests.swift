import Assessment
import Testing
import Values

@Suite struct RulebookDiffTests {
    private static let old = RulebookReaderTests.book(method: #"minimumDays="20""#)

    private func diff(_ new: String) throws -> RulebookDiff {
        let (before, after) = try Templates.with(["t": Self.old, "u": new]) { folder in
            (
                try RulebookLibrary.load("t", templates: folder),
                try RulebookLibrary.load("u", templates: folder)
            )
        }
        return RulebookDiff(from: before, to: after)
    }

    private static func new(_ old: String = "", _ new: String = "") -> String {
        Self.old.replacing(#"id="t""#, with: #"id="u""#).replacing(old, with: new)
    }

    @Test func theSameClausesAreNoDifference() throws {
        #expect(try diff(Self.new()).isEmpty)
        // Another edition of the same clauses.
        #expect(try diff(Self.new(#"edition="试""#, #"edition="正式""#)).isEmpty)
    }

    @Test(arguments: [
        (#"value="60""#, #"value="65""#, [RulebookDiff.Aspect.limit]),
        (#"atLeast indicator"#, #"atMost indicator"#, [.limit]),
        ("某句。", "另一句。", [.words]), (#"basis="引用""#, #"basis="待核""#, [.basis]),
        (#"title="某条""#, #"title="别条""#, [.title]),
        (#"title="某条""#, #"comparison="修约值" waivable="no" title="某条""#, [.comparison, .waivable]),
        (#"minimumDays="20""#, #"minimumDays="21""#, [.method]),
        (#"minimumDays="20""#, "", [.method]), (#"decimals="1""#, #"decimals="2""#, [.method]),
        (#"years="2024-2026""#, #"years="2024-2027""#, [.years]),
    ])
    func namesWhatChanged(_ old: String, _ new: String, _ aspects: [RulebookDiff.Aspect]) throws {
        let diff = try diff(Self.new(old, new))
        #expect(diff.changed.map(\.aspects) == [aspects])
        #expect(diff.added.isEmpty && diff.removed.isEmpty)
    }

    @Test func aMethodsChoiceIsNamed() throws {
        let change = try #require(
            try diff(Self.new(#"minimumDays="20""#, #"minimumDays="21""#)).changed.first?.choices
                .first)
        #expect(change.indicator == "a.rate")
        #expect(change.attribute == "minimumDays")
        #expect(change.before == "20" && change.after == "21")
    }

    @Test func anotherIdIsAnotherClause() throws {
        let diff = try diff(Self.new(#"clause id="1""#, #"clause id="2""#))
        #expect(diff.added.map(\.id) == ["2"])
        #expect(diff.removed.map(\.id) == ["1"])
        #expect(diff.changed.isEmpty)
    }

    /// Under a tier of its own a clause is the same clause.
    @Test func tiersAreNoDifference() throws {
        let (own, base) = (
            try RulebookLibrary.load("since-creation", templates: Templates.path),
            try RulebookLibrary.load("creation-floor", templates: Templates.path)
        )
        let diff = RulebookDiff(from: own, to: base)
        #expect(diff.changed.isEmpty)
        #expect(
            diff.removed.map(\.id) == ["since.ion", "since.air", "since.forest", "since.tourism"])
    }
}
