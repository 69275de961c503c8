import Packaging
import Testing

@testable import WordProcessing

@Suite struct WordUnitsTests {
    /// 1 inch is 72 points, 1440 twips and 914 400 EMU.
    @Test func pointsBecomeWhatTheFormatCountsIn() {
        #expect(WordUnits.twips(72) == 1440)
        #expect(WordUnits.halves(10.5) == 21)
        #expect(WordUnits.eighths(0.5) == 4)
        #expect(WordUnits.emu(72) == 914_400)
        #expect(WordUnits.grid(-0.207) == -848)
    }

    @Test(arguments: [Double.nan, .infinity, -.infinity, 1e300])
    func whatIsNoLengthEndsNothing(value: Double) {
        #expect(abs(WordUnits.twips(value)) <= 31_680)
        #expect((2...96).contains(WordUnits.eighths(value)))
        #expect(WordUnits.emu(value) >= 1)
    }

    @Test func inkIsSixDigits() {
        #expect(OfficeInk(0, 0x72, 0xB2).digits == "0072B2")
    }
}
