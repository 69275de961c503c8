import Gathering
import Testing
import Values

@testable import Assessment

/// Days from which a record is not comparable with what is before.
@Suite struct SeriesBreakTests {
    /// Ions measured at the stations in 2026, and nothing else known of them.
    static func evaluation(_ stations: [Station], takingPart: [String] = ["S1", "S2"])
        -> Evaluation
    {
        var bench = JudgingBench(.atLeast(indicator: "ion.annualMean", value: DecimalValue(1)))
        bench.measure("ion.annualMean", "2000")
        bench.measurements[0].stations = takingPart.map {
            StationValue(station: $0, outcome: .measured(Rational(2000)))
        }
        var evaluation = bench.evaluation
        evaluation.area.stations = stations
        return evaluation
    }

    static func days(_ texts: String...) throws -> [CalendarDay] { try texts.map(Fixture.day) }

    static func shown(_ breaks: [SeriesBreak]) -> [String] {
        breaks.map {
            "\($0.day) \($0.cause.station ?? "") \($0.cause.wording.chinese)"
        }
    }

    /// 2024–2026. S1 began before, moved and had its instrument changed; S2 took the place of S3,
    /// which takes no part in ions, on the day that S1 moved.
    @Test func whatStationsDeclare() throws {
        let evaluation = Self.evaluation([
            Station(
                id: "S2", name: "乙", from: try Fixture.day("2025-04-01"),
                to: try Fixture.day("2026-10-31")),
            Station(
                id: "S1", name: "甲", from: try Fixture.day("2020-01-01"),
                moved: try Self.days("2022-05-01", "2025-04-01"),
                instruments: try Self.days("2025-06-01", "2025-06-01", "2027-01-01")),
            Station(id: "S3", name: "丙", to: try Fixture.day("2025-03-31")),
        ])
        let breaks = evaluation.breaks(of: "ion.annualMean", years: 2024...2026)
        #expect(
            Self.shown(breaks) == [
                "2025-04-01 S2 站点启用", "2025-04-01 S1 站点迁移", "2025-06-01 S1 更换仪器",
                "2026-11-01 S2 站点停用",
            ])
        #expect(breaks.first?.cause.wording.english == "station began")
        #expect(evaluation.breaks(of: "ion.longestGap", years: 2024...2026).isEmpty)
    }

    /// A change on the first day of the range is none within it, on the last day it is one; a
    /// station breaks the record on the day after its last.
    @Test(arguments: [
        ("2024-01-01", false), ("2024-01-02", true), ("2026-12-31", true), ("2027-01-01", false),
    ])
    func onlyWithinTheRange(_ text: String, _ isBreak: Bool) throws {
        let day = try Fixture.day(text)
        let stations = [
            Station(id: "S1", name: "甲", from: day),
            Station(id: "S1", name: "甲", to: CalendarDay(number: day.number - 1)),
            Station(id: "S1", name: "甲", moved: [day]),
            Station(id: "S1", name: "甲", instruments: [day]),
        ]
        let causes: [SeriesBreak.Cause] = [
            .stationBegan("S1"), .stationEnded("S1"), .stationMoved("S1"),
            .instrumentChanged("S1"),
        ]
        for (station, cause) in zip(stations, causes) {
            let breaks = Self.evaluation([station])
                .breaks(of: "ion.annualMean", years: 2024...2026)
            #expect(breaks == (isBreak ? [SeriesBreak(day: day, cause: cause)] : []))
        }
    }

    @Test(arguments: [Int.min...Int.max, 2025...2025, -5...0, 10000...Int.max])
    func anyRangeWillDo(_ years: ClosedRange<Int>) throws {
        let evaluation = Self.evaluation([
            Station(id: "S1", name: "甲", moved: try Self.days("2025-06-01"))
        ])
        #expect(
            evaluation.breaks(of: "ion.annualMean", years: years).count
                == (years.contains(2025) ? 1 : 0))
    }

    /// One edition for all years: none, though HJ 633-2026 came into force within them. Where the
    /// deciding measurements did differ the first whole year of the other edition begins the
    /// break; what only stands beside them does not.
    @Test func theEditionOnlyWhereItChanged() throws {
        func evaluation(_ editions: [AQIEdition]) -> Evaluation {
            var bench = JudgingBench(.above(indicator: "air.goodDayRate", by: nil))
            for (year, edition) in zip(2024..., editions) {
                bench.measure("air.goodDayRate", "70", year: year, variant: edition.rawValue)
                bench.measure(
                    "air.goodDayRate", "80", year: year, variant: "HJ 633-2012", axis: .edition,
                    decides: false)
                bench.measurements[bench.measurements.count - 2].method.edition = edition
                bench.measurements[bench.measurements.count - 1].method.edition = .hj633y2012
            }
            return bench.evaluation
        }
        let one = evaluation([.hj633y2026, .hj633y2026, .hj633y2026])
        #expect(one.breaks(of: "air.goodDayRate", years: 2024...2026).isEmpty)
        let two = evaluation([.hj633y2012, .hj633y2012, .hj633y2026])
        let breaks = two.breaks(of: "air.goodDayRate", years: 2024...2026)
        #expect(Self.shown(breaks) == ["2026-01-01  标准换版"])
        #expect(breaks.first?.cause == .edition(.hj633y2026))
        #expect(two.breaks(of: "air.goodDayRate", years: 2024...2025).isEmpty)
    }

    /// Measured, not made up: S1 to the end of 2023 and S2 from 2024 on, which both take part; the
    /// evaluation of 2026 measures 2023 and 2026 only, yet S2 is in it.
    @Test func ofWhatWasMeasured() throws {
        var dataset = try ChangesTests.withNewcomer()
        dataset.area.stations = [
            Station(id: "S1", name: "甲", to: try Fixture.day("2023-12-31")),
            Station(id: "S2", name: "乙", from: try Fixture.day("2024-01-01")),
        ]
        let indicator = ChangesTests.particles.id
        let evaluation = try StationLedgerTests.evaluation(dataset, year: 2026)
        let expected = ["2024-01-01 S1 站点停用", "2024-01-01 S2 站点启用"]
        #expect(Self.shown(evaluation.breaks(of: indicator, years: 2023...2026)) == expected)
        #expect(evaluation.breaks(of: indicator, years: 2024...2026).isEmpty)
        let history = try Assessor.history(
            dataset, rulebook: evaluation.rulebook, through: 2026, toolVersion: "试")
        #expect(Self.shown(history.breaks(of: indicator, years: 2023...2026)) == expected)
    }

    /// S2 stood in 2024 only, which the evaluation of 2026 does not measure and the history does.
    @Test func aHistoryKnowsTheStationsBetween() throws {
        var dataset = try ChangesTests.withNewcomer()
        dataset.area.stations = [
            Station(
                id: "S2", name: "乙", from: try Fixture.day("2024-01-01"),
                to: try Fixture.day("2024-12-31"))
        ]
        let indicator = ChangesTests.particles.id
        let evaluation = try StationLedgerTests.evaluation(dataset, year: 2026)
        #expect(evaluation.breaks(of: indicator, years: 2023...2026).isEmpty)
        let history = try Assessor.history(
            dataset, rulebook: evaluation.rulebook, through: 2026, toolVersion: "试")
        #expect(
            Self.shown(history.breaks(of: indicator, years: 2023...2026))
                == ["2024-01-01 S2 站点启用", "2025-01-01 S2 站点停用"])
    }
}
