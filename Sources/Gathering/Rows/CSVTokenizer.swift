import Glibc

/// Cuts bytes into records and fields in place (RFC 4180, and what people write instead).
///
/// Works on UTF-8 and GB18030 alike: no byte of a longer character is a delimiter, a quote or
/// a line end in either. Used by one thread at a time.
final class CSVTokenizer {
    enum Outcome {
        /// ``fields`` hold a record.
        case record
        /// The buffer ends inside a record: ``append(_:)``, or set ``isAtEnd``.
        case needsMore
        case end
        /// The record is longer than ``rowLimit`` or has more than ``columnLimit`` fields.
        case tooLong
    }

    /// Trouble inside one record, with the line where it begins.
    enum Trouble {
        case unterminatedQuote(line: Int)
        case textAfterQuote(line: Int)
    }

    /// Longest record, in bytes; and longest quoted field.
    static let rowLimit = 4 << 20
    /// As many as a workbook has.
    static let columnLimit = 16_384

    let delimiter: UInt8
    /// No more bytes will come.
    var isAtEnd = false
    private(set) var fieldCount = 0
    /// Line on which the record begins.
    private(set) var recordLine = 0
    /// The record ended with the file and not with a line end.
    private(set) var isUnfinished = false
    private(set) var trouble: [Trouble] = []

    private var buffer: UnsafeMutablePointer<UInt8>
    private var capacity: Int
    private var position = 0
    private var limit = 0
    private var recordStart = 0
    private var recordEnd = 0
    private var line = 1
    private let fields: UnsafeMutablePointer<FieldSpan>
    private let isSpecial: UnsafeMutablePointer<Bool>
    /// Fields whose quotes are doubled inside.
    private var doubled: [Int] = []
    private var refusedQuotes: [Int] = []

    init(delimiter: UInt8, capacity: Int = 1 << 20, firstLine: Int = 1) {
        self.delimiter = delimiter
        self.capacity = max(capacity, 64)
        buffer = .allocate(capacity: self.capacity)
        fields = .allocate(capacity: Self.columnLimit)
        isSpecial = .allocate(capacity: 256)
        isSpecial.initialize(repeating: false, count: 256)
        for byte in [delimiter, 0x0A, 0x0D] { isSpecial[Int(byte)] = true }
        line = firstLine
    }

    deinit {
        buffer.deallocate()
        fields.deallocate()
        isSpecial.deallocate()
    }

    /// Room for more bytes after those not yet consumed; grows where one record fills it.
    func room() -> UnsafeMutableRawBufferPointer {
        let kept = limit - position
        if position > 0 {
            memmove(buffer, buffer + position, kept)
            position = 0
            limit = kept
        }
        if limit == capacity {
            let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity * 2)
            memcpy(larger, buffer, limit)
            buffer.deallocate()
            buffer = larger
            capacity *= 2
        }
        return UnsafeMutableRawBufferPointer(start: buffer + limit, count: capacity - limit)
    }

    /// Says how many bytes were put into ``room()``.
    func filled(_ count: Int) { limit += count }

    /// Takes a copy of `bytes`.
    func append(_ bytes: UnsafeRawBufferPointer) {
        var rest = bytes
        while !rest.isEmpty {
            let room = room()
            let count = min(room.count, rest.count)
            room.copyMemory(from: UnsafeRawBufferPointer(rebasing: rest[..<count]))
            filled(count)
            rest = UnsafeRawBufferPointer(rebasing: rest[count...])
        }
    }

    /// Drops so many bytes: a byte order mark, a line that is not data.
    func skip(_ count: Int) { position = min(position + count, limit) }

    /// The bytes that no record was cut from yet.
    var rest: UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: buffer + position, count: limit - position)
    }

    /// Says that so many bytes of ``rest``, whole lines, were taken by somebody else.
    func took(bytes: Int, lines: Int) {
        skip(bytes)
        line += lines
    }

    /// The record found last; valid until the next call.
    func view(_ encoding: TextEncoding) -> RowView {
        RowView(
            number: recordLine,
            fields: UnsafeBufferPointer(start: fields, count: fieldCount),
            bytes: UnsafeRawBufferPointer(
                start: buffer + recordStart, count: recordEnd - recordStart),
            encoding: encoding)
    }

    /// Finds the next record that is not a blank line.
    func next() -> Outcome {
        while true {
            let outcome = scan()
            guard case .record = outcome else { return outcome }
            if !doubled.isEmpty { undouble() }
            if fieldCount > 1 || recordEnd > recordStart { return .record }
        }
    }

    private func scan() -> Outcome {
        let bytes = buffer
        let end = limit
        let special = isSpecial
        let delimiter = delimiter
        var at = position
        let start = at
        if at == end { return isAtEnd ? .end : .needsMore }
        var count = 0
        var breaks = 0
        doubled.removeAll(keepingCapacity: true)
        trouble.removeAll(keepingCapacity: true)
        isUnfinished = false
        fields: while true {
            var first = at
            var length: Int
            if at < end, bytes[at] == 0x22, !refusedQuotes.contains(at - start) {
                switch quoted(at, end) {
                case .needsMore: return .needsMore
                case .unterminated:
                    refuse(at - start, .unterminatedQuote(line: line + breaks))
                    return scanAgain()
                case .followedByText:
                    refuse(at - start, .textAfterQuote(line: line + breaks))
                    return scanAgain()
                case .closed(let close, let inner, let isDoubled):
                    if isDoubled { doubled.append(count) }
                    breaks += inner
                    first = at + 1
                    length = close - first
                    at = close + 1
                }
            } else {
                while at < end, !special[Int(bytes[at])] { at += 1 }
                length = at - first
            }
            guard count < Self.columnLimit else { return .tooLong }
            fields[count] = FieldSpan(
                column: Int32(truncatingIfNeeded: count + 1),
                start: Int32(truncatingIfNeeded: first - start),
                length: Int32(truncatingIfNeeded: length), kind: .text)
            count += 1
            if at == end {
                guard isAtEnd else {
                    return end - start > Self.rowLimit ? .tooLong : .needsMore
                }
                isUnfinished = true
                recordEnd = end
                break fields
            }
            let byte = bytes[at]
            if byte == delimiter {
                at += 1
                continue
            }
            recordEnd = at
            if byte == 0x0D {
                if at + 1 == end, !isAtEnd { return .needsMore }
                if at + 1 < end, bytes[at + 1] == 0x0A { at += 1 }
            }
            at += 1
            breaks += 1
            break fields
        }
        position = at
        recordStart = start
        fieldCount = count
        recordLine = line
        line += breaks
        if !refusedQuotes.isEmpty {
            trouble = refusedTrouble
            refusedQuotes.removeAll()
            refusedTrouble.removeAll()
        }
        return .record
    }

    private var refusedTrouble: [Trouble] = []

    /// Reads the quote at this offset of the record as a letter from now on.
    private func refuse(_ offset: Int, _ why: Trouble) {
        refusedQuotes.append(offset)
        if refusedTrouble.count < 16 { refusedTrouble.append(why) }
    }

    private func scanAgain() -> Outcome {
        // So many quotes gone wrong in one record are no table.
        refusedQuotes.count > Self.columnLimit ? .tooLong : scan()
    }

    private enum Quoted {
        case closed(at: Int, breaks: Int, isDoubled: Bool)
        case needsMore, unterminated, followedByText
    }

    /// Follows a quoted field that opens at `open`.
    private func quoted(_ open: Int, _ end: Int) -> Quoted {
        var at = open + 1
        var isDoubled = false
        while true {
            guard at < end, let found = memchr(buffer + at, 0x22, end - at) else {
                return isAtEnd || end - open > Self.rowLimit ? .unterminated : .needsMore
            }
            at = UnsafeRawPointer(found) - UnsafeRawPointer(buffer)
            if at + 1 < end, buffer[at + 1] == 0x22 {
                isDoubled = true
                at += 2
                continue
            }
            if at + 1 == end, !isAtEnd { return .needsMore }
            if at + 1 < end, !isSpecial[Int(buffer[at + 1])] { return .followedByText }
            break
        }
        var breaks = 0
        for index in open..<at {
            let byte = buffer[index]
            if byte == 0x0A || (byte == 0x0D && buffer[index + 1] != 0x0A) { breaks += 1 }
        }
        return .closed(at: at, breaks: breaks, isDoubled: isDoubled)
    }

    /// Makes doubled quotes single, inside the buffer.
    private func undouble() {
        for index in doubled {
            let base = buffer + recordStart + Int(fields[index].start)
            let length = Int(fields[index].length)
            var from = 0
            var to = 0
            while from < length {
                base[to] = base[from]
                if base[from] == 0x22 { from += 1 }
                from += 1
                to += 1
            }
            fields[index].length = Int32(truncatingIfNeeded: to)
        }
        doubled.removeAll(keepingCapacity: true)
    }
}
