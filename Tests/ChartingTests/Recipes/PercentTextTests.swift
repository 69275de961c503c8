import Testing
import Values

@testable import Charting

struct PercentTextTests {
    @Test(arguments: [
        (9996, 10_000, 1, "99.9"), (9996, 10_000, 0, "99"), (744, 744, 1, "100"),
        (1, 3, 1, "33.3"), (2, 3, 1, "66.6"), (0, 744, 1, "0.0"), (1, 8784, 1, "<0.1"),
        (1, 8784, 0, "<1"), (1, 0, 1, ""), (750, 744, 1, "100.8"),
    ])
    func cut(part: Int, whole: Int, decimals: Int, text: String) {
        #expect(PercentText.floored(part, of: whole, decimals: decimals) == text)
    }
}
