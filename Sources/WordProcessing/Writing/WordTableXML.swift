import Packaging

extension StoryXML {
    /// A table; nothing without rows or columns.
    mutating func table(_ table: WordTable) -> Markup? {
        guard !table.columns.isEmpty, !table.rows.isEmpty else { return nil }
        let widths = table.columns.map(WordUnits.twips)
        var children: [Markup?] = [
            TablePropertiesXML.table(table, width: widths.reduce(0, +)),
            Markup("w:tblGrid", [:], widths.map { Markup("w:gridCol", ["w:w": "\($0)"]) }),
        ]
        for row in table.rows { children.append(self.row(row, widths)) }
        return Markup("w:tbl", [:], children)
    }

    private mutating func row(_ row: WordRow, _ widths: [Int]) -> Markup {
        var children: [Markup?] = [TablePropertiesXML.row(row)]
        var column = 0
        for cell in row.cells {
            let end = min(column + max(cell.span, 1), widths.count)
            let width = widths[min(column, end)..<end].reduce(0, +)
            column = end
            var inside: [Markup?] = [TablePropertiesXML.cell(cell, width: width)]
            // A cell ends with a paragraph, whatever is in it (17.4.65).
            let paragraphs = cell.paragraphs.isEmpty ? [WordParagraph()] : cell.paragraphs
            for one in paragraphs { inside.append(paragraph(one)) }
            children.append(Markup("w:tc", [:], inside))
        }
        return Markup("w:tr", [:], children)
    }
}

/// Properties of tables, rows and cells in the order of the schema (ECMA-376-1, 17.4.59, 17.4.81,
/// 17.4.69).
enum TablePropertiesXML {
    static func table(_ table: WordTable, width: Int) -> Markup {
        let indent = "\(WordUnits.twips(table.indent))"
        let altText = WordText.clean(table.altText)
        return Markup(
            "w:tblPr", [:],
            [
                table.style.map { .value("w:tblStyle", $0) },
                Markup("w:tblW", ["w:w": "\(width)", "w:type": "dxa"]),
                // The text of a table that is not moved stands over the margin's edge in some
                // programs and its lines in others: with this its lines stand there in all.
                Markup("w:tblInd", ["w:w": indent, "w:type": "dxa"]),
                table.edges.markup("w:tblBorders"),
                .init("w:tblLayout", ["w:type": "fixed"]),
                margins(table.padding, table.verticalPadding),
                Markup(
                    "w:tblLook",
                    [
                        "w:val": "0420", "w:firstRow": "1", "w:lastRow": "0",
                        "w:firstColumn": "0", "w:lastColumn": "0", "w:noHBand": "0",
                        "w:noVBand": "1",
                    ]),
                altText.isEmpty ? nil : .value("w:tblCaption", altText),
            ])
    }

    static func margins(_ across: Double, _ along: Double) -> Markup {
        func side(_ name: String, _ width: Double) -> Markup {
            Markup(name, ["w:w": "\(max(WordUnits.twips(width), 0))", "w:type": "dxa"])
        }
        return Markup(
            "w:tblCellMar", [:],
            [
                side("w:top", along), side("w:left", across), side("w:bottom", along),
                side("w:right", across),
            ])
    }

    static func row(_ row: WordRow) -> Markup? {
        let height = WordUnits.twips(row.height)
        let children: [Markup?] = [
            row.splits ? nil : Markup("w:cantSplit"),
            height > 0
                ? Markup("w:trHeight", ["w:val": "\(height)", "w:hRule": "atLeast"]) : nil,
            row.isHead ? Markup("w:tblHeader") : nil,
        ]
        return children.allSatisfy { $0 == nil } ? nil : Markup("w:trPr", [:], children)
    }

    static func cell(_ cell: WordCell, width: Int) -> Markup {
        let merge: Markup? =
            switch cell.merge {
            case .none: nil
            case .start: .value("w:vMerge", "restart")
            case .rest: Markup("w:vMerge")
            }
        return Markup(
            "w:tcPr", [:],
            [
                Markup("w:tcW", ["w:w": "\(width)", "w:type": "dxa"]),
                cell.span > 1 ? .value("w:gridSpan", "\(cell.span)") : nil,
                merge,
                cell.edges.markup("w:tcBorders"),
                cell.fill.map(fill),
                .value("w:vAlign", cell.anchor.rawValue),
            ])
    }

    static func fill(_ ink: OfficeInk) -> Markup {
        Markup("w:shd", ["w:val": "clear", "w:color": "auto", "w:fill": ink.digits])
    }
}
