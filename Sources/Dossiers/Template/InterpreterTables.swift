import Values

extension Interpreter {
    /// A table; the caller leaves out one without rows.
    mutating func table(_ element: TemplateElement, _ scope: ValueScope) -> Table {
        var table = Table(
            kind: choice("kind", of: element, Table.Kind.self) ?? .data,
            id: attribute("id", of: element, scope) ?? "",
            caption: attribute("caption", of: element, scope) ?? "", columns: [], rows: [],
            isNumbered: element["numbered"] != "no", place: element.place)
        for (element, scope) in expanded(element, scope) {
            switch element.name {
            case .column: table.columns.append(column(element, scope))
            case .row: table.rows.append(row(element, scope))
            case .note: table.note += inlines(of: element, scope)
            default: misplaced(element, in: element)
            }
        }
        for row in table.rows where row.kind == .plain && row.cells.count != table.columns.count {
            report(
                Diagnostic(
                    .templateCellCount,
                    ["cells": String(row.cells.count), "columns": String(table.columns.count)],
                    at: element.place))
        }
        return table
    }

    private mutating func column(
        _ element: TemplateElement, _ scope: ValueScope
    ) -> Table.Column {
        Table.Column(
            title: attribute("title", of: element, scope) ?? "",
            group: attribute("group", of: element, scope) ?? "",
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
        var cell = Table.Cell(inlines(of: element, scope))
        if let mark = element.path("mark"), case .verdict(let verdict) = scope.value(mark) {
            cell.mark = verdict
        }
        return cell
    }
}
