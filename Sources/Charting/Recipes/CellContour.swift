/// Lines round the cells of a grid that have something in common.
enum CellContour {
    /// A corner of cells: column 0 is the left edge of the first column.
    struct Corner: Sendable, Hashable {
        var column: Int
        var row: Int
    }

    private struct Edge: Hashable {
        var from: Corner
        var to: Corner
    }

    /// Closed lines, each ending in the corner it began in, with a knot only where it turns. The
    /// cells lie on the right hand of one who walks along them; cells that meet in a corner alone
    /// are apart.
    static func loops(
        columns: Int, rows: Int, _ isInside: (_ column: Int, _ row: Int) -> Bool
    ) -> [[Corner]] {
        func inside(_ column: Int, _ row: Int) -> Bool {
            (0..<columns).contains(column) && (0..<rows).contains(row) && isInside(column, row)
        }
        var edges: [Edge] = []
        func add(_ c0: Int, _ r0: Int, _ c1: Int, _ r1: Int) {
            edges.append(Edge(from: Corner(column: c0, row: r0), to: Corner(column: c1, row: r1)))
        }
        for row in 0..<rows {
            for column in 0..<columns where inside(column, row) {
                if !inside(column, row - 1) { add(column, row, column + 1, row) }
                if !inside(column + 1, row) { add(column + 1, row, column + 1, row + 1) }
                if !inside(column, row + 1) { add(column + 1, row + 1, column, row + 1) }
                if !inside(column - 1, row) { add(column, row + 1, column, row) }
            }
        }
        var open = Set(edges)
        var loops: [[Corner]] = []
        for first in edges where open.contains(first) {
            var loop = [first.from]
            var edge = first
            while open.remove(edge) != nil {
                let next = following(edge, open)
                // Straight on needs no knot.
                if next.map({ turn(edge, $0) != 0 }) ?? true { loop.append(edge.to) }
                guard let next else { break }
                edge = next
            }
            loops.append(loop)
        }
        return loops
    }

    /// To the right where there is a choice, which keeps to the same cell.
    private static func following(_ edge: Edge, _ open: Set<Edge>) -> Edge? {
        [(1, 0), (0, 1), (-1, 0), (0, -1)].map { step in
            Edge(
                from: edge.to,
                to: Corner(column: edge.to.column + step.0, row: edge.to.row + step.1))
        }
        .filter { open.contains($0) }
        .max { turn(edge, $0) < turn(edge, $1) }
    }

    /// 1 to the right (rows grow downwards), −1 to the left, 0 straight on.
    private static func turn(_ one: Edge, _ next: Edge) -> Int {
        let (dx, dy) = (one.to.column - one.from.column, one.to.row - one.from.row)
        let (ex, ey) = (next.to.column - next.from.column, next.to.row - next.from.row)
        return dx * ey - dy * ex
    }
}
