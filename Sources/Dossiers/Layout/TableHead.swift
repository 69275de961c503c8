import Typesetting

/// The heading of a table: one row a level of common words, and the columns' own titles under
/// them. A column without common words has its title over the whole height.
struct TableHead {
    private let table: TableLayout
    private let depth: Int
    private let titles: [[SetLine]]
    private let groups: [Group]

    /// Words over neighbouring columns.
    private struct Group {
        var level: Int
        var columns: Range<Int>
        var lines: [SetLine]
    }

    init(_ table: TableLayout) {
        self.table = table
        let columns = table.table.columns
        depth = columns.map(\.groups.count).max() ?? 0
        let style = table.cells.head
        titles = columns.indices.map { index in
            table.setter.lines(
                [Span(columns[index].title, style)],
                style: ParagraphStyle(
                    measure: table.widths[index] - TableLayout.padding * 2,
                    alignment: Self.alignment(columns[index], isForm: table.isForm)))
        }
        var groups: [Group] = []
        for level in 0..<depth {
            for range in Self.runs(columns, level: level) {
                let width = table.width(from: range.lowerBound, span: range.count)
                groups.append(
                    Group(
                        level: level, columns: range,
                        lines: table.setter.lines(
                            [Span(columns[range.lowerBound].groups[level], style)],
                            style: ParagraphStyle(
                                measure: width - TableLayout.padding * 2, alignment: .center))))
            }
        }
        self.groups = groups
    }

    /// Neighbours that share their words down to a level.
    static func runs(_ columns: [Table.Column], level: Int) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        for (index, column) in columns.enumerated() where column.groups.count > level {
            let words = column.groups.prefix(level + 1)
            if let last = runs.last, last.upperBound == index,
                columns[last.lowerBound].groups.prefix(level + 1) == words
            {
                runs[runs.count - 1] = last.lowerBound..<index + 1
            } else {
                runs.append(index..<index + 1)
            }
        }
        return runs
    }

    private static func alignment(_ column: Table.Column, isForm: Bool) -> Alignment {
        switch column.align {
        case .left: isForm ? .center : .leading
        case .center, .decimal: .center
        case .right: .trailing
        }
    }

    /// All rows of it as one strip, which is never parted.
    func strip(_ tag: StructureTag) -> Strip {
        let tops = tops()
        let height = tops[depth + 1]
        var furniture: [Drawing] = []
        if !table.isForm {
            furniture = [table.rule(1, at: 0), table.rule(0.5, at: height)]
        }
        var rows: [[Drawing]] = Array(repeating: [], count: depth + 1)
        for group in groups {
            let (top, bottom) = (tops[group.level], tops[group.level + 1])
            let left = table.lefts[group.columns.lowerBound]
            let width = table.width(from: group.columns.lowerBound, span: group.columns.count)
            furniture.append(box(left: left, width: width, top: top, bottom: bottom, isGroup: true))
            let tag = Tag("TH", scope: .column, columnSpan: group.columns.count)
            rows[group.level].append(cell(group.lines, tag, left: left, top: top, bottom: bottom))
        }
        for (index, column) in table.table.columns.enumerated() {
            let (top, left) = (tops[column.groups.count], table.lefts[index])
            furniture.append(
                box(left: left, width: table.widths[index], top: top, bottom: height))
            rows[column.groups.count].append(
                cell(titles[index], .columnHead, left: left, top: top, bottom: height))
        }
        var strip = Strip(
            height: height,
            drawings: [.tag("Artifact", furniture)]
                + rows.filter { !$0.isEmpty }.map { .tag("TR", $0) })
        strip.keepsWithNext = true
        strip.structure = [tag]
        return strip
    }

    /// Where each row begins, and where the last one ends.
    private func tops() -> [Double] {
        var heights = (0..<depth).map { level in
            table.rowHeight(
                lines: groups.filter { $0.level == level }.map(\.lines.count).max() ?? 1)
        }
        let columns = table.table.columns
        let own = columns.indices.filter { columns[$0].groups.count == depth }
        heights.append(table.rowHeight(lines: own.map { titles[$0].count }.max() ?? 1))
        // The last row gives way to a title that stands over several rows.
        for index in columns.indices {
            let need = table.rowHeight(lines: titles[index].count)
            let room = heights[columns[index].groups.count...].reduce(0, +)
            if need > room { heights[depth] += need - room }
        }
        var tops = [0.0]
        for height in heights { tops.append((tops.last ?? 0) + height) }
        return tops
    }

    private func cell(
        _ lines: [SetLine], _ tag: Tag, left: Double, top: Double, bottom: Double
    ) -> Drawing {
        let drawings = table.place(
            lines, left: left + TableLayout.padding, height: bottom - top,
            size: table.cells.head.size)
        return .tag(tag, [.group(drawings, offset: Point(x: 0, y: top))])
    }

    /// In a form a box on grey; else a thin rule under common words.
    private func box(
        left: Double, width: Double, top: Double, bottom: Double, isGroup: Bool = false
    ) -> Drawing {
        let path = Path.rect(Rect(x: left, y: top, width: width, height: bottom - top))
        if table.isForm {
            return .group(
                [.fill(path, Styles.headTint), .stroke(path, Stroke(.black, width: 0.5))],
                offset: Point(x: 0, y: 0))
        }
        guard isGroup else { return .group([], offset: Point(x: 0, y: 0)) }
        return .stroke(
            .line(from: Point(x: left + 3, y: bottom), to: Point(x: left + width - 3, y: bottom)),
            Stroke(.black, width: 0.5))
    }
}
