import Assessment
import Typesetting

/// The second cue of a verdict beside its colour, drawn and not set, so that no font has to
/// have it: ● ✕ ◌ ◇ △ – !
enum VerdictMark {
    static func drawings(
        _ verdict: Verdict, at center: Point, radius r: Double, ink: Ink
    ) -> [Drawing] {
        let pen = Stroke(ink, width: r * 0.34)
        func point(_ dx: Double, _ dy: Double) -> Point {
            Point(x: center.x + dx * r, y: center.y + dy * r)
        }
        let shape: [Drawing] =
            switch verdict {
            case .met: [.fill(.circle(center: center, radius: r * 0.9), ink)]
            case .notMet:
                [
                    .stroke(.line(from: point(-0.8, -0.8), to: point(0.8, 0.8)), pen),
                    .stroke(.line(from: point(-0.8, 0.8), to: point(0.8, -0.8)), pen),
                ]
            case .insufficientData:
                [
                    .stroke(
                        .circle(center: center, radius: r * 0.85),
                        Stroke(ink, width: r * 0.3, dash: [r * 0.4, r * 0.49]))
                ]
            case .needsJudgement:
                [
                    .stroke(
                        Path([
                            .move(point(0, -1)), .line(point(1, 0)), .line(point(0, 1)),
                            .line(point(-1, 0)), .close,
                        ]), pen)
                ]
            case .waived:
                [
                    .stroke(
                        Path([
                            .move(point(0, -0.95)), .line(point(1, 0.8)), .line(point(-1, 0.8)),
                            .close,
                        ]), pen)
                ]
            case .notApplicable: [.stroke(.line(from: point(-0.8, 0), to: point(0.8, 0)), pen)]
            case .failed:
                [
                    .stroke(.line(from: point(0, -1), to: point(0, 0.25)), pen),
                    .fill(.circle(center: point(0, 0.85), radius: r * 0.2), ink),
                ]
            }
        return [.tag("Artifact", shape)]
    }
}
