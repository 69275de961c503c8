import Gathering
import Testing
import Values

@testable import Assessment

struct RangeCheckTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var quantity: Quantity
        var interval: Interval
        var scale: Int
        var value: Int32
        var isTold: Bool
        var testDescription: String { "\(quantity) \(interval) \(value)e-\(scale)" }
    }

    /// At each bound of the table and one last digit to either side.
    static let cases: [Case] = [
        Case(quantity: .pm25, interval: .hour, scale: 0, value: 800, isTold: false),
        Case(quantity: .pm25, interval: .hour, scale: 1, value: 8001, isTold: true),
        Case(quantity: .pm25, interval: .day, scale: 0, value: 500, isTold: false),
        Case(quantity: .pm25, interval: .day, scale: 0, value: 501, isTold: true),
        Case(quantity: .ion, interval: .hour, scale: 0, value: 20, isTold: false),
        Case(quantity: .ion, interval: .hour, scale: 0, value: 19, isTold: true),
        Case(quantity: .ion, interval: .hour, scale: 0, value: 100_000, isTold: false),
        Case(quantity: .ion, interval: .hour, scale: 0, value: 100_001, isTold: true),
        Case(quantity: .temperature, interval: .hour, scale: 1, value: 450, isTold: false),
        Case(quantity: .temperature, interval: .hour, scale: 1, value: 451, isTold: true),
        Case(quantity: .temperature, interval: .hour, scale: 1, value: -450, isTold: false),
        Case(quantity: .temperature, interval: .hour, scale: 1, value: -451, isTold: true),
        Case(quantity: .sunshine, interval: .hour, scale: 1, value: 10, isTold: false),
        Case(quantity: .sunshine, interval: .hour, scale: 1, value: 11, isTold: true),
        Case(quantity: .sunshine, interval: .day, scale: 1, value: 170, isTold: false),
        Case(quantity: .sunshine, interval: .day, scale: 1, value: 171, isTold: true),
        Case(quantity: .sunshine, interval: .month, scale: 1, value: 2500, isTold: false),
        Case(quantity: .aqi, interval: .day, scale: 0, value: 500, isTold: false),
        Case(quantity: .aqi, interval: .day, scale: 0, value: 501, isTold: true),
        Case(quantity: .aqi, interval: .day, scale: 0, value: 0, isTold: true),
    ]

    @Test(arguments: cases) func bounds(of one: Case) throws {
        let series = try Fixture.series(
            one.quantity, from: "2024-05-01", interval: one.interval, scale: one.scale,
            [one.value])
        let isTold = Look.at(series).contains { $0.kind == .outsideRange }
        #expect(isTold == one.isTold)
    }

    /// Zeros of ions have a line of their own and are in no other.
    @Test func zerosOfIons() throws {
        let series = try Fixture.series(.ion, from: "2024-05-01", [900, 0, 850, 0, 900])
        let found = Look.at(series)
        #expect(found.map(\.kind.id) == ["review.ionsZero"])
        #expect(found.first?.parameters["count"] == "2")
    }
}
