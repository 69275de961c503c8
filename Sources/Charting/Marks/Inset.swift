import Typesetting

/// A chart in a rectangle of another: small multiples share a page, not a unit.
package struct Inset: Sendable, Hashable {
    package var chart: Chart
    package var x: Stretch
    package var y: Stretch

    package init(_ chart: Chart, x: Stretch, y: Stretch) {
        self.chart = chart
        self.x = x
        self.y = y
    }
}

extension Inset: MarkShape {
    func draw(on canvas: inout Canvas, outside: Room) {
        let layout = chart.layout(in: canvas.frame.rect(x, y), setting: canvas.setting)
        canvas.drawings += layout.drawings
        canvas.texts += layout.texts
        for text in layout.texts { canvas.obstruct(text.rect, .words) }
    }
}
