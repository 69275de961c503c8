import Testing
import Values

@testable import Charting

struct ScaleTests {
    @Test func amountsBeginAtZero() {
        let scale = Scale.amounts([Rational(2900), Rational(3214)])
        #expect(scale.share(.amount(.zero)) == 0)
        #expect(scale.share(.amount(Rational(4000))) == 1)
        #expect(scale.share(.amount(Rational(3000))) == 0.75)
    }

    @Test func bandsDivideTheLength() {
        let scale = Scale.bands(["a", "b", "c", "d"])
        #expect(scale.share(.band(0, part: 0)) == 0)
        #expect(scale.share(.band(1)) == 0.375)
        #expect(scale.share(.band(3, part: 1)) == 1)
        #expect(scale.ticks.map(\.text) == ["a", "b", "c", "d"])
    }

    @Test func aPlaceOfTheOtherKindStandsAtTheStart() {
        #expect(Scale.bands(["a"]).share(.amount(Rational(5))) == 0)
        #expect(Scale.amounts([Rational(5)]).share(.band(3)) == 0)
    }
}
