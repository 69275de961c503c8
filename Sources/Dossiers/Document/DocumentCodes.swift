import Assessment

extension Document {
    /// Every trace code that is printed, once, in the order of first use.
    var codes: [TraceCode] {
        var seen: Set<TraceCode> = []
        return blocks.flatMap(\.codes).filter { seen.insert($0).inserted }
    }

    /// Gives every figure the codes of the numbers it shows.
    mutating func addTraces(_ traces: (Picture) -> [FigureTrace]) {
        for index in blocks.indices {
            guard case .figure(var figure) = blocks[index] else { continue }
            figure.traces = traces(figure.picture)
            blocks[index] = .figure(figure)
        }
    }
}

extension Block {
    fileprivate var codes: [TraceCode] {
        switch self {
        case .paragraph(let paragraph): paragraph.inlines.compactMap(\.code)
        case .notice(let paragraphs): paragraphs.flatMap(\.inlines).compactMap(\.code)
        case .table(let table):
            table.rows.flatMap(\.cells).flatMap(\.inlines).compactMap(\.code)
                + table.note.compactMap(\.code)
        case .figure(let figure):
            figure.traces.flatMap(\.codes) + figure.note.compactMap(\.code)
        case .cover, .heading, .contents, .newPage: []
        }
    }
}

extension Inline {
    /// The code that stands under it.
    var code: TraceCode? {
        switch self {
        case .number(_, let code, _): code
        case .text, .strong, .reference, .link: nil
        }
    }
}
