import Gathering
import Testing
import Values

@testable import Assessment

/// Small areas in which it is known beforehand what makes the difference.
///
/// HJ 633-2012 puts AQI 100 at 75 μg/m³ of PM2.5 a day, HJ 633-2026 at 60: a year of days of 70 is
/// all 优良 by the older one and never by the newer one; days of 50 are so by both, of 80 by none.
@Suite struct CauseTests {
    /// One daily value for all days of a year, of the only pollutant that is asked for.
    private static func air(_ values: [(year: Int, value: Int32)]) throws -> Dataset {
        Fixture.dataset(
            try values.map { year, value in
                try Fixture.series(
                    .pm25, from: "\(year)-01-01", interval: .day,
                    Array(repeating: value, count: year % 4 == 0 ? 366 : 365))
            })
    }

    private static func rulebook(
        _ edition: AQIEdition,
        _ condition: Condition = .atLeast(
            indicator: "air.goodDayRate", value: DecimalValue(80)),
        comparison: Comparison = .unrounded
    ) -> Rulebook {
        var bench = JudgingBench(condition)
        bench.clause { $0.comparison = comparison }
        bench.indicators = [
            Fixture.indicator(
                "air.goodDayRate", .percent,
                Method(standard: "HJ 633", edition: edition, missingPollutant: .ignored)),
            Fixture.indicator("ion.annualMean", .ionsPerCubicCentimetre, Method(standard: "试")),
            Fixture.indicator("forest.cover", .percent, decimals: 2, Method(standard: "试")),
        ]
        // Another edition of a rulebook is another file.
        var book = bench.rulebook
        book.tiers[0].sha256 = String(repeating: edition == .hj633y2012 ? "b" : "c", count: 64)
        return book
    }

    private static func side(_ dataset: Dataset, _ rulebook: Rulebook, _ year: Int) throws
        -> ComparedSide
    {
        try #require(
            ComparedSide.sides(
                of: dataset, rulebook: rulebook, years: [(year, "\(year)")], toolVersion: "试"
            ).first)
    }

    private static func change(_ old: ComparedSide, _ new: ComparedSide) throws -> ClauseChange {
        try #require(Comparer.compare([old, new]).steps.first?.clauses.first)
    }

    private static func effects(_ change: ClauseChange) -> [ChangeCause.Kind: ChangeCause.Effect] {
        Dictionary(change.causes.map { ($0.kind, $0.effect) }, uniquingKeysWith: { one, _ in one })
    }

    /// The same air in both years: the edition alone turns the verdict, and the data do nothing.
    @Test func theEditionAlone() throws {
        let data = try Self.air([(2023, 50), (2025, 70), (2026, 70)])
        let old = try Self.side(data, Self.rulebook(.hj633y2012), 2025)
        let new = try Self.side(data, Self.rulebook(.hj633y2026), 2026)
        let change = try Self.change(old, new)
        #expect(change.changeClass == .newlyFailing)
        #expect(change.old?.verdict == .met)
        let effects = Self.effects(change)
        #expect(effects[.edition] == .restores)
        #expect(effects[.rulebook] == .restores)
        #expect(effects[.data] == .nothing)
        #expect(effects[.year] == .nothing)
        #expect(change.verdictOfCauses == .alone)
        let cause = try #require(change.causes.first { $0.kind == .edition })
        #expect(cause.before == "HJ 633-2012" && cause.after == "HJ 633-2026")
        #expect(cause.verdict == .met)
        #expect(cause.measured?.exact == Rational(100))
        // The other way round.
        let back = try Self.change(new, old)
        #expect(back.changeClass == .newlyMet)
        #expect(Self.effects(back)[.edition] == .restores)
        #expect(Self.effects(back)[.data] == .nothing)
    }

    /// One rulebook, and worse air.
    @Test func theDataAlone() throws {
        let data = try Self.air([(2023, 50), (2025, 50), (2026, 70)])
        let book = Self.rulebook(.hj633y2026)
        let change = try Self.change(Self.side(data, book, 2025), Self.side(data, book, 2026))
        let effects = Self.effects(change)
        #expect(change.changeClass == .newlyFailing)
        #expect(effects == [.data: .restores, .year: .nothing])
    }

    /// 70 by the older edition, 80 by the newer one: neither swap alone brings 达标 back.
    @Test func dataAndEditionTogether() throws {
        let data = try Self.air([(2023, 50), (2025, 70), (2026, 80)])
        let change = try Self.change(
            Self.side(data, Self.rulebook(.hj633y2012), 2025),
            Self.side(data, Self.rulebook(.hj633y2026), 2026))
        let effects = Self.effects(change)
        #expect(effects[.data] == .nothing && effects[.edition] == .nothing)
        #expect(effects[.rulebook] == .nothing)
        #expect(change.verdictOfCauses == .together)
    }

    /// A limit raised between two editions of the rulebook.
    @Test func theRulebookAlone() throws {
        let data = try Self.air([(2023, 50), (2025, 50), (2026, 50)])
        let higher = Condition.atLeast(indicator: "air.goodDayRate", value: DecimalValue(101))
        let change = try Self.change(
            Self.side(data, Self.rulebook(.hj633y2026), 2025),
            Self.side(data, Self.rulebook(.hj633y2026, higher), 2026))
        let effects = Self.effects(change)
        #expect(effects[.rulebook] == .restores)
        #expect(effects[.data] == .nothing)
        #expect(effects[.edition] == nil)
        #expect(change.asksAnother)
    }

    /// In the creation year nothing is asked that compares with it.
    @Test func theYearAlone() throws {
        let data = try Self.air([(2023, 50), (2026, 50)])
        let book = Self.rulebook(.hj633y2026, .above(indicator: "air.goodDayRate", by: nil))
        var wide = book
        wide.years = 2023...2026
        let change = try Self.change(Self.side(data, wide, 2023), Self.side(data, wide, 2026))
        #expect(change.old?.verdict == .notApplicable)
        #expect(change.changeClass == .newlyFailing)
        let effects = Self.effects(change)
        #expect(effects[.year] == .restores)
        #expect(effects[.data] == .nothing)
    }

    /// Two months of 80 are set aside in 2026 only: with them 306 of 365 days, 83.8 %, are 优良;
    /// without the exclusion in one year the verdicts agree.
    @Test func theExclusionsAlone() throws {
        func year(_ first: String) throws -> Series {
            try Fixture.series(
                .pm25, from: first, interval: .day, Fixture.runs((59, 80), (306, 50)))
        }
        var data = Fixture.dataset([try year("2025-01-01"), try year("2026-01-01")])
        data.exclusions = [
            Exclusion(
                station: "", quantities: [], from: try Fixture.day("2026-01-01"),
                to: try Fixture.day("2026-02-28"), reason: "沙尘", approver: "李某",
                location: SourceLocation(file: "exclusions.csv", line: 2))
        ]
        let book = Self.rulebook(
            .hj633y2026, .atLeast(indicator: "air.goodDayRate", value: DecimalValue(90)))
        let change = try Self.change(Self.side(data, book, 2025), Self.side(data, book, 2026))
        #expect(change.changeClass == .newlyMet)
        let cause = try #require(change.causes.first { $0.kind == .exclusions })
        #expect(cause.effect == .restores)
        #expect((cause.before, cause.after) == ("0", "59"))
        #expect(cause.verdict == .notMet)
        #expect(cause.measured?.rounded == DecimalValue("83.8"))
    }

    /// S2 observes in 2025 only: 1500 with it, 1000 by the station that both years have.
    @Test func theStationsAlone() throws {
        func station(_ id: String, _ year: Int, _ value: Int32) throws -> Series {
            try Fixture.series(
                .ion, id, from: "\(year)-01-01", Array(repeating: value, count: 8760))
        }
        let data = Fixture.dataset(
            [
                try station("S1", 2025, 1000), try station("S1", 2026, 1000),
                try station("S2", 2025, 2000),
            ],
            stations: [
                Station(id: "S1", name: "一站"),
                Station(id: "S2", name: "二站", to: try Fixture.day("2025-12-31")),
            ])
        let book = Self.rulebook(
            .hj633y2026, .atLeast(indicator: "ion.annualMean", value: DecimalValue(1200)))
        let change = try Self.change(Self.side(data, book, 2025), Self.side(data, book, 2026))
        #expect(change.changeClass == .newlyFailing)
        let cause = try #require(change.causes.first { $0.kind == .stations })
        #expect(cause.effect == .restores)
        #expect((cause.before, cause.after) == ("S1 S2", "S1"))
    }

    /// 79.999 is 80.0 in the places in which the limit is printed.
    @Test func theRoundingAlone() throws {
        func side(_ value: String, _ year: Int) throws -> ComparedSide {
            var bench = JudgingBench(
                .atLeast(indicator: "forest.cover", value: try #require(DecimalValue("80.00"))))
            bench.year = year
            bench.measure("forest.cover", value, year: year)
            return .side(bench.evaluation, name: "\(year)")
        }
        let change = try Self.change(side("80.00", 2025), side("79.999", 2026))
        #expect(change.changeClass == .newlyFailing)
        let effects = Self.effects(change)
        #expect(effects[.rounding] == .restores)
        // No data are at hand.
        #expect(effects[.data] == .notComputable(.noData))
    }

    /// The city's requirement is raised from 35 to 45 %, the cover stays 40 %.
    @Test func theDeclaredLimitsAlone() throws {
        var data = Fixture.dataset([])
        data.figures = [2025, 2026].map { year in
            Figure(
                indicator: "forest.cover", year: year, value: DecimalValue(40), unit: .percent,
                printed: "40%", location: SourceLocation(file: "统计.csv", line: year), origin: 0)
        }
        data.area.limits = [(2025, 35), (2026, 45)].map { year, value in
            AreaLimit(
                id: "city", value: DecimalValue(value), source: "京字\(value)号", year: year,
                location: SourceLocation(file: "area.xml"))
        }
        let limit = NamedLimit(id: "city", title: "北京市要求")
        var book = Self.rulebook(
            .hj633y2026, .external(indicator: "forest.cover", limit: limit))
        book.limits = [limit]
        let change = try Self.change(Self.side(data, book, 2025), Self.side(data, book, 2026))
        #expect(change.changeClass == .newlyFailing)
        let effects = Self.effects(change)
        #expect(effects[.limits] == .restores)
        #expect(effects[.data] == .nothing && effects[.rulebook] == nil)
        let cause = try #require(change.causes.first { $0.kind == .limits })
        #expect((cause.before, cause.after) == ("35 京字35号", "45 京字45号"))
    }

    /// A document that covers 2025 only.
    @Test func theDocumentsAlone() throws {
        var data = Fixture.dataset([])
        data.evidence = [
            EvidenceItem(
                id: "7", clauses: ["8"], title: "证明", issuer: "某局", date: nil, years: [2025],
                file: nil, sha256: nil, location: SourceLocation(file: "evidence.csv", line: 2))
        ]
        var book = Self.rulebook(.hj633y2026, .evidence())
        book.clauses[0].due = "持续推进"
        let change = try Self.change(Self.side(data, book, 2025), Self.side(data, book, 2026))
        #expect(change.old?.verdict == .needsJudgement)
        #expect(change.new?.verdict == .insufficientData)
        #expect(change.changeClass == .changed)
        #expect(Self.effects(change) == [.documents: .restores, .year: .nothing])
    }

    @Test func theDecisionsAlone() throws {
        func bench(_ year: Int) throws -> JudgingBench {
            var bench = try ComparerTests.bench("2900", year: year)
            bench.waivers = [
                Waiver(
                    clause: "8", reason: "停电", approver: "李某", from: try Fixture.day("2025-01-01"),
                    to: try Fixture.day("2025-12-31"),
                    location: SourceLocation(file: "waivers.csv", line: 2))
            ]
            return bench
        }
        let change = try Self.change(
            .side(bench(2025).evaluation, name: "旧"), .side(bench(2026).evaluation, name: "新"))
        #expect(change.old?.verdict == .waived)
        #expect(change.changeClass == .newlyFailing)
        let cause = try #require(change.causes.first { $0.kind == .decisions })
        #expect(cause.effect == .restores)
        #expect((cause.before, cause.after) == ("waiver", ""))
    }
}

/// One side, or both, without data.
extension CauseTests {
    private static func recorded(_ side: ComparedSide) throws -> ComparedSide {
        try .side(
            reading: #require(side.evaluation).json(), name: "evaluation.json",
            templates: Templates.path)
    }

    /// The edition is found from one side's data, and without any from what the finding records.
    @Test func theEditionWithoutData() throws {
        let data = try Self.air([(2023, 50), (2025, 70), (2026, 70)])
        let old = try Self.side(data, Self.rulebook(.hj633y2012), 2025)
        let new = try Self.side(data, Self.rulebook(.hj633y2026), 2026)
        let sides = [
            (try Self.recorded(old), new), (old, try Self.recorded(new)),
            (try Self.recorded(old), try Self.recorded(new)),
        ]
        for (index, (old, new)) in sides.enumerated() {
            let change = try Self.change(old, new)
            #expect(change.changeClass == .newlyFailing)
            let effects = Self.effects(change)
            #expect(effects[.edition] == .restores)
            #expect(effects[.data] == .notComputable(.noData))
            let edition = change.causes.first { $0.kind == .edition }
            #expect(edition?.isReversed == (index == 1))
            #expect(edition?.verdict == (index == 1 ? .notMet : .met))
            // The rulebook is named all the same; it is not among the templates.
            #expect(effects[.rulebook] == .notComputable(index == 2 ? .noData : .noRulebook))
            #expect(change.verdictOfCauses == .alone)
        }
    }

    @Test func anotherProgramIsNamed() throws {
        let data = try Self.air([(2023, 50), (2025, 50), (2026, 70)])
        let book = Self.rulebook(.hj633y2026)
        var old = try #require(Self.side(data, book, 2025).evaluation)
        old.toolVersion = "0.0.1"
        let change = try Self.change(
            .side(reading: old.json(), name: "旧.json", templates: Templates.path),
            Self.side(data, book, 2026))
        let cause = try #require(change.causes.last)
        #expect(cause.kind == .program)
        #expect(cause.effect == .notComputable(.otherProgram))
        #expect(change.verdictOfCauses == .unknown)
    }

    /// The schema beside the templates, by an independent validator.
    @Test(.enabled(if: JSONSchemaTool.isThere, "python3 with jsonschema is not installed"))
    func keepsToItsSchema() throws {
        let data = try Self.air([(2023, 50), (2025, 70), (2026, 70)])
        let old = try Self.side(data, Self.rulebook(.hj633y2012), 2025)
        let new = try Self.side(data, Self.rulebook(.hj633y2026), 2026)
        let comparison = try Comparer.compare(
            [old, new, Self.recorded(old)],
            expected: [
                ExpectedDifference(
                    clause: "8", from: .verdict(.met), to: .anything, reason: "新标准",
                    location: SourceLocation(file: "e.csv", line: 2)),
                ExpectedDifference(
                    clause: "9", from: .noClause, to: .anything, reason: "没有",
                    location: SourceLocation(file: "e.csv", line: 3)),
            ])
        for onlyChanges in [true, false] {
            let said = try JSONSchemaTool.validate(
                comparison.json(onlyChanges: onlyChanges),
                schema: Templates.path + "/comparison.schema.json")
            #expect(said == "")
        }
    }
}
