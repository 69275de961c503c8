import Values

/// Reads the cells that a bureau filled in for one figure.
struct FigureCellReader {
    private typealias Heading = FormLayout.Heading

    private let sheet: FormSheet
    private let match: FormSheet.Match
    private let markers: AbsenceMarkers
    private(set) var faults: [Diagnostic] = []

    init(sheet: FormSheet, match: FormSheet.Match, markers: AbsenceMarkers) {
        self.sheet = sheet
        self.match = match
        self.markers = markers
    }

    mutating func read() -> FigureEntry {
        let row = match.row
        var entry = FigureEntry(
            indicator: row.subject, content: .blank, writtenUnit: row.units.first ?? "",
            basis: text(Heading.basis), filler: text(Heading.filler),
            date: FormDate.read(sheet, match.index, &faults),
            location: sheet.place(match.index, Heading.value))
        guard let cell = sheet.cell(match.index, Heading.value) else {
            if !entry.filler.isEmpty, entry.basis.isEmpty { fault(.formBlankUnexplained) }
            return entry
        }
        if cell.kind == .text, markers.marker(text: cell.text) != nil {
            if entry.basis.isEmpty { fault(.formAbsent, ["value": cell.text]) }
            return entry
        }
        entry.content = .faulty
        guard let written = written(cell), let unit = unit(written), !match.isDoubtful else {
            return entry
        }
        guard let own = row.units.first.flatMap(UnitOfMeasure.init(rawValue:)),
            let known = UnitTable.unit(unit),
            let power = UnitTable.exponent(from: known, to: own),
            let value = UnitTable.shift(written.value, by: power)
        else {
            fault(.formValueText, ["value": cell.text])
            return entry
        }
        entry.writtenValue = written.value
        entry.writtenUnit = unit
        entry.content = .value(value, own)
        if entry.filler.isEmpty { fault(.formFillerMissing, [:], Heading.filler) }
        look(at: value, in: own)
        return entry
    }

    private func text(_ heading: String) -> String { sheet.text(match.index, heading) }

    /// The number in the cell; nil with a fault.
    private mutating func written(_ cell: GridCell) -> WrittenFigure? {
        let mark = sheet.mark(match.index, Heading.value)
        if sheet.marks.formulas.contains(mark) || cell.kind == .formulaWithoutValue {
            let shown = cell.text.isEmpty ? "—" : cell.text
            fault(.formValueFormula, ["result": shown])
            return nil
        }
        switch cell.kind {
        case .error:
            fault(.formValueError, ["value": cell.text])
            return nil
        case .dateSerial, .isoDate, .boolean:
            fault(.formValueNoNumber, ["value": cell.text])
            return nil
        case .number, .text, .formulaWithoutValue: break
        }
        guard var written = WrittenFigure(cell) else {
            fault(.formValueText, ["value": cell.text])
            return nil
        }
        if cell.kind == .text { fault(.formValueAsText, ["value": cell.text]) }
        if cell.kind == .number, sheet.marks.percents.contains(mark) {
            // What the bureau typed and sees is 96.8%.
            guard let value = UnitTable.shift(written.value, by: 2) else { return nil }
            written.value = value
            written.unit = "%"
            fault(.formValuePercent, ["stored": cell.text, "value": "\(value)"])
        }
        return written
    }

    /// The unit the value is in: that of its row, which one in the value's own cell must not contradict.
    private mutating func unit(_ written: WrittenFigure) -> String? {
        let units = match.row.units
        let stated = text(Heading.unit)
        let folded = FoldedText(stated).text
        guard let unit = units.first(where: { FoldedText($0).text == folded }) else {
            fault(
                stated.isEmpty ? .formUnitMissing : .formUnitWrong,
                ["unit": stated, "units": units.joined(separator: "、")], Heading.unit)
            return nil
        }
        if let own = written.unit, UnitTable.unit(folded: own) != UnitTable.unit(unit) {
            fault(.formUnitsDiffer, ["one": own, "other": unit])
            return nil
        }
        return unit
    }

    private mutating func look(at value: DecimalValue, in unit: UnitOfMeasure) {
        let shown = ["heading": match.row.printed[Heading.indicator] ?? "", "value": "\(value)"]
        if value.mantissa < 0 {
            fault(.figureNegative, shown)
        } else if unit == .percent, value > DecimalValue(100) {
            fault(.percentOverHundred, shown)
        } else if unit == .percent, value.mantissa > 0, value <= DecimalValue(1) {
            fault(.percentAsFraction, shown)
        }
    }

    private mutating func fault(
        _ kind: Diagnostic.Kind, _ parameters: [String: String] = [:],
        _ heading: String = Heading.value
    ) {
        var parameters = parameters
        parameters["name"] = match.row.printed[Heading.indicator]
        faults.append(Diagnostic(kind, parameters, at: sheet.place(match.index, heading)))
    }
}
