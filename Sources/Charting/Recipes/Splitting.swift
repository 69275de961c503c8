extension Recipe {
    /// The picture as several of fewer rows each, for a sheet that is too low for all of them in
    /// letters that can be read; itself where it has no rows to part.
    package func split(into count: Int) -> [any Recipe] {
        switch self {
        case let rows as BulletRows:
            rows.rows.parted(count).map {
                BulletRows(nowLabel: rows.nowLabel, baselineLabel: rows.baselineLabel, rows: $0)
            }
        case let rows as BaselineComparison:
            rows.rows.parted(count).map {
                BaselineComparison(
                    baselineLabel: rows.baselineLabel, nowLabel: rows.nowLabel, rows: $0)
            }
        case let dumbbell as Dumbbell:
            dumbbell.rows.parted(count).map { rows in
                var part = dumbbell
                part.rows = rows
                return part
            }
        case let completeness as StationCompleteness:
            completeness.stations.parted(count).map { stations in
                var part = completeness
                part.stations = stations
                return part
            }
        case let line as DeadlineLine:
            line.rows.parted(count).map { rows in
                var part = line
                part.rows = rows
                return part
            }
        case let matrix as StatusMatrix: matrix.parted(count)
        default: [self]
        }
    }
}

extension Array {
    /// At most `count` runs of neighbours, as even as can be; at least one.
    fileprivate func parted(_ count: Int) -> [[Element]] {
        let runs = Swift.max(Swift.min(count, self.count), 1)
        return (0..<runs).map {
            Array(self[(self.count * $0 / runs)..<(self.count * ($0 + 1) / runs)])
        }
    }
}

extension StatusMatrix {
    /// Rows keep their group's heading on every part, and counts stay those of the whole.
    fileprivate func parted(_ count: Int) -> [any Recipe] {
        let all = groups.enumerated().flatMap { index, group in
            group.rows.map { (group: index, row: $0) }
        }
        return all.parted(count).map { rows in
            var part = self
            part.groups = groups.enumerated().compactMap { index, group in
                let own = rows.filter { $0.group == index }.map(\.row)
                return own.isEmpty ? nil : Group(group.title, own, counted: group.counted)
            }
            return part
        }
    }
}
