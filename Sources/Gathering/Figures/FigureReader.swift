import Values

/// Reads a bureau's statistics: indicators down and years across, the other way round, or one figure
/// a row (`指标 | 年份 | 数值 | 单位 | 填报单位 | 口径`).
struct FigureReader {
    private let grid: SheetGrid
    private let source: FigureSource
    private let table: HeadingTable
    private let origin: Int
    private let markers: AbsenceMarkers

    private(set) var figures: [Figure] = []
    private(set) var diagnostics: [Diagnostic] = []
    private var unmatched: [String] = []
    /// Whether any heading row was understood.
    private(set) var isUnderstood = false
    private(set) var rowCount = 0

    init(grid: SheetGrid, source: FigureSource, table: HeadingTable, origin: Int) {
        self.grid = grid
        self.source = source
        self.table = table
        self.origin = origin
        markers = AbsenceMarkers(table.markers)
    }

    mutating func read() {
        guard let header = findHeader() else { return }
        isUnderstood = true
        for row in header.end..<grid.rows.count { read(row, header) }
        let extra = header.unmatched + unmatched
        if !extra.isEmpty {
            var seen: Set<String> = []
            let once = extra.filter { seen.insert($0).inserted }
            diagnostics.append(
                Diagnostic(
                    .figuresUnmatched, ["headings": once.joined(separator: "、")], at: grid.whole))
        }
    }
}

/// What a column of a sheet of figures is.
private struct FigureHeader {
    struct IndicatorColumn {
        var column: Int
        var indicator: HeadingTable.IndicatorHeading
        var year: Int?
        var unit: String?
        var basis: String?
        var heading: String
    }

    /// First row below the headings.
    var end: Int
    var fields: [String: Int] = [:]
    var indicators: [IndicatorColumn] = []
    var years: [(column: Int, year: Int)] = []
    var unmatched: [String] = []

    var isUsable: Bool {
        !indicators.isEmpty
            || (fields["indicator"] != nil && (fields["value"] != nil || !years.isEmpty))
    }

    var score: Int { indicators.count + fields.count + years.count }
}

/// What a cell's row and column say of it.
private struct FigureContext {
    var indicator: HeadingTable.IndicatorHeading
    var year: Int?
    var month: Int?
    var unit: String?
    var bureau: String?
    var basis: String?
    var heading: String
}

extension FigureReader {
    /// The first rows under which the columns make sense; the deepest heading wins, so that both rows
    /// of a merged heading are taken.
    private func findHeader() -> FigureHeader? {
        var best: FigureHeader?
        for end in 1...max(1, min(grid.rows.count, 20)) where end <= grid.rows.count {
            let block = HeaderBlock.above(grid.rows[..<end], merges: grid.merges)
            guard let last = block.rows.last, !isDataRow(last) || block.rows.count == 1 else {
                continue
            }
            let header = read(block, end: end)
            if header.isUsable, header.score > best?.score ?? 0 { best = header }
        }
        return best
    }

    /// A row with a number that is no year is no heading.
    private func isDataRow(_ row: GridRow) -> Bool {
        row.cells.values.contains { cell in
            cell.kind != .formulaWithoutValue && CellDate.year(cell.text) == nil
                && NumberParser.number(FoldedText(cell.text).text) != nil
        }
    }

    private func read(_ block: HeaderBlock, end: Int) -> FigureHeader {
        var header = FigureHeader(end: end)
        for path in block.paths {
            if readField(path, &header) { continue }
            let reading = path.read(by: table, at: nil)
            let year = path.parts.lazy.compactMap(CellDate.year).first
            if let found = indicator(reading, year: year) {
                header.indicators.append(
                    FigureHeader.IndicatorColumn(
                        column: path.column, indicator: found.indicator, year: year,
                        unit: reading.unit, basis: found.basis, heading: path.text))
            } else if let year, reading.names.count == 1 {
                header.years.append((path.column, year))
            } else {
                header.unmatched.append(path.text)
            }
        }
        return header
    }

    private func readField(_ path: HeadingPath, _ header: inout FigureHeader) -> Bool {
        guard let last = path.parts.last else { return false }
        let heading = HeadingText(last)
        guard
            let field = table.field(heading.name, of: .figures)
                ?? table.field(heading.whole, of: .figures)
        else { return false }
        if header.fields[field.id] == nil { header.fields[field.id] = path.column }
        return true
    }

    private func indicator(
        _ reading: HeadingReading, year: Int?
    ) -> (indicator: HeadingTable.IndicatorHeading, basis: String?)? {
        var reading = reading
        reading.names.removeAll { CellDate.year($0.whole) != nil }
        for key in reading.keys {
            if let found = table.indicator(key: key.name) { return (found, nil) }
            if let found = table.indicator(key: key.bare) {
                return (found, key.remarks.isEmpty ? nil : key.remarks.joined(separator: "；"))
            }
        }
        return nil
    }
}

extension FigureReader {
    private mutating func read(_ row: Int, _ header: FigureHeader) {
        let year = text(row, header.fields["year"]).flatMap(CellDate.year)
        if header.fields["year"] != nil, year == nil, !grid.rows[row].cells.isEmpty,
            let column = header.fields["year"], let cell = grid.cell(row, column)
        {
            note(.yearUnreadable, ["value": cell.text], row, column)
            return
        }
        let bureau = text(row, header.fields["bureau"]) ?? source.bureau
        let unit = text(row, header.fields["unit"])
        let basis = text(row, header.fields["basis"])
        let month = text(row, header.fields["month"]).flatMap(CellDate.month)
        var isRead = false
        for column in header.indicators {
            let context = FigureContext(
                indicator: column.indicator, year: column.year ?? year ?? source.year, month: month,
                unit: unit ?? column.unit, bureau: bureau, basis: basis ?? column.basis,
                heading: column.heading)
            isRead = read(row, column.column, context) || isRead
        }
        if let named = header.fields["indicator"], let name = text(row, named) {
            readNamed(
                name, row: row, header: header, year: year, month: month, unit: unit,
                bureau: bureau, basis: basis, isRead: &isRead)
        }
        if isRead { rowCount += 1 }
    }

    private mutating func readNamed(
        _ name: String, row: Int, header: FigureHeader, year: Int?, month: Int?, unit: String?,
        bureau: String?, basis: String?, isRead: inout Bool
    ) {
        let reading = HeadingPath(column: 1, row: 1, parts: [name]).read(by: table, at: nil)
        guard let found = indicator(reading, year: nil) else {
            if let near = reading.keys.compactMap({ table.nearestIndicator(to: $0.bare) }).first,
                let column = header.fields["indicator"]
            {
                note(.indicatorUnknown, ["name": name, "nearest": near], row, column)
            } else {
                unmatched.append(name)
            }
            return
        }
        var context = FigureContext(
            indicator: found.indicator, year: year ?? source.year, month: month,
            unit: unit ?? reading.unit, bureau: bureau, basis: basis ?? found.basis, heading: name)
        if let column = header.fields["value"] {
            isRead = read(row, column, context) || isRead
        }
        for (column, year) in header.years {
            context.year = year
            isRead = read(row, column, context) || isRead
        }
    }

    /// One cell. True where it held a figure, or should have.
    private mutating func read(_ row: Int, _ column: Int, _ context: FigureContext) -> Bool {
        guard let cell = grid.rows[row].cells[column] else { return false }
        switch cell.kind {
        case .formulaWithoutValue:
            note(.formulaWithoutValue, [:], context, row, column)
            return true
        case .error:
            note(.cellError, ["value": cell.text], context, row, column)
            return true
        case .text, .number, .dateSerial, .isoDate, .boolean: break
        }
        if markers.marker(text: cell.text) != nil { return false }
        guard let written = WrittenFigure(cell) else {
            note(.numberUnreadable, ["value": cell.text], context, row, column)
            return true
        }
        guard let year = context.year else {
            note(.figureWithoutYear, [:], context, row, column)
            return true
        }
        let stated = context.unit.map { FoldedText($0).text }
        guard let unit = written.unit ?? stated ?? plainCount(context.indicator.unit) else {
            note(
                .figureUnitMissing, ["expected": context.indicator.unit.rawValue], context, row,
                column)
            return true
        }
        if let own = written.unit, let stated,
            UnitTable.unit(folded: own) != UnitTable.unit(folded: stated)
        {
            note(
                .figureUnitsDiffer, ["one": own, "other": stated], context, row, column)
            return true
        }
        guard let known = UnitTable.unit(folded: unit),
            let power = UnitTable.exponent(from: known, to: context.indicator.unit),
            let value = UnitTable.shift(written.value, by: power)
        else {
            note(
                .figureUnitUnknown,
                [
                    "unit": unit, "quantity": context.heading,
                    "expected": context.indicator.unit.rawValue,
                ], context, row, column)
            return true
        }
        check(value, context, row, column)
        let shown = written.unit == nil ? written.printed + (context.unit ?? unit) : written.printed
        figures.append(
            Figure(
                indicator: context.indicator.id, year: year, month: context.month, value: value,
                unit: context.indicator.unit, printed: shown, bureau: context.bureau,
                basis: context.basis, location: grid.place(row, column), origin: origin))
        return true
    }

    /// A count needs no unit: 2 is 2.
    private func plainCount(_ unit: UnitOfMeasure) -> String? { unit == .pieces ? "个" : nil }

    private mutating func check(
        _ value: DecimalValue, _ context: FigureContext, _ row: Int, _ column: Int
    ) {
        if value.mantissa < 0 {
            note(.figureNegative, ["value": "\(value)"], context, row, column)
        } else if context.indicator.unit == .percent {
            if value > DecimalValue(100) {
                note(.percentOverHundred, ["value": "\(value)"], context, row, column)
            } else if value.mantissa > 0, value <= DecimalValue(1) {
                note(.percentAsFraction, ["value": "\(value)"], context, row, column)
            }
        }
    }

    private func text(_ row: Int, _ column: Int?) -> String? {
        guard let column, let cell = grid.cell(row, column), !cell.text.isEmpty else { return nil }
        return cell.text
    }

    /// Trouble with one figure. It says which, so that measuring knows why the year has no number.
    private mutating func note(
        _ kind: Diagnostic.Kind, _ parameters: [String: String], _ context: FigureContext,
        _ row: Int, _ column: Int
    ) {
        var parameters = parameters
        parameters["heading"] = context.heading
        if context.month == nil {
            parameters["indicator"] = context.indicator.id
            parameters["year"] = context.year.map(String.init)
        }
        note(kind, parameters, row, column)
    }

    private mutating func note(
        _ kind: Diagnostic.Kind, _ parameters: [String: String], _ row: Int, _ column: Int
    ) {
        diagnostics.append(Diagnostic(kind, parameters, at: grid.place(row, column)))
    }
}
