/// A PDF as Cairo 1.16 writes it, cut into its objects: plain cross references, nothing packed but
/// streams. It was made a moment ago by our own program, so what does not look like that is a
/// fault and not an input to be mended; files from elsewhere are read by ``KeptFile``.
struct CairoFile {
    struct Object {
        var number: Int
        /// The whole value; of a stream its dictionary.
        var value: Range<Int>
        /// Its data, as they are packed.
        var data: Range<Int>?
    }

    let bytes: [UInt8]
    /// Ascending by number.
    private(set) var objects: [Object] = []
    let root: Int
    let info: Int
    /// One more than the highest number.
    let size: Int

    init(_ bytes: [UInt8]) throws(ArchiveFault) {
        self.bytes = bytes
        let table = try Self.tableOffset(bytes)
        var scanner = Scanner(bytes, table..<bytes.count)
        try Self.expect("xref", &scanner)
        guard case .number(let first) = scanner.next(), scanner.int(first) == 0,
            case .number(let count) = scanner.next(), let size = scanner.int(count),
            size <= bytes.count / 20
        else { throw .notCairo("0 SIZE", at: scanner.start) }
        self.size = size
        var starts: [(offset: Int, number: Int)] = []
        starts.reserveCapacity(size)
        for number in 0..<size {
            guard case .number(let place) = scanner.next(), let offset = scanner.int(place),
                case .number = scanner.next(), case .word(let kind) = scanner.next()
            else { throw .notCairo("xref entry \(number)", at: scanner.start) }
            if scanner.matches(kind, "n") { starts.append((offset, number)) }
        }
        try Self.expect("trailer", &scanner)
        let trailer = Fields(scanner, at: scanner.at)
        guard let root = trailer.reference("Root"), let info = trailer.reference("Info") else {
            throw .notCairo("/Root, /Info", at: scanner.at)
        }
        self.root = root
        self.info = info
        starts.sort { $0.offset < $1.offset }
        var lengths: [Int: Int] = [:]
        var streams: [(index: Int, start: Int)] = []
        objects.reserveCapacity(starts.count)
        for (index, start) in starts.enumerated() {
            let end = index + 1 < starts.count ? starts[index + 1].offset : table
            guard start.offset < end, end <= table else {
                throw .notCairo("\(start.number) 0 obj", at: start.offset)
            }
            let (object, stream) = try cut(start.number, start.offset..<end)
            if let stream { streams.append((objects.count, stream)) }
            var value = Scanner(bytes, object.value)
            if case .number(let digits) = value.next(), let length = value.int(digits) {
                lengths[object.number] = length
            }
            objects.append(object)
        }
        for (index, start) in streams {
            let fields = Fields(Scanner(bytes), at: objects[index].value.lowerBound)
            let length = fields.reference("Length").flatMap { lengths[$0] } ?? fields.int("Length")
            guard let length, start + length <= bytes.count else {
                throw .notCairo("/Length", at: objects[index].value.lowerBound)
            }
            objects[index].data = start..<start + length
        }
        objects.sort { $0.number < $1.number }
    }

    /// An object by its number.
    func object(_ number: Int) -> Object? {
        var low = 0
        var high = objects.count
        while low < high {
            let middle = (low + high) / 2
            if objects[middle].number < number { low = middle + 1 } else { high = middle }
        }
        guard low < objects.count, objects[low].number == number else { return nil }
        return objects[low]
    }

    func fields(_ object: Object) -> Fields {
        Fields(Scanner(bytes), at: object.value.lowerBound)
    }

    /// Every reference inside an object, in order.
    func references(in number: Int) -> [Int] {
        object(number).map { references(in: $0.value) } ?? []
    }

    func references(in range: Range<Int>) -> [Int] {
        var found: [Int] = []
        var scanner = Scanner(bytes, range)
        while true {
            switch scanner.next() {
            case .number(let digits):
                let place = scanner.at
                scanner.skipReference()
                if scanner.at != place, let number = scanner.int(digits) { found.append(number) }
            case .end: return found
            default: break
            }
        }
    }

    func isList(_ number: Int) -> Bool {
        object(number).map { bytes[$0.value.lowerBound] == UInt8(ascii: "[") } ?? false
    }

    /// The value, and where the data of a stream begin.
    private func cut(
        _ number: Int, _ range: Range<Int>
    ) throws(ArchiveFault) -> (Object, stream: Int?) {
        var scanner = Scanner(bytes, range)
        guard case .number(let own) = scanner.next(), scanner.int(own) == number,
            case .number = scanner.next()
        else { throw .notCairo("\(number) 0 obj", at: range.lowerBound) }
        try Self.expect("obj", &scanner)
        var first = scanner
        _ = first.next()
        // Most objects are elements of the structure: their end is known without reading them.
        let end = range.upperBound - 7
        if ends(range, with: "endobj\n"), !ends(range, with: "endstream\nendobj\n"),
            first.start <= end
        {
            return (Object(number: number, value: first.start..<end), nil)
        }
        scanner.skipValue()
        let object = Object(number: number, value: first.start..<scanner.at)
        guard case .word(let word) = scanner.next() else {
            throw .notCairo("endobj", at: scanner.start)
        }
        if scanner.matches(word, "endobj") { return (object, nil) }
        guard scanner.matches(word, "stream"), word.upperBound < range.upperBound else {
            throw .notCairo("stream", at: word.lowerBound)
        }
        let isPair = bytes[word.upperBound] == 0x0D
        return (object, word.upperBound + (isPair ? 2 : 1))
    }

    private func ends(_ range: Range<Int>, with word: StaticString) -> Bool {
        let count = word.utf8CodeUnitCount
        guard range.count >= count else { return false }
        return Scanner(bytes).matches(range.upperBound - count..<range.upperBound, word)
    }

    /// Where the cross references begin, by the end of a file.
    static func tableOffset(_ bytes: [UInt8]) throws(ArchiveFault) -> Int {
        // The last line but one: `startxref`, offset, `%%EOF`. Bytes of any kind may stand before.
        let word = Array("startxref".utf8)
        let places = bytes.indices.suffix(1024)
        guard let start = places.last(where: { bytes[$0...].starts(with: word) }) else {
            throw .notCairo("startxref", at: bytes.count)
        }
        var scanner = Scanner(bytes, start + word.count..<bytes.count)
        guard case .number(let digits) = scanner.next(), let offset = scanner.int(digits),
            offset < bytes.count
        else { throw .notCairo("startxref", at: start) }
        return offset
    }

    private static func expect(
        _ word: StaticString, _ scanner: inout Scanner
    ) throws(ArchiveFault) {
        guard case .word(let found) = scanner.next(), scanner.matches(found, word) else {
            throw .notCairo("\(word)", at: scanner.start)
        }
    }
}
