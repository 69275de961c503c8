import Testing
import Typesetting
import Values

@testable import Charting

struct AxisTests {
    func layout(_ x: Scale, _ y: Scale, _ marks: [Mark]) throws -> ChartLayout {
        Chart(x: x, y: y, marks: marks).layout(
            in: Size(width: 200, height: 120), lettering: GridLettering(),
            theme: try PaperTheme.load())
    }

    @Test func theUnitIsSaidOnceOverTheNumbers() throws {
        let layout = try layout(
            .bands(["a"]), .amounts([Rational(4000)]),
            [.axis(Axis(.left, title: "个/cm³")), .axis(Axis(.bottom))])
        let unit = try #require(layout.texts.first { $0.text == "个/cm³" })
        #expect(layout.texts.count { $0.text == "个/cm³" } == 1)
        let top = try #require(layout.texts.first { $0.text == "4000" })
        #expect(unit.rect.maxY <= top.rect.minY)
        #expect(unit.rect.minX == top.rect.minX)
        // Four digits of 4.5 points and the gap of 4.
        #expect(layout.plot.minX == 22)
    }

    @Test func numbersEndAtTheAxis() throws {
        let layout = try layout(
            .bands(["a"]), .amounts([Rational(4000)]), [.axis(Axis(.left))])
        #expect(Set(layout.texts.map(\.rect.maxX)) == [18])
    }

    @Test func labelsThatWouldTouchAreLeftOut() throws {
        let layout = try layout(
            .bands((1...31).map { "\($0)00" }), .amounts([]), [.axis(Axis(.bottom))])
        #expect(layout.texts.count { !$0.text.isEmpty } < 31)
        for (one, other) in zip(layout.texts, layout.texts.dropFirst()) {
            #expect(one.rect.overlap(other.rect) == 0)
        }
    }

    @Test func gridRunsAcrossThePlot() throws {
        let theme = try PaperTheme.load()
        let layout = try layout(
            .bands(["a"]), .amounts([Rational(4)]), [.axis(Axis(.left, hasGrid: true))])
        #expect(strokes(layout.drawings).count { $0.stroke == theme[.grid] } == 5)
    }

    @Test func aSecondRowStandsUnderTheFirst() throws {
        let layout = try layout(
            .bands(["一月", "二月"]), .amounts([]),
            [.axis(Axis(.bottom)), .axis(Axis(.bottom, title: "n", labels: ["744", "672"]))])
        let month = try #require(layout.texts.first { $0.text == "一月" })
        let count = try #require(layout.texts.first { $0.text == "744" })
        let title = try #require(layout.texts.first { $0.text == "n" })
        #expect(month.rect.maxY <= count.rect.minY)
        #expect(title.rect.minY == count.rect.minY)
        #expect(title.rect.maxX < layout.plot.minX)
    }

    /// Thirty-one labels of two points too much: every second, third … of them, evenly.
    @Test func anEvenRowIsLeft() throws {
        let layout = try layout(
            .bands((1...31).map { "\($0)" }), .amounts([]), [.axis(Axis(.bottom))])
        let numbers = layout.texts.compactMap { Int($0.text) }
        let steps = Set(zip(numbers, numbers.dropFirst()).map { $1 - $0 })
        #expect(numbers.first == 1)
        #expect(steps.count == 1)
    }

    @Test func amountsOneOverAnotherAreThinnedToo() throws {
        let layout = Chart(
            x: .bands(["a"]), y: .amounts([Rational(5)]), marks: [.axis(Axis(.left))]
        ).layout(
            in: Size(width: 100, height: 40), lettering: GridLettering(),
            theme: try PaperTheme.load())
        // Eight points between two labels of nine.
        #expect(layout.texts.map(\.text) == ["0", "2", "4"])
    }

    /// Twelve rows of 10 points have room for one line each.
    @Test func aNameHigherThanItsRowGetsWiderAndThenAnEllipsis() throws {
        let name = String(repeating: "县", count: 60)
        let chart = Chart(
            x: .amounts([Rational(1)]), y: .bands((1...12).map { "\($0)" }),
            marks: [.axis(Axis(.left, labels: Array(repeating: name, count: 12), measure: 90))])
        let layout = chart.layout(
            in: Size(width: 600, height: 120), lettering: GridLettering(),
            theme: try PaperTheme.load())
        #expect(layout.texts.allSatisfy { $0.rect.size.height == 9 })
        #expect(layout.texts.allSatisfy { $0.rect.size.width > 90 && $0.rect.size.width <= 180 })
    }

    /// The last number is centred on the end of the plot: half of it needs room.
    @Test func aNumberAtTheEndStaysInThePicture() throws {
        let layout = try layout(
            .amounts([Rational(4000)]), .bands(["a"]), [.axis(Axis(.bottom))])
        let last = try #require(layout.texts.first { $0.text == "4000" })
        #expect(last.rect.maxX <= 200.01)
        #expect((last.rect.midX - layout.plot.maxX).magnitude < 1e-9)
    }
}
