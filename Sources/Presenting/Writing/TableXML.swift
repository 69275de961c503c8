import Packaging

/// A native table in its frame.
struct TableXML {
    let table: SlideTable
    let number: Int

    /// PowerPoint's “no style, no grid”: every line and fill is the cell's own.
    static let style = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"

    /// nil where there are no rows or columns: an empty table is against the schema.
    func markup(id: Int) -> Markup? {
        guard !table.rows.isEmpty, !table.columnWidths.isEmpty else { return nil }
        return Markup(
            "p:graphicFrame", [:],
            [
                Markup(
                    "p:nvGraphicFramePr", [:],
                    [
                        ShapeXML.identity(
                            id, table.name.isEmpty ? "表格 \(id - 1)" : table.name,
                            altText: table.altText.isEmpty ? nil : table.altText),
                        Markup(
                            "p:cNvGraphicFramePr", [:],
                            [Markup("a:graphicFrameLocks", ["noGrp": "1"])]),
                        Markup("p:nvPr"),
                    ]),
                frame,
                Markup(
                    "a:graphic", [:],
                    [Markup("a:graphicData", ["uri": Namespace.table], [grid])]),
            ])
    }

    /// The frame as wide as its columns are after each has been rounded.
    private var frame: Markup {
        let width = table.columnWidths.reduce(0) { $0 + Units.emu($1) }
        let height = table.rows.reduce(0) { $0 + Units.emu($1.height) }
        return Markup(
            "p:xfrm", [:],
            [
                Markup(
                    "a:off",
                    ["x": "\(Units.emu(table.origin.x))", "y": "\(Units.emu(table.origin.y))"]),
                Markup("a:ext", ["cx": "\(width)", "cy": "\(height)"]),
            ])
    }

    private var grid: Markup {
        Markup(
            "a:tbl", [:],
            [
                Markup(
                    "a:tblPr", ["firstRow": table.hasHeader ? "1" : nil],
                    [Markup("a:tableStyleId", words: Self.style)]),
                Markup(
                    "a:tblGrid", [:],
                    table.columnWidths.map { Markup("a:gridCol", ["w": "\(Units.emu($0))"]) }),
            ] + table.rows.indices.map(row))
    }

    private func row(_ index: Int) -> Markup {
        let row = table.rows[index]
        // An empty cell in PowerPoint's own 18 points would push a low row open.
        let text = TextXML(number: number, spare: row.smallestRun ?? table.smallestRun)
        return Markup(
            "a:tr", ["h": "\(Units.emu(row.height))"],
            row.cells.map { cell in
                Markup(
                    "a:tc", [:],
                    [
                        text.body("a:txBody", properties: Markup("a:bodyPr"), cell.paragraphs),
                        properties(of: cell, row: index),
                    ])
            })
    }

    private func properties(of cell: SlideTableCell, row: Int) -> Markup {
        let across = "\(Units.emu(table.horizontalPadding))"
        let along = "\(Units.emu(table.verticalPadding))"
        let side = table.rules.side
        return Markup(
            "a:tcPr",
            [
                "marL": across, "marR": across, "marT": along, "marB": along,
                "anchor": cell.anchor.code,
            ],
            [
                line("a:lnL", side), line("a:lnR", side),
                line("a:lnT", rule(above: row)), line("a:lnB", rule(above: row + 1)),
                cell.fill?.fill ?? Markup("a:noFill"),
            ])
    }

    private func line(_ name: String, _ stroke: OfficeStroke?) -> Markup {
        stroke?.markup(name) ?? OfficeStroke.absent(name)
    }

    /// The line above a row; that above the one after the last closes the table.
    private func rule(above row: Int) -> OfficeStroke? {
        switch table.rules {
        case .none: nil
        case .grid(let stroke): stroke
        case .threeLines(let outer, let inner):
            row == 0 || row == table.rows.count
                ? outer : row == 1 && table.hasHeader ? inner : nil
        }
    }
}

extension SlideTable.Rules {
    /// The line to the left and right of every cell.
    fileprivate var side: OfficeStroke? {
        if case .grid(let stroke) = self { stroke } else { nil }
    }
}

extension SlideTableRow {
    fileprivate var smallestRun: SlideRun? {
        cells.lazy.flatMap(\.paragraphs).flatMap(\.runs).min { $0.size < $1.size }
    }
}

extension SlideTable {
    fileprivate var smallestRun: SlideRun? {
        rows.compactMap(\.smallestRun).min { $0.size < $1.size }
    }
}
