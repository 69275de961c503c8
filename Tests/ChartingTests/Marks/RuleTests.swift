import Testing
import Typesetting
import Values

@testable import Charting

struct RuleTests {
    /// Thresholds that lie on one another are still named apart, beside the plot.
    @Test func labelsInTheMarginDoNotMeet() throws {
        let theme = try PaperTheme.load()
        let rules = [2990, 3000, 3000, 3010].map {
            Mark.rule(
                Rule(.level(.amount(Rational($0))), stroke: theme[.target], label: "目标 \($0)\n条款"))
        }
        let layout = Chart(x: .bands(["a"]), y: .amounts([Rational(4000)]), marks: rules).layout(
            in: Size(width: 300, height: 150), lettering: GridLettering(), theme: theme)
        #expect(layout.texts.count == 4)
        for (index, text) in layout.texts.enumerated() {
            #expect(text.rect.minX > layout.plot.maxX)
            for other in layout.texts.dropFirst(index + 1) {
                #expect(text.rect.overlap(other.rect) == 0)
            }
        }
    }

    @Test func aValueOnTheThresholdReachesIt() throws {
        let theme = try PaperTheme.load()
        let ink = Ink(1, 2, 3)
        let layout = Chart(
            x: .bands(["a"]), y: .amounts([Rational(3000)]),
            marks: [
                .bar(Bar(band: 0, to: Rational(3000), fill: Fill(ink))),
                .rule(Rule(.level(.amount(Rational(3000))), stroke: theme[.target])),
            ]
        ).layout(in: Size(width: 300, height: 150), lettering: GridLettering(), theme: theme)
        let bar = try #require(filledRects(layout.drawings).first { $0.ink == ink })
        let rule = try #require(strokes(layout.drawings).first { $0.stroke == theme[.target] })
        guard case .move(let start)? = rule.path.steps.first else {
            Issue.record("no line")
            return
        }
        #expect((bar.rect.minY - start.y).magnitude < 1e-9)
    }

    /// Upright lines close to one another are named side by side over the plot, in the order of
    /// the lines, and inside the picture.
    @Test func uprightLinesAreNamedApart() throws {
        let theme = try PaperTheme.load()
        let rules = [0.9, 0.5, 0.55, 0.97].map {
            Mark.rule(
                Rule(
                    .upright(.share($0)), stroke: theme[.seriesBreak], label: "改用HJ 633-2026年版"))
        }
        let layout = Chart(x: .bands(["a"]), y: .amounts([Rational(4)]), marks: rules).layout(
            in: Size(width: 300, height: 150), lettering: GridLettering(), theme: theme)
        #expect(layout.texts.count == 4)
        let picture = Rect(x: 0, y: 0, width: 300, height: 150)
        for (index, text) in layout.texts.enumerated() {
            #expect(picture.holds(text.rect))
            #expect(text.rect.maxY <= layout.plot.minY)
            for other in layout.texts.dropFirst(index + 1) {
                #expect(text.rect.overlap(other.rect) == 0)
            }
        }
        let order = layout.texts.map(\.rect.minX)
        #expect(order[1] < order[2] && order[2] < order[0] && order[0] < order[3])
    }
}
