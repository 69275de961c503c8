import Testing
import Values

@Suite struct DecimalValueTests {
    @Test(arguments: [
        ("94", 94, 0), ("94.0", 940, 1), ("-0.05", -5, 2), ("+7", 7, 0), ("007", 7, 0),
        (".5", 5, 1), ("999999999999999999", 999_999_999_999_999_999, 18 - 18),
    ])
    func parsesPlainDecimals(text: String, mantissa: Int64, scale: Int) {
        let value = DecimalValue(text)
        #expect(value?.mantissa == mantissa)
        #expect(value?.scale == scale)
    }

    @Test(arguments: ["", "-", ".", "1.2.3", "1e5", "3,214", "９４", " 1", "12345678901234567890"])
    func refusesWhatIsNotAPlainDecimal(text: String) {
        #expect(DecimalValue(text) == nil)
    }

    @Test(arguments: ["94.0", "-0.05", "0", "0.00", "123456.789"])
    func printsWhatWasParsed(text: String) {
        #expect(DecimalValue(text)?.description == text)
    }

    @Test func equalityIsByValue() {
        #expect(DecimalValue("94.0") == DecimalValue("94"))
        #expect(DecimalValue("93.96").map { $0 < DecimalValue(94) } == true)
    }
}
