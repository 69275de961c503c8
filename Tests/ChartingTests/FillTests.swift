import Testing
import Typesetting

@testable import Charting

struct FillTests {
    static let rect = Rect(x: 10, y: 20, width: 30, height: 12)

    @Test(arguments: [Hatch.Kind.rising, .falling, .crossed, .level])
    func linesStayInside(kind: Hatch.Kind) {
        let hatch = Hatch(kind, Stroke(.black, width: 0.5), gap: 2)
        let steps = strokes(hatch.drawings(Self.rect)).flatMap(\.path.steps)
        #expect(steps.count > 10)
        for step in steps {
            switch step {
            case .move(let point), .line(let point):
                #expect(point.x >= 10 - 1e-9 && point.x <= 40 + 1e-9)
                #expect(point.y >= 20 - 1e-9 && point.y <= 32 + 1e-9)
            case .curve, .close: Issue.record("a hatch of lines has no curve")
            }
        }
    }

    /// Two neighbours have the same lines as the one surface they make together.
    @Test func neighboursJoin() {
        let hatch = Hatch(.rising, Stroke(.black, width: 0.5), gap: 2)
        func constants(_ rect: Rect) -> Set<Int> {
            Set(
                strokes(hatch.drawings(rect)).flatMap(\.path.steps).compactMap {
                    guard case .move(let point) = $0 else { return nil }
                    return Int(((point.x + point.y) * 1000).rounded())
                })
        }
        let left = constants(Rect(x: 10, y: 20, width: 15, height: 12))
        let right = constants(Rect(x: 25, y: 20, width: 15, height: 12))
        #expect(left.union(right) == constants(Self.rect))
    }

    @Test func outlineStaysInside() {
        let fill = Fill(nil, outline: Stroke(.black, width: 1))
        guard case .stroke(let path, _)? = fill.drawings(Self.rect).first else {
            Issue.record("no outline")
            return
        }
        #expect(path == .rect(Rect(x: 10.5, y: 20.5, width: 29, height: 11)))
    }

    @Test func nothingHasNoSurface() {
        #expect(Fill(.black).drawings(Rect(x: 0, y: 0, width: 0, height: 5)).isEmpty)
    }
}
