import Testing
import Values

@testable import Charting

struct PercentTextTests {
    /// 2 of 3 are 66.67, 644 of 744 hours of a July 86.56; 99.96 would round to 100.0.
    @Test(arguments: [
        (9996, 10_000, 1, "99.9"), (9996, 10_000, 0, "99"), (744, 744, 1, "100"),
        (1, 3, 1, "33.3"), (2, 3, 1, "66.7"), (644, 744, 1, "86.6"), (0, 744, 1, "0.0"),
        (1, 8784, 1, "<0.1"),
        (1, 8784, 0, "<1"), (1, 0, 1, ""), (750, 744, 1, "100.8"),
    ])
    func share(part: Int, whole: Int, decimals: Int, text: String) {
        #expect(PercentText.text(part, of: whole, decimals: decimals) == text)
    }
}
