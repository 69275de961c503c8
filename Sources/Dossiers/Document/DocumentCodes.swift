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
        let own = inlines.flatMap(\.codes)
        // What a figure shows stands before its note.
        if case .figure(let figure) = self { return figure.traces.flatMap(\.codes) + own }
        return own
    }
}

extension Inline {
    /// The codes that stand under it, or in what it calls.
    fileprivate var codes: [TraceCode] {
        switch self {
        case .number(_, let code, _): [code]
        case .footnote(let inlines, _): inlines.flatMap(\.codes)
        case .text, .strong, .reference, .link: []
        }
    }
}
