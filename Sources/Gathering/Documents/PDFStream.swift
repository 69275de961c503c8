import CLibZip

/// Unpacks the streams in which newer PDF files keep their cross references and objects.
enum PDFStream {
    /// No cross references of a document that people hand in come near it.
    private static let sizeLimit = 64 << 20

    /// The bytes of a stream that is not packed, or by Flate alone; nil for anything else.
    static func unpacked(_ raw: ArraySlice<UInt8>, _ dictionary: [String: PDFObject]) -> [UInt8]? {
        var filters: [String] = []
        switch dictionary["Filter"] {
        case .name(let name)?: filters = [name]
        case .array(let names)?: filters = names.map { $0.name ?? "" }
        case nil: break
        default: return nil
        }
        if filters.isEmpty { return Array(raw) }
        guard filters == ["FlateDecode"], let bytes = inflated(Array(raw)) else { return nil }
        var parameters = dictionary["DecodeParms"]
        if case .array(let all)? = parameters { parameters = all.first }
        return unpredicted(bytes, parameters?.dictionary ?? [:])
    }

    static func inflated(_ packed: [UInt8]) -> [UInt8]? {
        var state = z_stream()
        guard fucha_inflate_init(&state) == Z_OK else { return nil }
        defer { inflateEnd(&state) }
        var input = packed
        var out: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 1 << 16)
        return input.withUnsafeMutableBufferPointer { source -> [UInt8]? in
            state.next_in = source.baseAddress
            state.avail_in = UInt32(clamping: source.count)
            while out.count <= sizeLimit {
                let (code, count) = piece.withUnsafeMutableBufferPointer { target in
                    state.next_out = target.baseAddress
                    state.avail_out = UInt32(target.count)
                    let code = inflate(&state, Z_NO_FLUSH)
                    return (code, target.count - Int(state.avail_out))
                }
                out += piece[..<count]
                if code == Z_STREAM_END { return out }
                guard code == Z_OK, count > 0 else { return nil }
            }
            return nil
        }
    }

    /// Takes the predictors of PNG back (ISO 32000-1, 7.4.4.4; PNG, 9.2).
    private static func unpredicted(
        _ bytes: [UInt8], _ parameters: [String: PDFObject]
    ) -> [UInt8]? {
        guard let predictor = parameters["Predictor"]?.int, predictor > 1 else { return bytes }
        let columns = parameters["Columns"]?.int ?? 1
        guard predictor >= 10, (1...4096).contains(columns),
            parameters["Colors"]?.int ?? 1 == 1, parameters["BitsPerComponent"]?.int ?? 8 == 8
        else { return nil }
        var out: [UInt8] = []
        out.reserveCapacity(bytes.count)
        var above = [UInt8](repeating: 0, count: columns)
        var at = 0
        while at + 1 < bytes.count {
            let type = bytes[at]
            var row = Array(bytes[at + 1..<min(at + 1 + columns, bytes.count)])
            guard type <= 4 else { return nil }
            for index in row.indices {
                let left = index > 0 ? row[index - 1] : 0
                let corner = index > 0 ? above[index - 1] : 0
                row[index] &+= prediction(type, left, above[index], corner)
            }
            out += row
            above.replaceSubrange(0..<row.count, with: row)
            at += 1 + columns
        }
        return out
    }

    private static func prediction(
        _ type: UInt8, _ left: UInt8, _ up: UInt8, _ corner: UInt8
    ) -> UInt8 {
        switch type {
        case 1: return left
        case 2: return up
        case 3: return UInt8((Int(left) + Int(up)) / 2)
        case 4:
            let guess = Int(left) + Int(up) - Int(corner)
            let (a, b, c) = (abs(guess - Int(left)), abs(guess - Int(up)), abs(guess - Int(corner)))
            return a <= b && a <= c ? left : b <= c ? up : corner
        default: return 0
        }
    }
}
