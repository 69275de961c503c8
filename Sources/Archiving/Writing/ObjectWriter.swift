/// Objects → a file: what is no stream packed together in object streams, and cross references in
/// a stream (ISO 32000-1, 7.5.7 and 7.5.8). The same objects give the same bytes.
struct ObjectWriter {
    private enum Place {
        case free
        case at(Int)
        case packed(stream: Int, index: Int)
    }

    private var out: [UInt8]
    private var places: [Place]
    private var group: [(number: Int, bytes: [UInt8])] = []
    private var groups: [[(number: Int, bytes: [UInt8])]] = []

    /// Small enough that a viewer which wants one object need not unpack all.
    private static let groupSize = 200
    private let level: Int32

    /// - Parameter size: one more than the highest number that will be added.
    init(size: Int, reserving: Int, level: Int32) {
        places = [Place](repeating: .free, count: size)
        self.level = level
        // The second line keeps programs that move files from taking it for text (ISO 19005-3,
        // 6.1.2: four bytes at least, each above 127).
        out = Array("%PDF-1.7\n%".utf8) + [0xE2, 0xE3, 0xCF, 0xD3, 0x0A]
        out.reserveCapacity(reserving)
    }

    /// A value that is no stream.
    mutating func add(_ number: Int, _ bytes: [UInt8]) {
        // Its number is taken from now on; where it lies is known when it is packed.
        mark(number, .free)
        group.append((number, bytes))
        if group.count == Self.groupSize { closeGroup() }
    }

    /// - Parameter dictionary: with its `Length`.
    mutating func add(
        _ number: Int, dictionary: [UInt8], data: some Collection<UInt8>
    ) {
        mark(number, .at(out.count))
        // Line ends as ISO 19005-3, 6.1.7 and 6.1.9 ask for.
        out += "\(number) 0 obj\n".utf8
        out += dictionary
        out += "\nstream\n".utf8
        out += data
        out += "\nendstream\nendobj\n".utf8
    }

    /// A new stream, packed here.
    mutating func add(
        _ number: Int, packing data: [UInt8], entries: String, level: Int32? = nil
    ) throws(ArchiveFault) {
        let packed = try Flate.packed(data, level: level ?? self.level)
        add(
            number,
            dictionary: Array("<<\(entries)/Filter/FlateDecode/Length \(packed.count)>>".utf8),
            data: packed)
    }

    /// The whole file.
    ///
    /// - Parameter digest: of its bytes up to the cross references; what it gives names the file
    ///   (ISO 32000-1, 14.4; ISO 19005-3, 6.1.3).
    consuming func finish(
        root: Int, info: Int, digest: ([UInt8]) -> String
    ) throws(ArchiveFault) -> [UInt8] {
        closeGroup()
        for group in groups {
            let number = places.count
            places.append(.free)
            try pack(group, as: number)
        }
        groups = []
        let id = digest(out).prefix(32)
        let offset = out.count
        let number = places.count
        places.append(.at(offset))
        var table: [UInt8] = []
        table.reserveCapacity(places.count * 7)
        for (index, place) in places.enumerated() {
            switch place {
            case .free: append(0, 0, index == 0 ? 65535 : 0, to: &table)
            case .at(let offset): append(1, offset, 0, to: &table)
            case .packed(let stream, let index): append(2, stream, index, to: &table)
            }
        }
        try add(
            number, packing: table,
            entries: "/Type/XRef/Size \(places.count)/W[1 4 2]/Root \(root) 0 R/Info \(info) 0 R"
                + "/ID[<\(id)><\(id)>]")
        out += "startxref\n\(offset)\n%%EOF\n".utf8
        return out
    }

    private mutating func closeGroup() {
        if !group.isEmpty { groups.append(group) }
        group = []
    }

    private mutating func pack(
        _ group: [(number: Int, bytes: [UInt8])], as number: Int
    ) throws(ArchiveFault) {
        var head: [UInt8] = []
        var body: [UInt8] = []
        for (index, object) in group.enumerated() {
            head += "\(object.number) \(body.count) ".utf8
            body += object.bytes
            body.append(0x0A)
            mark(object.number, .packed(stream: number, index: index))
        }
        try add(
            number, packing: head + body,
            entries: "/Type/ObjStm/N \(group.count)/First \(head.count)")
    }

    private mutating func mark(_ number: Int, _ place: Place) {
        while number >= places.count { places.append(.free) }
        places[number] = place
    }

    private func append(_ type: UInt8, _ second: Int, _ third: Int, to table: inout [UInt8]) {
        table.append(type)
        for shift in [24, 16, 8, 0] { table.append(UInt8(truncatingIfNeeded: second >> shift)) }
        for shift in [8, 0] { table.append(UInt8(truncatingIfNeeded: third >> shift)) }
    }
}
