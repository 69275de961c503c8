import Gathering
import Testing
import Values

@testable import Assessment

/// Two evaluations made by hand, one clause of which is looked at: ≥3000 ions unless said otherwise.
@Suite struct ComparerTests {
    static func bench(_ value: String, year: Int, limit: String = "3000") throws -> JudgingBench {
        let limit = try #require(DecimalValue(limit))
        var bench = JudgingBench(.atLeast(indicator: "ion.annualMean", value: limit))
        bench.year = year
        bench.measure("ion.annualMean", value, year: year)
        return bench
    }

    static func compare(
        _ old: JudgingBench, _ new: JudgingBench, expected: [ExpectedDifference] = []
    ) throws -> YearComparison {
        try Comparer.compare(
            [.side(old.evaluation, name: "旧"), .side(new.evaluation, name: "新")],
            expected: expected)
    }

    private func only(_ old: JudgingBench, _ new: JudgingBench) throws -> ClauseChange {
        let comparison = try Self.compare(old, new)
        #expect(comparison.steps.count == 1)
        let clauses = try #require(comparison.steps.first?.clauses)
        #expect(clauses.count == 1)
        return try #require(clauses.first)
    }

    /// 5 % of 3000 are 150; half of a margin of 1000 is 500.
    @Test(arguments: [
        ("3200", "2999", ChangeClass.newlyFailing, ChangeClass.newlyMet),
        // Exactly at the limit, and one last digit below it.
        ("3000", "2999", .newlyFailing, .newlyMet),
        ("3500", "3000", .atRisk, .changed),
        ("3150", "3149", .atRisk, .changed),
        ("3151", "3150", .changed, .changed),
        ("4000", "3499", .atRisk, .changed),
        ("4000", "3500", .changed, .changed),
        ("2000", "2100", .changed, .changed),
        ("4000", "4000", .unchanged, .unchanged),
        ("3149", "3149", .atRisk, .atRisk),
    ])
    func classes(_ old: String, _ new: String, _ there: ChangeClass, _ back: ChangeClass) throws {
        let (one, other) = (try Self.bench(old, year: 2025), try Self.bench(new, year: 2026))
        let change = try only(one, other)
        #expect(change.changeClass == there)
        #expect(change.isDifferent == (old != new))
        #expect(try only(other, one).changeClass == back)
        #expect(try Self.compare(one, other).isDifferent == (old != new))
    }

    @Test func theRiskIsNamed() throws {
        let thin = try only(Self.bench("3500", year: 2025), Self.bench("3030", year: 2026))
        #expect(thin.risk == .thin(share: Rational(1, over: 100)))
        let halved = try only(Self.bench("4000", year: 2025), Self.bench("3499", year: 2026))
        #expect(halved.risk == .halved)
        // A clause that is newly met may have little left as well.
        let newly = try only(Self.bench("2900", year: 2025), Self.bench("3030", year: 2026))
        #expect(newly.changeClass == .newlyMet)
        #expect(newly.risk == .thin(share: Rational(1, over: 100)))
    }

    /// Ions are rounded to whole numbers, half to even: 4001.5 → 4002, 4000.5 → 4000.
    @Test(arguments: [
        ("4000.4", "3999.6", false), ("4000.4", "4000.6", true), ("4000.5", "4000.4", false),
        ("4001.5", "4001.4", true), ("4000.5", "4001.4", true),
    ])
    func theRulesOwnRoundingIsTheTolerance(_ old: String, _ new: String, _ isChanged: Bool) throws {
        let change = try only(Self.bench(old, year: 2025), Self.bench(new, year: 2026))
        #expect(change.isDifferent == isChanged)
        #expect(change.numbers.map(\.isMeasuredChanged) == [isChanged])
        #expect(change.changeClass == (isChanged ? .changed : .unchanged))
    }

    /// A printed limit is exact, whatever the indicator is rounded to.
    @Test func anotherLimitIsAnotherClause() throws {
        let change = try only(
            Self.bench("4000", year: 2025, limit: "3000"),
            Self.bench("4000", year: 2026, limit: "3000.4"))
        #expect(change.changeClass == .changed)
        #expect(change.asksAnother)
        #expect(change.numbers.map(\.isLimitChanged) == [true])
        #expect(change.numbers.map(\.isMeasuredChanged) == [false])
    }

    @Test func differencesOfPercentagesArePercentagePoints() throws {
        let sides = try [("38.42", 2025), ("38.71", 2026)].map { value, year in
            let limit = try #require(DecimalValue("30"))
            var bench = JudgingBench(.atLeast(indicator: "forest.cover", value: limit))
            bench.year = year
            bench.measure("forest.cover", "38.00", year: 2024)
            bench.measure("forest.cover", value, year: year)
            return bench
        }
        let number = try #require(try only(sides[0], sides[1]).numbers.first)
        #expect(number.difference?.exact == DecimalValue("0.29")?.rational)
        #expect(number.difference?.unit == .percentagePoints)
        #expect(number.new?.margin?.unit == .percentagePoints)
        #expect(number.new?.measured?.unit == .percent)
        // The creation year stands beside both.
        #expect(number.old?.baseline?.rounded == DecimalValue(38))
        #expect(number.new?.baseline?.rounded == DecimalValue(38))
        let ions = try only(Self.bench("4000", year: 2025), Self.bench("4100", year: 2026))
        #expect(ions.numbers.first?.difference?.unit == .ionsPerCubicCentimetre)
        #expect(ions.numbers.first?.difference?.exact == Rational(100))
    }

    @Test func addedAndRemovedClauses() throws {
        let old = try Self.bench("4000", year: 2025)
        var new = try Self.bench("4000", year: 2026)
        new.clauses.append(JudgingBench.clause("9", .noEvents(kind: "事件")))
        let there = try Self.compare(old, new)
        #expect(there.steps.first?.counts[.added] == 1)
        #expect(there.steps.first?.counts[.unchanged] == 1)
        #expect(there.steps.first?.clauses.first?.key.description == "bench/9")
        #expect(there.steps.first?.clauses.first?.old == nil)
        let back = try Self.compare(new, old)
        #expect(back.steps.first?.counts[.removed] == 1)
        #expect(back.steps.first?.clauses.first?.new == nil)
        #expect(there.isDifferent && back.isDifferent)
    }

    @Test func aKeyTwiceIsAFaultThatNamesBothPlaces() throws {
        let good = try Self.bench("4000", year: 2025)
        var bad = try Self.bench("4000", year: 2026)
        bad.clauses.append(JudgingBench.clause("8", .noEvents(kind: "事件")))
        for sides in [(good, bad), (bad, good)] {
            let fault = #expect(throws: InputFault.self) {
                try Self.compare(sides.0, sides.1)
            }
            let said = try #require(fault?.diagnostics.first).message(in: .english)
            #expect(said.contains("bench/8"))
            #expect(said.contains("findings[0]") && said.contains("findings[1]"))
        }
    }

    /// Every class is counted, and they come in their order: what newly fails first.
    @Test func newlyFailingComesFirst() throws {
        func side(_ values: [String], year: Int) throws -> JudgingBench {
            var bench = try Self.bench(values[0], year: year)
            let rates = ["air.goodDayRate", "forest.cover"]
            for (index, id) in rates.enumerated() {
                bench.clauses.append(
                    JudgingBench.clause(
                        "\(9 + index)", .atLeast(indicator: id, value: DecimalValue(50))))
                bench.measure(id, values[index + 1], year: year)
            }
            return bench
        }
        let comparison = try Self.compare(
            side(["4000", "40", "80"], year: 2025), side(["4000", "60", "40"], year: 2026))
        let step = try #require(comparison.steps.first)
        #expect(step.clauses.map(\.changeClass) == [.newlyFailing, .newlyMet, .unchanged])
        #expect(step.clauses.map(\.key.clause) == ["10", "9", "8"])
        #expect(step.counts.values.reduce(0, +) == 3)
        #expect(step.counts.count == ChangeClass.allCases.count)
    }

    /// Of three each is held against the one before it.
    @Test func threeYearsAreTwoSteps() throws {
        let values = [("3200", 2024), ("2900", 2025), ("3300", 2026)]
        let sides = try values.map { value, year in
            ComparedSide.side(try Self.bench(value, year: year).evaluation, name: "\(year)")
        }
        let comparison = try Comparer.compare(sides)
        #expect(comparison.editions.map(\.year) == [2024, 2025, 2026])
        #expect(
            comparison.steps.map { $0.clauses.map(\.changeClass) } == [
                [.newlyFailing], [.newlyMet],
            ])
    }
}
