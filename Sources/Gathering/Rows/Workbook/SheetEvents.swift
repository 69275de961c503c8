import Values
import XMLTree

/// Makes rows of the cells of a worksheet part, one at a time.
final class SheetEvents<Consumer: RowConsumer>: XMLEvents {
    private(set) var consumer: Consumer
    private(set) var isStopped = false
    private(set) var diagnostics: [Diagnostic] = []
    private let plan: WorkbookPlan
    private let sheet: String

    private var row = 0
    private var column = 0
    private var bytes: [UInt8] = []
    private var fields: [FieldSpan] = []

    private var type = CellType.number
    private var isDate = false
    private var hasFormula = false
    private var hasValue = false
    private var insideValue = false
    private var insideInline = false
    private var value: [UInt8] = []
    private var inline = RichText()

    private enum CellType { case number, shared, text, inline, boolean, error, isoDate }

    /// As many as Excel has.
    private static var rowLimit: Int { 1_048_576 }
    private static var columnLimit: Int { 16_384 }
    /// Bytes of one cell: 32 767 characters of at most 4 bytes.
    private static var cellLimit: Int { 32_767 * 4 }

    init(_ consumer: Consumer, plan: WorkbookPlan, sheet: String) {
        self.consumer = consumer
        self.plan = plan
        self.sheet = sheet
    }

    func start(_ name: XMLEventName, _ attributes: XMLEventAttributes) {
        guard !isStopped else { return }
        if name.isLocal("c") {
            startCell(attributes)
        } else if name.isLocal("v") {
            insideValue = true
            hasValue = true
        } else if name.isLocal("f") {
            hasFormula = true
        } else if name.isLocal("is") {
            insideInline = true
        } else if name.isLocal("row") {
            let stated = attributes.bytes("r").flatMap { Self.integer($0) }
            row = stated ?? row + 1
            column = 0
            bytes.removeAll(keepingCapacity: true)
            fields.removeAll(keepingCapacity: true)
            if row > Self.rowLimit { isStopped = true }
        } else if insideInline {
            inline.start(name)
        }
    }

    func end(_ name: XMLEventName) {
        guard !isStopped else { return }
        if name.isLocal("v") {
            insideValue = false
        } else if name.isLocal("c") {
            endCell()
        } else if name.isLocal("is") {
            insideInline = false
        } else if name.isLocal("row") {
            if !fields.isEmpty { deliver() }
        } else if insideInline {
            inline.end(name)
        }
    }

    func characters(_ piece: UnsafeBufferPointer<UInt8>) {
        if insideValue {
            if value.count < Self.cellLimit { value.append(contentsOf: piece) }
        } else if insideInline {
            inline.characters(piece)
        }
    }

    private func startCell(_ attributes: XMLEventAttributes) {
        type = .number
        isDate = false
        hasFormula = false
        hasValue = false
        value.removeAll(keepingCapacity: true)
        column += 1
        for index in 0..<attributes.count {
            let name = attributes.name(index)
            let value = attributes.value(index)
            if name.isLocal("r") {
                if let place = CellReference.parse(value) { column = place.column }
            } else if name.isLocal("t") {
                type = Self.type(value)
            } else if name.isLocal("s"), let style = Self.integer(value) {
                isDate = plan.isDateStyle.indices.contains(style) && plan.isDateStyle[style]
            }
        }
        if type == .inline { inline = RichText() }
    }

    private static func type(_ name: UnsafeBufferPointer<UInt8>) -> CellType {
        switch (name.count, name.first) {
        case (1, UInt8(ascii: "s")): .shared
        case (1, UInt8(ascii: "b")): .boolean
        case (1, UInt8(ascii: "e")): .error
        case (1, UInt8(ascii: "d")): .isoDate
        case (3, UInt8(ascii: "s")): .text
        case (9, UInt8(ascii: "i")): .inline
        default: .number
        }
    }

    private func endCell() {
        guard column >= 1, column <= Self.columnLimit else { return }
        let start = bytes.count
        var kind = FieldKind.text
        // An empty result of a text formula is a value; no result at all is not.
        if hasFormula, !hasValue || (type == .number && value.isEmpty) {
            return append(.formulaWithoutValue, from: start)
        }
        switch type {
        case .number:
            if value.isEmpty { return }
            kind = isDate ? .dateSerial : .number
            BinaryNoise.append(value, to: &bytes)
        case .shared:
            let index = value.withUnsafeBufferPointer { Self.integer($0) }
            guard let index else { return }
            if plan.strings.withBytes(index, { bytes.append(contentsOf: $0) }) == nil {
                diagnostics.append(
                    Diagnostic(
                        .workbookStringMissing, ["number": "\(index)"],
                        at: SourceLocation(
                            file: plan.file, sheet: sheet, row: row, column: column)))
                kind = .error
            }
        case .text: bytes += RichText.unescaped(value)
        case .inline:
            let text = inline.finished()
            bytes += text.isEmpty ? value : text
        case .boolean:
            kind = .boolean
            bytes += value
        case .error:
            kind = .error
            bytes += value
        case .isoDate:
            kind = .isoDate
            bytes += value
        }
        // An empty string is an empty cell.
        if bytes.count > start || kind == .error { append(kind, from: start) }
    }

    private func append(_ kind: FieldKind, from start: Int) {
        fields.append(
            FieldSpan(
                column: Int32(truncatingIfNeeded: column), start: Int32(truncatingIfNeeded: start),
                length: Int32(truncatingIfNeeded: bytes.count - start), kind: kind))
    }

    private func deliver() {
        // Cells out of order are rare and legal enough: the view promises ascending columns.
        let isOrdered = zip(fields, fields.dropFirst()).allSatisfy { $0.column < $1.column }
        if !isOrdered { fields.sort { $0.column < $1.column } }
        let goesOn = bytes.withUnsafeBytes { raw in
            fields.withUnsafeBufferPointer { spans in
                consumer.consume(
                    RowView(number: row, fields: spans, bytes: raw, encoding: .utf8))
            }
        }
        if !goesOn { isStopped = true }
    }

    private static func integer(_ digits: UnsafeBufferPointer<UInt8>) -> Int? {
        guard !digits.isEmpty, digits.count <= 9 else { return nil }
        var value = 0
        for digit in digits {
            guard (0x30...0x39).contains(digit) else { return nil }
            value = value * 10 + Int(digit - 0x30)
        }
        return value
    }
}

/// `C7` and `B2:D9`.
enum CellReference {
    static func parse(_ text: some Sequence<UInt8>) -> (row: Int, column: Int)? {
        var column = 0
        var row = 0
        for byte in text {
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z") where row == 0 && column < 20_000:
                column = column * 26 + Int(byte - 64)
            case UInt8(ascii: "a")...UInt8(ascii: "z") where row == 0 && column < 20_000:
                column = column * 26 + Int(byte - 96)
            case UInt8(ascii: "0")...UInt8(ascii: "9") where row < 10_000_000:
                row = row * 10 + Int(byte - 48)
            case UInt8(ascii: "$"): break
            default: return nil
            }
        }
        return row > 0 && column > 0 ? (row, column) : nil
    }

    static func parseRange(_ text: String) -> MergedRange? {
        let ends = text.utf8.split(separator: UInt8(ascii: ":"))
        guard let first = ends.first.flatMap({ parse($0) }),
            let last = ends.last.flatMap({ parse($0) }), ends.count <= 2
        else { return nil }
        return MergedRange(
            firstRow: min(first.row, last.row), lastRow: max(first.row, last.row),
            firstColumn: min(first.column, last.column),
            lastColumn: max(first.column, last.column))
    }
}
