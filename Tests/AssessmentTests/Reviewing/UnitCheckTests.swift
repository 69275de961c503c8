import Gathering
import Testing
import Values

@testable import Assessment

struct UnitCheckTests {
    /// CO above 50 mg/m³ in more than half of the values: 2 of 4 is not more than half, 3 of 5 is.
    @Test func carbonMonoxideInMicrograms() throws {
        let half = try Fixture.series(.co, from: "2024-05-01", [51, 60, 50, 49])
        #expect(!Look.at(half).contains { $0.kind == .unitTooLarge })
        let more = try Fixture.series(.co, from: "2024-05-01", [51, 60, 50, 49, 51])
        let found = Look.at(more).first { $0.kind == .unitTooLarge }
        #expect(found?.parameters["part"] == "3")
        #expect(found?.parameters["count"] == "5")
    }

    /// Fine particles below 0.5 μg/m³: milligrams. 0.5 itself is not below.
    @Test func particlesInMilligrams() throws {
        let milligrams = try Fixture.series(.pm25, from: "2024-05-01", scale: 3, [35, 42, 28])
        #expect(Look.at(milligrams).contains { $0.kind == .unitTooSmall })
        let micrograms = try Fixture.series(.pm25, from: "2024-05-01", scale: 1, [5, 5, 5])
        #expect(!Look.at(micrograms).contains { $0.kind == .unitTooSmall })
    }

    /// Ions in thousands: 0.9 is 900.
    @Test func ionsInThousands() throws {
        let series = try Fixture.series(.ion, from: "2024-05-01", scale: 2, [90, 120, 210])
        #expect(Look.at(series).contains { $0.kind == .unitTooSmall })
    }

    /// Kelvin: gathering rejects 290 ℃; 16 of 30 rejected is more than half, 15 is not.
    @Test(arguments: [(15, false), (16, true)])
    func mostlyImpossible(rejected: Int, isTold: Bool) throws {
        var series = try Fixture.series(
            .temperature, from: "2024-05-01", scale: 1, (0..<30).map { Int32($0 * 3) })
        for index in 0..<rejected { series.flags[index] = .rejected }
        #expect(Look.at(series).contains { $0.kind == .mostlyImpossible } == isTold)
    }
}
