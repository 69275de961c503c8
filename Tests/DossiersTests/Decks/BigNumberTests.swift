import Testing

@testable import Dossiers

@Suite struct BigNumberTests {
    @Test(arguments: [
        ("2961个/cm³", "2961", "个/cm³"), ("79.3%", "79.3", "%"), ("−416", "−416", ""),
        ("1521.80万人次", "1521.80", "万人次"), ("29.7μg/m³", "29.7", "μg/m³"),
        ("3214 ions/cm³", "3214", "ions/cm³"),
    ])
    func parted(words: String, number: String, unit: String) {
        let big = Slide.BigNumber(words)
        #expect(big?.number == number)
        #expect(big?.unit == unit)
    }

    /// Several values, words and nothing are no number to be read from the last row.
    @Test(arguments: ["3个；2个", "—", "有证明材料", "", "97.1%；—", "2个；1个；4个"])
    func notANumber(words: String) {
        #expect(Slide.BigNumber(words) == nil)
    }
}
