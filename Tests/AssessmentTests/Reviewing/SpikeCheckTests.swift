import Gathering
import Testing
import Values

@testable import Assessment

struct SpikeCheckTests {
    /// PM2.5: five times the median of the four about it, and 150 more. Median of 40, 44, 36, 40
    /// is (40 + 40) / 2 = 40: 200 is five times and 160 more, 199 is less than five times.
    @Test(arguments: [(199, false), (200, true), (201, true)] as [(Int32, Bool)])
    func fiveTimes(value: Int32, isTold: Bool) throws {
        let series = try Fixture.series(.pm25, from: "2024-05-01", [40, 44, value, 36, 40])
        #expect(Look.at(series).contains { $0.kind == .spike } == isTold)
    }

    /// At a median of 10, 160 is 150 more; 159 is not.
    @Test(arguments: [(159, false), (160, true)] as [(Int32, Bool)])
    func leastDifference(value: Int32, isTold: Bool) throws {
        let series = try Fixture.series(.pm25, from: "2024-05-01", [10, 10, value, 10, 10])
        #expect(Look.at(series).contains { $0.kind == .spike } == isTold)
    }

    /// Temperature, both ways: 12 ℃ from the median of 10.0.
    @Test(arguments: [(219, false), (220, true), (-20, true), (-19, false)] as [(Int32, Bool)])
    func differenceAlone(value: Int32, isTold: Bool) throws {
        let series = try Fixture.series(
            .temperature, from: "2024-05-01", scale: 1, [100, 101, value, 99, 100])
        #expect(Look.at(series).contains { $0.kind == .spike } == isTold)
    }

    /// Ions jump by themselves: 4 times, and 6 times but only 4000 more, are left alone.
    @Test func ionsMayJump() throws {
        let four = try Fixture.series(.ion, from: "2024-05-01", [2000, 2100, 8000, 2050, 1990])
        let few = try Fixture.series(.ion, from: "2024-05-01", [700, 710, 4700, 690, 705])
        let much = try Fixture.series(.ion, from: "2024-05-01", [2000, 2100, 12_200, 2050, 1990])
        #expect(!Look.at(four).contains { $0.kind == .spike })
        #expect(!Look.at(few).contains { $0.kind == .spike })
        #expect(Look.at(much).contains { $0.kind == .spike })
    }

    /// A rise that stays is no spike, and values days apart are no neighbours.
    @Test func onlyUpAndBackNearby() throws {
        let rise = try Fixture.series(.pm25, from: "2024-05-01", [20, 20, 400, 410, 405, 400])
        #expect(!Look.at(rise).contains { $0.kind == .spike })
        var apart = try Fixture.series(.pm25, from: "2024-05-01", [20, 20, 400, 20, 20])
        // The five span seven hours instead of four.
        for index in 2..<5 { apart.times[index] += 180 }
        #expect(!Look.at(apart).contains { $0.kind == .spike })
    }
}
