import Testing
import Typesetting
import Values

@testable import Charting

struct CanvasTests {
    func canvas() throws -> Canvas {
        let plot = Rect(x: 0, y: 0, width: 200, height: 100)
        return Canvas(
            frame: Frame(plot: plot, x: .bands(["a"]), y: .bands(["a"])), region: plot,
            setting: Setting(lettering: GridLettering(), theme: try PaperTheme.load()))
    }

    func label(_ text: String, _ anchors: [Label.Anchor]) -> Label {
        Label(lines: [text], size: 9, leading: 11.5, ink: .black, anchors: anchors)
    }

    /// Four digits of 4.5 points are 18 wide; one line of 9 points is 9 high.
    @Test func theFirstFreeAnchorIsTaken() throws {
        var canvas = try canvas()
        canvas.obstruct(Rect(x: 80, y: 40, width: 40, height: 10), .surface)
        canvas.labels = [
            label(
                "1234",
                [
                    .init(Point(x: 100, y: 50), .center, .above),
                    .init(Point(x: 100, y: 70), .center, .above),
                ])
        ]
        canvas.settleWords()
        #expect(canvas.texts.map(\.rect) == [Rect(x: 91, y: 61, width: 18, height: 9)])
    }

    @Test func wordsDoNotCoverWords() throws {
        var canvas = try canvas()
        let anchors: [Label.Anchor] = [
            .init(Point(x: 100, y: 50), .center, .above),
            .init(Point(x: 100, y: 50), .center, .below),
        ]
        canvas.labels = [label("1234", anchors), label("5678", anchors)]
        canvas.settleWords()
        #expect(canvas.texts.map(\.rect.minY) == [41, 50])
    }

    /// Where no place is free, a line gives way to words and is broken behind them.
    @Test func aLineIsBrokenBehindWords() throws {
        var canvas = try canvas()
        canvas.obstruct(Rect(x: 0, y: 45, width: 200, height: 1), .line)
        canvas.labels = [label("1234", [.init(Point(x: 100, y: 50), .center, .above)])]
        canvas.settleWords()
        let paper = canvas.setting.theme[.paper]
        #expect(filledRects(canvas.drawings).contains { $0.ink == paper && $0.rect.minY < 45 })
    }

    @Test func aBarsNumberMayStandInItsOwnBarOnly() throws {
        var canvas = try canvas()
        let mine = canvas.newOwner()
        let other = canvas.newOwner()
        canvas.obstruct(Rect(x: 80, y: 0, width: 40, height: 100), .surface, owner: mine)
        canvas.obstruct(Rect(x: 120, y: 0, width: 40, height: 100), .surface, owner: other)
        canvas.labels = [
            label(
                "1234",
                [
                    .init(Point(x: 140, y: 50), .center, .above, inside: mine),
                    .init(Point(x: 100, y: 50), .center, .above, inside: mine, ink: .white),
                ])
        ]
        canvas.settleWords()
        #expect(canvas.texts.map(\.rect.minX) == [91])
    }

    @Test func wordsStayInThePicture() throws {
        var canvas = try canvas()
        canvas.labels = [
            label(
                "1234",
                [
                    .init(Point(x: 195, y: 50), .leading, .above),
                    .init(Point(x: 195, y: 50), .trailing, .above),
                ])
        ]
        canvas.settleWords()
        #expect(canvas.texts.map(\.rect.maxX) == [195])
    }
}
