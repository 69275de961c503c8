import Dispatch
import Synchronization
import Values

/// Reads a large text table in a few parts at once. Only where nothing is quoted and every record
/// is sound: then every line feed ends a record, and no line number is wanted.
struct CSVParts {
    let plan: TextPlan

    /// Always the same number, whatever the machine: the parts of a file do not depend on it.
    static let count = 4
    /// Below this, in bytes, one thread is as quick.
    static let worthwhile = 8 << 20
    /// How far a line feed is looked for.
    private static let reach = 1 << 20

    func read<Consumer: RowConsumer & Sendable>(_ consumer: Consumer) throws(InputFault)
        -> [Consumer]?
    {
        guard !plan.isGzip, plan.wrapping == .none, !plan.endsInside, let ranges = try ranges()
        else { return nil }
        var heading = FirstRow(consumer: consumer)
        var ignored: [Diagnostic] = []
        try CSVTable(plan: plan).read(into: &heading, diagnostics: &ignored)
        let later = heading.consumer
        let done = Mutex([Consumer?](repeating: nil, count: ranges.count))
        DispatchQueue.concurrentPerform(iterations: ranges.count) { index in
            var part = index == 0 ? consumer : later
            // What went wrong here goes wrong again, with its words, when all is read in order.
            let isSound = (try? read(ranges[index], into: &part)) ?? false
            if isSound { done.withLock { $0[index] = part } }
        }
        let parts = done.withLock { $0.compactMap { $0 } }
        return parts.count == ranges.count ? parts : nil
    }

    /// False at the first record that somebody must hear of.
    private func read<Consumer: RowConsumer>(_ range: Range<Int>, into consumer: inout Consumer)
        throws(InputFault) -> Bool
    {
        let stream = try FileStream(path: plan.path, file: plan.file, range: range)
        let tokenizer = CSVTokenizer(delimiter: plan.shape.delimiter)
        try CSVTable.more(stream, into: tokenizer)
        if range.lowerBound == 0 { tokenizer.skip(plan.skipped + plan.shape.declarationLength) }
        while true {
            switch tokenizer.next() {
            case .needsMore: try CSVTable.more(stream, into: tokenizer)
            case .end: return true
            case .tooLong: return false
            case .record:
                let row = tokenizer.view(plan.encoding)
                guard tokenizer.fieldCount == plan.shape.width, tokenizer.trouble.isEmpty,
                    !row.bytes.contains(0x22), consumer.consume(row)
                else { return false }
                let taken = consumer.consumePlain(
                    tokenizer.rest, delimiter: plan.shape.delimiter)
                if taken.bytes > 0 { tokenizer.took(bytes: taken.bytes, lines: taken.rows) }
            }
        }
    }

    /// Parts of the file of about the same size that begin behind line feeds.
    private func ranges() throws(InputFault) -> [Range<Int>]? {
        let stream = try FileStream(path: plan.path, file: plan.file)
        guard stream.size >= Self.worthwhile else { return nil }
        var ranges: [Range<Int>] = []
        var start = 0
        for part in 1..<Self.count {
            let target = stream.size / Self.count * part
            guard let feed = stream.piece(at: target, Self.reach).firstIndex(of: 0x0A) else {
                return nil
            }
            ranges.append(start..<(target + feed + 1))
            start = target + feed + 1
        }
        return ranges + [start..<stream.size]
    }
}

/// Lets a consumer see one row.
private struct FirstRow<Consumer: RowConsumer>: RowConsumer {
    var consumer: Consumer

    mutating func consume(_ row: RowView) -> Bool {
        _ = consumer.consume(row)
        return false
    }
}
