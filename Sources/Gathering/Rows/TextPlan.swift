import Values

/// How a text file is to be read, decided when it is opened.
struct TextPlan: Sendable {
    enum Wrapping: Sendable, Hashable { case none, utf16(bigEndian: Bool) }

    var path: String
    var file: String
    var isGzip: Bool
    var wrapping: Wrapping
    /// Bytes of a byte order mark, skipped (in UTF-16 after it became UTF-8).
    var skipped: Int
    var encoding: TextEncoding
    /// The last character is cut in two.
    var endsInside: Bool
    var shape = TableShape()

    /// The bytes of the text, in UTF-8 or GB18030, from its start.
    func stream() throws(InputFault) -> any ByteStream {
        var stream: any ByteStream = try FileStream(path: path, file: file)
        if isGzip { stream = try GzipStream(stream, file: file) }
        switch wrapping {
        case .none: return stream
        case .utf16(let bigEndian):
            return UTF16Stream(stream, bigEndian: bigEndian, file: file)
        }
    }
}

/// How records are cut into fields.
struct TableShape: Sendable, Hashable {
    var delimiter = UInt8(ascii: ",")
    /// Bytes of the line `sep=;` before the first record.
    var declarationLength = 0
    /// 1 with such a line.
    var skippedLines = 0
    /// Fields of most records; 0 where the file is empty.
    var width = 0
    /// The first line with so many fields; what stands above are titles.
    var firstLine = 1
}

extension TableShape {
    /// Finds delimiter and width in the first bytes of a text (a byte order mark removed).
    static func detect(_ sample: [UInt8], isWhole: Bool) -> TableShape {
        var shape = TableShape()
        var text = sample[...]
        if let declared = declaration(sample) {
            shape.delimiter = declared.delimiter
            shape.skippedLines = 1
            shape.declarationLength = declared.length
            text = text.dropFirst(declared.length)
            measure(Array(text), isWhole, shape.delimiter)?.apply(to: &shape)
            return shape
        }
        var best: Measure?
        for delimiter in [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")] {
            guard let measure = measure(sample, isWhole, delimiter) else { continue }
            let isBetter = best.map { known in
                (measure.score, measure.width) > (known.score, known.width)
            }
            if isBetter ?? true {
                best = measure
                shape.delimiter = delimiter
            }
        }
        best?.apply(to: &shape)
        return shape
    }

    /// The line `sep=;` that Excel understands.
    private static func declaration(_ sample: [UInt8]) -> (delimiter: UInt8, length: Int)? {
        guard sample.count >= 5, sample.starts(with: Array("sep=".utf8)) else { return nil }
        var length = 5
        if length < sample.count, sample[length] == 0x0D { length += 1 }
        if length < sample.count, sample[length] == 0x0A { length += 1 }
        guard length > 5 || sample.count == 5 else { return nil }
        return (sample[4], length)
    }

    private struct Measure {
        var width: Int
        /// Records of that width, where it is more than one field.
        var score: Int
        var firstLine: Int

        func apply(to shape: inout TableShape) {
            shape.width = width
            shape.firstLine = firstLine + shape.skippedLines
        }
    }

    private static func measure(_ sample: [UInt8], _ isWhole: Bool, _ delimiter: UInt8) -> Measure?
    {
        var widths: [(width: Int, count: Int, line: Int)] = []
        let tokenizer = CSVTokenizer(delimiter: delimiter, capacity: sample.count)
        sample.withUnsafeBytes { tokenizer.append($0) }
        tokenizer.isAtEnd = isWhole
        var seen = 0
        while seen < 200, case .record = tokenizer.next() {
            seen += 1
            let width = tokenizer.fieldCount
            if let known = widths.firstIndex(where: { $0.width == width }) {
                widths[known].count += 1
            } else {
                widths.append((width, 1, tokenizer.recordLine))
            }
        }
        // Of widths equally frequent the first stands: the heading's.
        guard
            let common = widths.reduce(
                nil, { best, next in (best?.count ?? 0) >= next.count ? best : next })
        else { return nil }
        return Measure(
            width: common.width, score: common.width > 1 ? common.count : 0,
            firstLine: common.line)
    }
}
