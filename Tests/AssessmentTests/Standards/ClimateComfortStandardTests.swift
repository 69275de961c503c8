import Testing
import Values

@testable import Assessment

@Suite struct ClimateComfortStandardTests {
    static func number(_ text: String) throws -> Rational {
        try #require(DecimalValue(text)).rational
    }

    /// I = T − 0.55 (1 − RH)(T − 14.4): 25 − 0.55·0.3·10.6 = 23.251; 20 − 0.55·0.4·5.6 = 18.768.
    @Test(arguments: [("25", "70", "23.251", "23.3"), ("20", "60", "18.768", "18.8")])
    func temperatureHumidity(t: String, rh: String, exact: String, rounded: String) throws {
        let (t, rh) = (try Self.number(t), try Self.number(rh))
        #expect(
            ClimateComfortStandard.temperatureHumidity(temperature: t, humidity: rh)
                == (try Self.number(exact)))
        #expect(
            ClimateComfortStandard.roundedTemperatureHumidity(temperature: t, humidity: rh)?
                .description == rounded)
    }

    /// K = −(10√V + 10.45 − V)(33 − T) + 8.55 S. With V = 4 the root is whole:
    /// −(20 + 10.45 − 4)(33 − 15) + 8.55·7 = −476.1 + 59.85 = −416.25 → −416.
    /// K(5, 2, 6) = −581.3 and K(15, 2, 7) = −346.8 (√2 = 1.41421356…) → −581 and −347.
    /// Calm: −10.45 · 13 + 8.55·10 = −135.85 + 85.5 = −50.35 → −50.
    @Test(arguments: [
        ("15", "4", "7", "-416"), ("5", "2", "6", "-581"), ("15", "2", "7", "-347"),
        ("20", "0", "10", "-50"),
    ])
    func windEffect(t: String, v: String, s: String, expected: String) throws {
        let k = ClimateComfortStandard.roundedWindEffect(
            temperature: try Self.number(t), wind: try Self.number(v),
            sunshine: try Self.number(s))
        #expect(k?.description == expected)
    }

    @Test func negativeWindHasNoIndex() {
        #expect(
            ClimateComfortStandard.roundedWindEffect(
                temperature: .zero, wind: Rational(-1), sunshine: .zero) == nil)
    }

    /// GB/T 27963-2011, table of grades, at every bound and one last digit to either side.
    @Test(arguments: [
        ("13.9", 1), ("14.0", 2), ("14.1", 2), ("16.8", 2), ("16.9", 2), ("17.0", 3),
        ("17.1", 3), ("25.3", 3), ("25.4", 3), ("25.5", 4), ("25.6", 4), ("27.4", 4),
        ("27.5", 4), ("27.6", 5), ("-5.0", 1), ("40.0", 5),
    ])
    func gradesOfI(index: String, grade: Int) throws {
        #expect(
            ClimateComfortStandard.grade(temperatureHumidity: try #require(DecimalValue(index)))
                == grade)
    }

    @Test(arguments: [
        ("-402", 1), ("-401", 1), ("-400", 2), ("-399", 2), ("-301", 2), ("-300", 2), ("-299", 3),
        ("-298", 3), ("-101", 3), ("-100", 3), ("-99", 4), ("-98", 4), ("-11", 4), ("-10", 4),
        ("-9", 5), ("-8", 5), ("100", 5),
    ])
    func gradesOfK(index: String, grade: Int) throws {
        #expect(
            ClimateComfortStandard.grade(windEffect: try #require(DecimalValue(index))) == grade)
    }

    /// At RH 100 % I = T: the half-even tenth decides the grade (GB/T 8170-2008, 3.2).
    @Test(arguments: [("16.95", "17.0", 3), ("16.85", "16.8", 2), ("25.45", "25.4", 3)])
    func roundsBeforeGrading(t: String, rounded: String, grade: Int) throws {
        let index = try #require(
            ClimateComfortStandard.roundedTemperatureHumidity(
                temperature: try Self.number(t), humidity: Rational(100)))
        #expect(index.description == rounded)
        #expect(ClimateComfortStandard.grade(temperatureHumidity: index) == grade)
    }
}
