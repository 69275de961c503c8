import Testing
import Values

@testable import Gathering

@Suite struct UnitTableTests {
    @Test(arguments: [
        ("万个/cm3", UnitOfMeasure.ionsPerCubicCentimetre, "0.32", "3200"),
        ("千个/立方厘米", .ionsPerCubicCentimetre, "3.2", "3200"),
        ("ug/m3", .milligramsPerCubicMetre, "900", "0.9"),
        ("mg/m³", .microgramsPerCubicMetre, "0.035", "35"),
        ("元", .hundredMillionYuan, "9876543210", "98.7654321"),
        ("万元", .hundredMillionYuan, "123456", "12.3456"),
        ("人次", .tenThousandVisits, "32150000", "3215"),
        ("0.1℃", .degreesCelsius, "-123", "-12.3"), ("0.1m/s", .metresPerSecond, "25", "2.5"),
    ])
    func converts(_ unit: String, _ goal: UnitOfMeasure, _ value: String, _ expected: String) throws
    {
        let written = try #require(UnitTable.unit(unit))
        let power = try #require(UnitTable.exponent(from: written, to: goal))
        let number = try #require(DecimalValue(value))
        #expect(UnitTable.shift(number, by: power) == DecimalValue(expected))
    }

    @Test func refusesWhatIsWrong() {
        #expect(UnitTable.unit("个/m3") == nil)
        #expect(UnitTable.unit("个/㎡") == nil)
        #expect(
            UnitTable.unit("个").flatMap {
                UnitTable.exponent(from: $0, to: .ionsPerCubicCentimetre)
            } == nil)
    }
}
