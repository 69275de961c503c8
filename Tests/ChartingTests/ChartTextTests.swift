import Testing
import Typesetting
import Values

@testable import Charting

struct ChartTextTests {
    /// Scales, then marks in the order of drawing, with exact places.
    @Test func golden() {
        let (ink, other) = (Ink(0, 0, 0), Ink(255, 0, 0))
        let chart = Chart(
            x: .bands(["1月", "2月"]), y: .amounts([Rational(4)]),
            marks: [
                .axis(Axis(.left, title: "天", hasGrid: true)),
                .bar(
                    Bar(
                        band: 0, to: Rational(10, over: 3),
                        fill: Fill(.white, hatch: Hatch(.rising, Stroke(ink, width: 1), gap: 2)),
                        label: ["3.3", "n=2"])),
                .line(
                    Line(
                        [
                            .init(.band(0), Rational(1)), .init(.band(1), nil),
                            .init(.band(1, part: 1), Rational(5, over: 2), symbol: .dottedRing),
                        ], stroke: Stroke(ink, width: 1, dash: [1, 1]),
                        threshold: .init(
                            Rational(2), missed: .under, stroke: Stroke(other, width: 1)),
                        endLabel: "2026年")),
                .errorBar(
                    ErrorBar(.band(0), low: Rational(3), high: nil, stroke: Stroke(ink, width: 1))),
                .rule(Rule(.upright(.share(0.25)), stroke: Stroke(ink, width: 1), label: "甲\n乙")),
                .legend(
                    Legend(.top, [.init(.whisker(Stroke(ink, width: 1)), "范围"), .init(.none, "注")])),
                .facets(
                    Facets(
                        [.init("站", [])], columns: 1, x: .bands(["a"]), y: .ratios([Rational(3)]))),
            ])
        #expect(
            ChartText.dump(chart) == """
                chart x bands 1月 | 2月; y amounts 0 1 2 3 4
                  axis left grid “天”
                  bar 0 0→10/3 #FFFFFF rising #000000 “3.3 n=2”
                  line #000000 dashed #0,1 | #1,gap | #1+1.000,2.5 dottedRing; under 2 #FF0000 “2026年”
                  error bar #0 3…open #000000
                  rule upright 0.250× #000000 “甲 / 乙”
                  legend top
                    whisker #000000 “范围”
                    words “注”
                  facets 1 columns, x bands a; y ratios 2 5
                    panel “站”

                """)
    }
}
