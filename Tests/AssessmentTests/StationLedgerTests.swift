import Gathering
import Testing
import Values

@testable import Assessment

@Suite struct StationLedgerTests {
    static func evaluation(_ dataset: Dataset, year: Int = 2024) throws -> Evaluation {
        let rulebook = Rulebook(
            id: "test", title: "某规则集", edition: "试", years: 2020...2030, tailors: nil,
            documents: [], indicators: [ChangesTests.particles], clauses: [], notes: [],
            sha256: String(repeating: "a", count: 64))
        return try Assessor.assess(dataset, rulebook: rulebook, year: year, toolVersion: "试")
    }

    /// S1 40 → 30, S2 new in 2024 with 70: the area 40 → 50, by the common station 40 → 30.
    @Test func aStationThatCame() throws {
        let ledgers = try Self.evaluation(try ChangesTests.withNewcomer()).stationLedgers
        let ledger = try #require(ledgers.first)
        #expect(ledgers.count == 1)
        #expect(ledger.entries.map(\.station) == ["S1", "S2"])
        #expect(ledger.entries.map(\.observedBefore) == [true, false])
        #expect(ledger.entries.map(\.observedAfter) == [true, true])
        #expect(ledger.entries.map(\.valueBefore) == [Rational(40), nil])
        #expect(ledger.entries.map(\.valueAfter) == [Rational(30), Rational(70)])
        #expect(ledger.entries.map(\.isComparable) == [true, false])
        #expect(ledger.differs)
        #expect(ledger.allStations.difference == Rational(10))
        #expect(ledger.commonStations?.difference == Rational(-10))
    }

    /// S1 closes on 31 December 2023 and S2 opens the day after: nothing is common to both.
    @Test func aStationThatWentForAnother() throws {
        var dataset = try ChangesTests.withNewcomer()
        dataset.series.removeAll { $0.station == "S1" && ($0.times.first ?? 0) > 28_400_000 }
        dataset.area.stations = [
            Station(id: "S1", name: "甲", to: try Fixture.day("2023-12-31")),
            Station(id: "S2", name: "乙", from: try Fixture.day("2024-01-01")),
        ]
        let ledger = try #require(try Self.evaluation(dataset).stationLedgers.first)
        #expect(ledger.entries.map(\.name) == ["甲", "乙"])
        #expect(ledger.entries.map(\.observedAfter) == [false, true])
        #expect(ledger.allStations.difference == Rational(30))
        let common = try #require(ledger.commonStations)
        #expect(common.before == nil)
        #expect(common.direction == nil)
    }

    /// Daily air is judged by the mean concentration; each station's own rate stands beside it.
    /// S1 at 50 and S2 at 71 are 60.5 together, rounded half-even to 60: a good day. Alone S1 is
    /// good and S2 is not.
    @Test func whatEachStationWouldHaveComeToAlone() throws {
        var dataset = try GoodDayRateTests.daily(pm25: [50])
        let other = try GoodDayRateTests.daily(pm25: [71])
        dataset.series += other.series.map { series in
            var series = series
            series.station = "S2"
            return series
        }
        let measured = try Fixture.deciding(dataset, GoodDayRateTests.indicator(), 2023)
        #expect(measured.value == Rational(100))
        #expect(measured.stations.map(\.station) == ["S1", "S2"])
        #expect(measured.stations.map(\.value) == [Rational(100), .zero])
    }
}
