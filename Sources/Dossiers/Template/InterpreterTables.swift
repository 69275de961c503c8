import Values

extension Interpreter {
    /// A table; the caller leaves out one without rows.
    mutating func table(_ element: TemplateElement, _ scope: ValueScope) -> Table {
        var table = Table(
            kind: choice("kind", of: element, Table.Kind.self) ?? .data,
            id: attribute("id", of: element, scope) ?? "",
            caption: attribute("caption", of: element, scope) ?? "", columns: [], rows: [],
            isNumbered: element["numbered"] != "no",
            wide: choice("wide", of: element, Table.Wide.self) ?? .turn, place: element.place)
        for (element, scope) in expanded(element, scope) {
            switch element.name {
            case .column: table.columns.append(column(element, scope))
            case .columns: table.columns += columns(element, scope, under: [])
            case .row: table.rows.append(row(element, scope))
            case .note: table.note += inlines(of: element, scope)
            default: misplaced(element, in: element)
            }
        }
        for row in table.rows where row.kind == .plain {
            let count = row.cells.reduce(0) { $0 + $1.span }
            if count == table.columns.count { continue }
            report(
                Diagnostic(
                    .templateCellCount,
                    ["cells": String(count), "columns": String(table.columns.count)],
                    at: element.place))
        }
        return table
    }

    /// Columns under common words.
    private mutating func columns(
        _ element: TemplateElement, _ scope: ValueScope, under groups: [String]
    ) -> [Table.Column] {
        let groups = groups + [attribute("title", of: element, scope) ?? ""]
        var columns: [Table.Column] = []
        for (element, scope) in expanded(element, scope) {
            switch element.name {
            case .column:
                var column = column(element, scope)
                column.groups = groups
                columns.append(column)
            case .columns: columns += self.columns(element, scope, under: groups)
            default: misplaced(element, in: element)
            }
        }
        return columns
    }

    private mutating func column(
        _ element: TemplateElement, _ scope: ValueScope
    ) -> Table.Column {
        Table.Column(
            title: attribute("title", of: element, scope) ?? "",
            align: choice("align", of: element, Table.Column.Align.self) ?? .left,
            isNarrow: element["narrow"] == "yes")
    }

    private mutating func row(_ element: TemplateElement, _ scope: ValueScope) -> Table.Row {
        var row = Table.Row(
            kind: choice("kind", of: element, Table.Row.Kind.self) ?? .plain, cells: [],
            id: attribute("id", of: element, scope) ?? "", keepsWithNext: element["keep"] == "yes")
        for (element, scope) in expanded(element, scope) {
            guard element.name == .cell else {
                misplaced(element, in: element)
                continue
            }
            row.cells.append(cell(element, scope))
        }
        return row
    }

    private mutating func cell(_ element: TemplateElement, _ scope: ValueScope) -> Table.Cell {
        // The grammar allows whole numbers from 1 only.
        let span = element["span"].flatMap { Int($0) } ?? 1
        var cell = Table.Cell(inlines(of: element, scope), span: max(span, 1))
        if let mark = element.path("mark"), case .verdict(let verdict) = scope.value(mark) {
            cell.mark = verdict
        }
        return cell
    }
}
