import Testing

@testable import Assessment

@Suite struct MagnusFormulaTests {
    /// Temperature, dew point (tenths of ℃), RH in tenths of a percent: WMO-No. 8's formula in
    /// 40-digit decimal arithmetic (Python's decimal), rounded half-even: 525.6, 67.8, 229.6,
    /// 179.9, 994.1, 1000, 371.7, 2.6.
    @Test(arguments: [
        (200, 100, 526), (300, -100, 68), (-23, -207, 230), (83, -147, 180), (250, 249, 994),
        (0, 0, 1000), (-300, -400, 372), (400, -400, 3), (999, -990, 0),
    ])
    func tenths(temperature: Int64, dewPoint: Int64, expected: Int64) {
        #expect(
            MagnusFormula.humidityTenths(temperature: temperature, dewPoint: dewPoint, scale: 1)
                == expected)
    }

    @Test func theScaleDoesNotMatter() {
        #expect(
            MagnusFormula.humidityTenths(
                temperature: 20_000_000_000_000, dewPoint: 10_000_000_000_000, scale: 12) == 526)
    }

    @Test func aDewPointAboveTheTemperatureIsSaturation() {
        #expect(
            MagnusFormula.humidityTenths(temperature: 155, dewPoint: 156, scale: 1) == 1000)
    }

    @Test func outsideTheFormulaThereIsNothing() {
        #expect(MagnusFormula.humidityTenths(temperature: 1001, dewPoint: 0, scale: 1) == nil)
        #expect(MagnusFormula.humidityTenths(temperature: 0, dewPoint: -1001, scale: 1) == nil)
        #expect(MagnusFormula.humidityTenths(temperature: .max, dewPoint: .min, scale: 0) == nil)
        #expect(MagnusFormula.humidityTenths(temperature: 0, dewPoint: 0, scale: 13) == nil)
    }
}
