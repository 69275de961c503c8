import Values

/// Reading the rows below the headings, cell by cell.
extension ObservationReader {
    mutating func read(_ row: RowView) {
        for index in spans.indices { spans[index].column = 0 }
        for field in row.fields {
            let column = Int(field.column)
            guard column < roles.count, column > 0 else { continue }
            let role = roles[column]
            if role > 0 { spans[role - 1] = field }
        }
        guard row.fields.contains(where: { $0.length > 0 || $0.kind != .text }) else { return }
        let target: Int
        if stationRole >= 0 {
            target = block(named: row)
        } else {
            target = lastBlock
        }
        let time: Int32
        do {
            time = try times.read(row, spans: spans)
        } catch {
            report(error, row: row)
            return
        }
        rowCount += 1
        guard target >= 0 else { return }
        blocks[target].times.append(time)
        blocks[target].rows.append(Int32(clamping: row.number))
        let isRejected = qualityRole >= 0 && !isGood(row)
        if isRejected { rejectedRows += 1 }
        for slot in slots.indices {
            readValue(slot, row: row, block: target, isRejected: isRejected)
        }
    }

    @inline(__always)
    private mutating func readValue(_ slot: Int, row: RowView, block: Int, isRejected: Bool) {
        let span = spans[slot]
        guard span.column != 0, span.length > 0 || span.kind != .text else {
            absent(slot, block: block, marker: 0)
            return
        }
        let bytes = row.bytes(of: span)
        // Of a stored number more than fifteen digits are the noise of a binary fraction.
        if span.kind == .text || (span.kind == .number && bytes.count <= 15),
            let (mantissa, scale) = NumberParser.plain(bytes)
        {
            let number = DecimalValue(mantissa: mantissa, scale: scale)
            if let marker = markers.marker(of: number) {
                absent(slot, block: block, marker: marker)
            } else {
                store(number, slot: slot, row: row, block: block, isRejected: isRejected)
            }
            return
        }
        readSlowly(span, bytes, slot: slot, row: row, block: block, isRejected: isRejected)
    }

    private mutating func readSlowly(
        _ span: FieldSpan, _ bytes: UnsafeRawBufferPointer, slot: Int, row: RowView, block: Int,
        isRejected: Bool
    ) {
        switch span.kind {
        case .text:
            if let marker = markers.marker(of: bytes) {
                absent(slot, block: block, marker: marker)
                return
            }
        case .number: break
        case .dateSerial, .isoDate, .boolean:
            unreadable(.valueUnreadable, bytes, slot: slot, row: row, block: block)
            return
        case .error:
            unreadable(.cellError, bytes, slot: slot, row: row, block: block)
            return
        case .formulaWithoutValue:
            unreadable(.formulaWithoutValue, bytes, slot: slot, row: row, block: block)
            return
        }
        let text = CellText.decode(bytes, encoding: row.encoding)
        if let marker = markers.marker(text: text) {
            absent(slot, block: block, marker: marker)
            return
        }
        guard
            let number = span.kind == .number
                ? NumberParser.stored(bytes) : NumberParser.number(FoldedText(text).text)
        else {
            unreadable(.valueUnreadable, bytes, slot: slot, row: row, block: block)
            return
        }
        if let marker = markers.marker(of: number) {
            absent(slot, block: block, marker: marker)
        } else {
            store(number, slot: slot, row: row, block: block, isRejected: isRejected)
        }
    }

    @inline(__always)
    private mutating func store(
        _ number: DecimalValue, slot: Int, row: RowView, block: Int, isRejected: Bool
    ) {
        let quantity = slots[slot].quantity
        var mantissa = number.mantissa
        var scale = number.scale - slots[slot].exponent
        if scale < 0 {
            let (product, overflow) = mantissa.multipliedReportingOverflow(
                by: DecimalValue.powersOfTen[min(-scale, 18)])
            mantissa = overflow ? .max : product
            scale = 0
        }
        guard scale <= 18 else {
            refuse(.valueImpossible, slot: slot, row: row, block: block)
            return
        }
        let bounds = ValuePolicy.bounds(of: quantity)
        let power = DecimalValue.powersOfTen[scale]
        let whole = mantissa / power
        let isTooLow =
            whole < bounds.lowerBound
            || (whole == bounds.lowerBound && mantissa < 0 && mantissa % power != 0)
        let isTooHigh =
            whole > bounds.upperBound
            || (whole == bounds.upperBound && mantissa > 0 && mantissa % power != 0)
        if isTooLow || isTooHigh {
            let isDrift = isTooLow && ValuePolicy.isConcentration(quantity)
            refuse(isDrift ? .valueNegative : .valueImpossible, slot: slot, row: row, block: block)
            return
        }
        if isRejected {
            blocks[block].columns[slot].appendAbsent(.rejected)
            return
        }
        if quantity == .ion, mantissa == 0 {
            diagnostics.append(Diagnostic(.ionZero, at: place(row.number, slots[slot].column)))
        }
        blocks[block].columns[slot].append(mantissa, scale: scale)
    }

    @inline(__always)
    private mutating func absent(_ slot: Int, block: Int, marker: Int) {
        absences[block][slot][marker] += 1
        blocks[block].columns[slot].appendAbsent(marker == 0 ? .blank : .sentinel)
    }

    mutating func unreadable(
        _ kind: Diagnostic.Kind, _ bytes: UnsafeRawBufferPointer, slot: Int, row: RowView,
        block: Int
    ) {
        let text = CellText.decode(bytes, encoding: row.encoding)
        diagnostics.append(
            Diagnostic(
                kind, ["heading": slots[slot].heading, "value": String(text.prefix(60))],
                at: place(row.number, slots[slot].column)))
        blocks[block].columns[slot].appendAbsent(.unparsable)
    }

    /// A number that the quantity cannot be.
    private mutating func refuse(_ kind: Diagnostic.Kind, slot: Int, row: RowView, block: Int) {
        let quantity = slots[slot].quantity
        let bounds = ValuePolicy.bounds(of: quantity)
        diagnostics.append(
            Diagnostic(
                kind,
                [
                    "heading": slots[slot].heading,
                    "value": CellText.decode(row.bytes(of: spans[slot]), encoding: row.encoding),
                    "quantity": quantity.name.chinese, "id": quantity.rawValue,
                    "range": "\(bounds.lowerBound)–\(bounds.upperBound) \(quantity.unit.rawValue)",
                ], at: place(row.number, slots[slot].column)))
        blocks[block].columns[slot].appendAbsent(.rejected)
    }

    func isGood(_ row: RowView) -> Bool {
        let span = spans[qualityRole]
        guard span.column != 0, let quality = source.quality else { return false }
        let text = FoldedText(CellText.decode(row.bytes(of: span), encoding: row.encoding)).text
        return quality.good.contains { FoldedText($0).text == text }
    }
}
