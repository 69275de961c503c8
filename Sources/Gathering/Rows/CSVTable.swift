import Values

/// Reads a text table in one pass.
struct CSVTable {
    let plan: TextPlan

    /// How many faults of one kind are listed one by one.
    static let listed = 200

    func read<Consumer: RowConsumer>(
        into consumer: inout Consumer, diagnostics: inout [Diagnostic]
    ) throws(InputFault) {
        let stream = try plan.stream()
        let tokenizer = CSVTokenizer(
            delimiter: plan.shape.delimiter, firstLine: 1 + plan.shape.skippedLines)
        try Self.more(stream, into: tokenizer)
        tokenizer.skip(plan.skipped + plan.shape.declarationLength)
        var faults = CSVFaultList(file: plan.file)
        defer { diagnostics += faults.finished() }
        while true {
            switch tokenizer.next() {
            case .needsMore:
                try Self.more(stream, into: tokenizer)
            case .end: return
            case .tooLong:
                throw InputFault(
                    .csvRowTooLong,
                    ["limit": "\(CSVTokenizer.rowLimit >> 20)"],
                    at: SourceLocation(file: plan.file, line: tokenizer.recordLine + 1))
            case .record:
                if tokenizer.fieldCount != plan.shape.width || tokenizer.isUnfinished
                    || !tokenizer.trouble.isEmpty
                {
                    guard isUsable(tokenizer, &faults) else { continue }
                }
                if !consumer.consume(tokenizer.view(plan.encoding)) { return }
                // The row was plain enough: perhaps those after it are.
                let taken = consumer.consumePlain(
                    tokenizer.rest, delimiter: plan.shape.delimiter)
                if taken.bytes > 0 { tokenizer.took(bytes: taken.bytes, lines: taken.rows) }
            }
        }
    }

    /// Says what is wrong with a record; false where it must not be used.
    private func isUsable(_ tokenizer: CSVTokenizer, _ faults: inout CSVFaultList) -> Bool {
        let line = tokenizer.recordLine
        for trouble in tokenizer.trouble {
            switch trouble {
            case .unterminatedQuote(let line): faults.add(.csvUnterminatedQuote, line: line)
            case .textAfterQuote(let line): faults.add(.csvTextAfterQuote, line: line)
            }
        }
        let width = plan.shape.width
        let count = tokenizer.fieldCount
        let counts = ["fields": "\(count)", "expected": "\(width)"]
        let isShort = count < width && line >= plan.shape.firstLine
        if tokenizer.isUnfinished, isShort || plan.endsInside {
            faults.add(.csvCutShort, counts, line: line)
            return false
        }
        if isShort { faults.add(.csvShortRow, counts, line: line) }
        if count > width, line > plan.shape.firstLine {
            let view = tokenizer.view(plan.encoding)
            if view.fields.dropFirst(width).contains(where: { $0.length > 0 }) {
                // Which of the fields are shifted, nobody knows: `1,550` may be 1550.
                faults.add(.csvLongRow, counts, line: line)
                return false
            }
        }
        return true
    }

    static func more(_ stream: any ByteStream, into tokenizer: CSVTokenizer)
        throws(InputFault)
    {
        let count = try stream.fill(tokenizer.room())
        tokenizer.filled(count)
        tokenizer.isAtEnd = count == 0
    }
}

/// Faults of rows, bounded: after so many of a kind the rest are counted.
struct CSVFaultList {
    let file: String
    private var found: [Diagnostic] = []
    private var counts: [(kind: Diagnostic.Kind, count: Int)] = []

    init(file: String) { self.file = file }

    mutating func add(_ kind: Diagnostic.Kind, _ parameters: [String: String] = [:], line: Int) {
        let index: Int
        if let known = counts.firstIndex(where: { $0.kind == kind }) {
            index = known
        } else {
            index = counts.count
            counts.append((kind, 0))
        }
        counts[index].count += 1
        guard counts[index].count <= CSVTable.listed else { return }
        found.append(Diagnostic(kind, parameters, at: SourceLocation(file: file, line: line)))
    }

    /// The list, with one line for each kind that has more than are listed.
    func finished() -> [Diagnostic] {
        found
            + counts.filter { $0.count > CSVTable.listed }.map { entry in
                Diagnostic(
                    .csvMoreOfTheSame,
                    ["kind": entry.kind.id, "count": "\(entry.count - CSVTable.listed)"],
                    at: SourceLocation(file: file))
            }
    }
}
