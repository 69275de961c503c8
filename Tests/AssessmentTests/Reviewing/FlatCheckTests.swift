import Gathering
import Testing
import Values

@testable import Assessment

struct FlatCheckTests {
    /// Ions: six equal hours are told, five are not.
    @Test(arguments: [(5, false), (6, true), (7, true)])
    func length(count: Int, isTold: Bool) throws {
        let series = try Fixture.series(
            .ion, from: "2024-05-01", Fixture.runs((2, 900), (count, 777), (2, 901)))
        #expect(Look.at(series).contains { $0.kind == .flat } == isTold)
    }

    /// Whole numbers of PM2.5 up to 15 repeat of themselves: 15 is left alone, 16 is not.
    @Test(arguments: [(15, false), (16, true)] as [(Int32, Bool)])
    func low(value: Int32, isTold: Bool) throws {
        let series = try Fixture.series(.pm25, from: "2024-05-01", Fixture.runs((8, value)))
        #expect(Look.at(series).contains { $0.kind == .flat } == isTold)
    }

    /// SO2 at the detection limit for three days, saturated air for a day: both are real.
    @Test func whatMayStay() throws {
        let sulphur = try Fixture.series(.so2, from: "2024-05-01", Fixture.runs((72, 3)))
        let fog = try Fixture.series(.humidity, from: "2024-05-01", Fixture.runs((24, 100)))
        let stuck = try Fixture.series(.humidity, from: "2024-05-01", Fixture.runs((24, 99)))
        #expect(!Look.at(sulphur).contains { $0.kind == .flat })
        #expect(!Look.at(fog).contains { $0.kind == .flat })
        #expect(Look.at(stuck).contains { $0.kind == .flat })
    }

    /// Two missing hours do not end a run, three do: 3 + 3 equal hours.
    @Test(arguments: [(2, true), (3, false)])
    func gaps(missing: Int, isTold: Bool) throws {
        let series = try Fixture.series(
            .ion, from: "2024-05-01",
            Fixture.runs((3, 777), (missing, nil), (3, 777), (1, 800)))
        #expect(Look.at(series).contains { $0.kind == .flat } == isTold)
    }

    /// Two runs are two places; the longer one is quoted.
    @Test func runsAreCounted() throws {
        let series = try Fixture.series(
            .ion, from: "2024-05-01", Fixture.runs((6, 500), (1, 600), (9, 700)))
        let found = Look.at(series).first { $0.kind == .flat }
        #expect(found?.parameters["count"] == "2")
        #expect(found?.parameters["longest"] == "9")
        #expect(found?.parameters["value"] == "700")
    }
}
