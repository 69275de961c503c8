/// How wide the columns of a table are, by what stands in them.
struct ColumnWidths {
    /// What a column needs: the widest cell on one line, the widest piece that cannot be
    /// broken, and every cell's width on one line, for judging how high rows become.
    struct Need {
        var natural: Double
        var least: Double
        var cells: [Double]
    }

    /// Widths that add up to `measure`, paddings included. Where all cells fit on one line the
    /// rest is shared evenly; else columns give way so that the rows' lines are fewest.
    static func fit(_ needs: [Need], measure: Double, padding: Double) -> [Double] {
        guard !needs.isEmpty else { return [] }
        let room = measure - padding * Double(needs.count)
        let natural = needs.reduce(0) { $0 + $1.natural }
        if natural <= room {
            let share = (room - natural) / Double(needs.count)
            return needs.map { $0.natural + share + padding }
        }
        let least = needs.reduce(0) { $0 + $1.least }
        if least >= room {
            return needs.map { $0.least * room / max(least, 1) + padding }
        }
        // Start between least and natural, then move room from column to column while the
        // number of lines falls.
        let give = (room - least) / (natural - least)
        var widths = needs.map { $0.least + ($0.natural - $0.least) * give }
        var best = height(needs, widths)
        for step in [48.0, 24.0, 12.0, 6.0] {
            var improved = true
            while improved {
                improved = false
                for from in needs.indices {
                    for to in needs.indices where to != from {
                        let amount = min(
                            step, needs[to].natural - widths[to], widths[from] - needs[from].least)
                        if amount < 0.1 { continue }
                        widths[from] -= amount
                        widths[to] += amount
                        let next = height(needs, widths)
                        if next < best - 1e-9 {
                            best = next
                            improved = true
                        } else {
                            widths[from] += amount
                            widths[to] -= amount
                        }
                    }
                }
            }
        }
        return widths.map { $0 + padding }
    }

    /// How many lines all rows have together, and a tenth of what they would have if lines could
    /// be parted: so that a step counts that saves half a line.
    private static func height(_ needs: [Need], _ widths: [Double]) -> Double {
        let rows = needs.map(\.cells.count).max() ?? 0
        var total = 0.0
        for row in 0..<rows {
            var most = 1.0
            for (need, width) in zip(needs, widths) where need.cells.indices.contains(row) {
                // A broken line is seldom quite full.
                let usable = need.cells[row] <= width ? width : max(width - 5, 1)
                most = max(most, need.cells[row] / usable)
            }
            total += most.rounded(.up) + most / 10
        }
        return total
    }
}
