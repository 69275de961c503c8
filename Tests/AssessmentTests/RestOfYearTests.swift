import Testing
import Values

@testable import Assessment

@Suite struct RestOfYearTests {
    static func rest(
        _ kind: Measurement.Rest.Kind, count: Int, fixed: Rational, step: Rational
    ) throws -> Measurement.Rest {
        Measurement.Rest(
            kind: kind, lastDay: try #require(CalendarDay(year: 2026, month: 10, day: 5)),
            count: count, fixed: fixed, step: step)
    }

    static func parameters(
        _ rest: Measurement.Rest, _ requirement: Requirement, isLocked: Bool = false
    ) -> [String: String] {
        RestOfYear(
            rest: rest, requirement: requirement, decimals: 1, isLocked: isLocked
        ).parameters.filter { $0.key != "observedTo" }
    }

    /// 278 days at 28 μg/m³ and 87 to come: 30 × 365 = 10950, less 7784 is 3166; ÷ 87 = 36.39.
    /// At most, so it is cut to 36.3: 36.4 × 87 = 3166.8 would be too much.
    @Test func theMeanThatMayNotBeExceeded() throws {
        let rest = try Self.rest(
            .mean, count: 87, fixed: Rational(7784, over: 365), step: Rational(87, over: 365))
        #expect(
            Self.parameters(rest, .atMost(Rational(30)))
                == ["remainingDays": "87", "remainingMean": "36.3"])
        // Already 7784 ÷ 365 = 21.3 without the rest: no rest brings 20.
        #expect(
            Self.parameters(rest, .atMost(Rational(20)))
                == ["remainingDays": "87", "remainingFallsShort": "true"])
    }

    /// 2000 + ¼ m ≥ 3000: m ≥ 4000; of 3000.1: 4000.4; of 2999.99: 3999.96 up to 4000.0.
    @Test(arguments: [
        ("3000", "4000.0"), ("3000.1", "4000.4"), ("2999.99", "4000.0"), ("2000", "0"),
    ])
    func theMeanThatMustBeReached(limit: String, mean: String) throws {
        let rest = try Self.rest(
            .mean, count: 90, fixed: Rational(2000), step: Rational(1, over: 4))
        let limit = try #require(DecimalValue(limit)).rational
        #expect(
            Self.parameters(rest, .atLeast(limit))
                == ["remainingDays": "90", "remainingMean": mean])
    }

    /// 20 + ½ m: not over 30 allows 20.0; below 30, as an improvement must be, 19.9.
    @Test func anImprovementIsStrict() throws {
        let rest = try Self.rest(.mean, count: 90, fixed: Rational(20), step: Rational(1, over: 2))
        #expect(Self.parameters(rest, .atMost(Rational(30)))["remainingMean"] == "20.0")
        #expect(
            Self.parameters(rest, .better(than: Rational(30), by: nil, higher: false))[
                "remainingMean"] == "19.9")
        #expect(
            Self.parameters(rest, .better(than: Rational(30), by: nil, higher: true))[
                "remainingMean"] == "20.1")
    }

    /// 2 comfortable months and 3 to come: 3 asks for one, 2 for none, 5 for all, 6 is too much.
    @Test(arguments: [(3, "1"), (2, "0"), (5, "3"), (6, nil)] as [(Int, String?)])
    func months(limit: Int, needed: String?) throws {
        let rest = try Self.rest(.months, count: 3, fixed: Rational(2), step: Rational(1))
        var expected = ["remainingMonths": "3"]
        expected["remainingMonthsNeeded"] = needed
        if needed == nil { expected["remainingFallsShort"] = "true" }
        #expect(Self.parameters(rest, .atLeast(Rational(limit))) == expected)
    }

    @Test func whatIsLockedNeedsNothing() throws {
        let days = try Self.rest(.goodDays, count: 9, fixed: .zero, step: Rational(1))
        #expect(
            Self.parameters(days, .atLeast(Rational(3)), isLocked: true)["remainingNeeded"] == "0")
        #expect(Self.parameters(days, .atMost(Rational(3))).isEmpty)
        #expect(Self.parameters(days, .within(Rational(1), Rational(3))).isEmpty)
    }
}
