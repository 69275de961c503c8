import Testing
import Typesetting
import Values

@testable import Charting

struct ColourScaleTests {
    static let (low, high) = (Ink(240, 240, 240), Ink(0, 30, 60))

    func scale(_ values: [Rational]) -> ColourScale {
        ColourScale(covering: values, low: Self.low, high: Self.high)
    }

    /// 1200…4800 are four classes between 1000 and 5000.
    @Test func classesLieBetweenRoundNumbers() {
        let scale = scale([Rational(1200), Rational(4800)])
        #expect(scale.row.ticks.map(\.text) == ["1000", "2000", "3000", "4000", "5000"])
        #expect(scale.inks.count == 4)
        #expect(scale.inks.first == Self.low)
        #expect(scale.inks.last == Self.high)
        // A third of the way from 240 to 0, from 240 to 30, from 240 to 60.
        #expect(scale.inks[1] == Ink(160, 170, 180))
    }

    @Test func aBoundBelongsToTheClassAbove() {
        let scale = scale([Rational(1200), Rational(4800)])
        #expect(scale.ink(Rational(1999_9, over: 10)) == scale.inks[0])
        #expect(scale.ink(Rational(2000)) == scale.inks[1])
        #expect(scale.ink(Rational(5000)) == scale.inks[3])
        #expect(scale.ink(Rational(-7)) == scale.inks[0])
        #expect(scale.ink(Rational(99_999)) == scale.inks[3])
    }

    @Test func darkerIsMoreInGreyToo() {
        let greys = scale([Rational(0), Rational(100)]).inks.map(\.grey.luminance)
        #expect(zip(greys, greys.dropFirst()).allSatisfy { $0 > $1 })
    }

    @Test func nothingHasNoInk() {
        #expect(scale([]).inks.isEmpty)
        #expect(scale([]).ink(Rational(1)) == nil)
        #expect(scale([Rational(3000)]).ink(Rational(3000)) != nil)
    }
}
