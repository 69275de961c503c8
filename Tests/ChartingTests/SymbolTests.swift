import Testing
import Typesetting

@testable import Charting

struct SymbolTests {
    /// In black and white the seven verdicts are seven shapes.
    @Test func verdictsDifferInShape() {
        let shapes = VerdictSign.allCases.map {
            $0.symbol.drawings(at: .zero, radius: 3, ink: .black, paper: .white)
        }
        #expect(Set(shapes).count == 7)
    }
}
