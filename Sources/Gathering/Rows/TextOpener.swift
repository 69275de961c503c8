import Values

/// Decides how a text file is read, from all of its bytes.
struct TextOpener {
    let path: String
    let file: String
    let isGzip: Bool
    let declared: DeclaredEncoding?

    private var here: SourceLocation { SourceLocation(file: file) }

    /// `head` are the first bytes of the text; `raw` the file as it lies on disk, unread.
    func open(head: [UInt8], raw: FileStream) throws(InputFault) -> TableFile {
        var plan = TextPlan(
            path: path, file: file, isGzip: isGzip, wrapping: .none, skipped: 0, encoding: .utf8,
            endsInside: false)
        let mark = ByteOrderMark.of(head)
        switch mark {
        case .utf8: plan.skipped = 3
        case .utf16(let bigEndian):
            plan.wrapping = .utf16(bigEndian: bigEndian)
            // U+FEFF in UTF-8.
            plan.skipped = 3
        case nil:
            if case .utf16(let bigEndian) = declared {
                plan.wrapping = .utf16(bigEndian: bigEndian)
            } else if declared == nil, let bigEndian = ContentKind.guessUTF16(head) {
                plan.wrapping = .utf16(bigEndian: bigEndian)
            }
        }
        var scan = EncodingScan()
        let sha256: String
        let sample: [UInt8]
        let sampleIsWhole: Bool
        if !isGzip, plan.wrapping == .none {
            let skipped = plan.skipped
            // Neither needs the other's result; together they are half of the time of opening.
            let hashed = Aside.start(if: raw.size >= CSVParts.worthwhile) {
                () throws(InputFault) in
                let stream = HashingStream(
                    try FileStream(path: path, file: file), SHA256Digest())
                _ = try stream.drain()
                return stream.finish()
            }
            (sample, sampleIsWhole) = try look(at: raw, skipping: skipped) { scan.take($0) }
            sha256 = try hashed.result()
        } else {
            let hashed = HashingStream(raw, SHA256Digest())
            var stream: any ByteStream = hashed
            if isGzip { stream = try GzipStream(stream, file: file) }
            var units: UTF16Stream?
            if case .utf16(let bigEndian) = plan.wrapping {
                let decoded = UTF16Stream(stream, bigEndian: bigEndian, file: file)
                units = decoded
                stream = decoded
            }
            (sample, sampleIsWhole) = try look(at: stream, skipping: plan.skipped) {
                scan.take($0)
            }
            _ = try hashed.drain()
            plan.endsInside = units?.endedInside ?? false
            sha256 = hashed.finish()
        }
        if let offset = scan.firstNUL {
            throw InputFault(.textBinary, ["offset": "\(offset + 1)"], at: here)
        }
        let (encoding, endsInside) = try decide(&scan, mark: mark, plan)
        plan.encoding = encoding
        plan.endsInside = plan.endsInside || endsInside
        plan.shape = TableShape.detect(sample, isWhole: sampleIsWhole)
        guard plan.shape.width > 0 else { throw InputFault(.rowsEmpty, at: here) }
        // Systems do write tables of text under these names; one column is not such a table.
        let extensions = [".xls", ".xlsx", ".xlsm", ".xlsb", ".et"]
        if plan.shape.width == 1, extensions.contains(where: { path.lowercased().hasSuffix($0) }) {
            throw InputFault(.formatNotWorkbook, at: here)
        }
        let source = SourceFile(
            path: file, sha256: sha256, byteCount: raw.size, format: "CSV",
            encoding: name(of: plan, mark: mark), isGzip: isGzip)
        return TableFile(source: source, tables: [TableInfo(sheet: nil)], body: .text(plan))
    }

    /// Bytes that are looked at to find delimiter and width.
    private static let sampleSize = 1 << 18

    /// Reads a stream to its end; gives each piece without the byte order mark.
    private func look(
        at stream: any ByteStream, skipping skipped: Int,
        _ take: (UnsafeRawBufferPointer) -> Void
    ) throws(InputFault) -> (sample: [UInt8], isWhole: Bool) {
        let piece = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 64)
        defer { piece.deallocate() }
        var sample: [UInt8] = []
        var isWhole = true
        var left = skipped
        while true {
            let got = try stream.fill(piece)
            if got == 0 { return (sample, isWhole) }
            let all = UnsafeRawBufferPointer(rebasing: piece[..<got])
            let text = UnsafeRawBufferPointer(rebasing: all[min(left, got)...])
            left = max(0, left - got)
            take(text)
            let room = Self.sampleSize - sample.count
            sample.append(contentsOf: text.prefix(room))
            if text.count > room { isWhole = false }
        }
    }

    private func decide(_ scan: inout EncodingScan, mark: ByteOrderMark?, _ plan: TextPlan)
        throws(InputFault) -> (TextEncoding, endsInside: Bool)
    {
        let (decision, endsInside) = scan.decide()
        // Offsets are shown 1-based and counted from the start of the file.
        func shown(_ offset: Int) -> String { "\(offset + plan.skipped + 1)" }
        let mustBeUTF8 = mark != nil || plan.wrapping != .none || declared == .utf8
        if mustBeUTF8, let bad = scan.firstBadUTF8 {
            throw InputFault(
                .textNotInEncoding, ["encoding": "UTF-8", "offset": shown(bad)], at: here)
        }
        if mustBeUTF8 { return (.utf8, endsInside) }
        if declared == .gb18030 {
            if let bad = scan.firstBadGB18030 {
                throw InputFault(
                    .textNotInEncoding, ["encoding": "GB18030", "offset": shown(bad)], at: here)
            }
            return (scan.sawHighByte ? .gb18030 : .utf8, endsInside)
        }
        switch decision {
        case .utf8: return (.utf8, endsInside)
        case .gb18030: return (.gb18030, endsInside)
        case .neither(let utf8, let gb18030):
            // The encoding that fits further is the one that was meant.
            let line = try self.line(of: max(utf8, gb18030) + plan.skipped, plan)
            throw InputFault(
                .textNeither,
                ["utf8": shown(utf8), "gb18030": shown(gb18030), "line": "\(line)"],
                at: SourceLocation(file: file, line: line))
        case .mixed(let utf8, let other):
            throw InputFault(
                .textMixed, ["utf8": shown(utf8), "other": shown(other)], at: here)
        case .doubtful(let offset):
            throw InputFault(.textDoubtful, ["offset": shown(offset)], at: here)
        }
    }

    /// The line that an offset lies in; the text is read again, which only a refused file costs.
    private func line(of offset: Int, _ plan: TextPlan) throws(InputFault) -> Int {
        let stream = try plan.stream()
        let piece = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 16)
        defer { piece.deallocate() }
        var left = offset
        var line = 1
        while left > 0, case let got = try stream.fill(piece), got > 0 {
            line += piece[..<min(got, left)].count { $0 == 0x0A }
            left -= got
        }
        return line
    }

    private func name(of plan: TextPlan, mark: ByteOrderMark?) -> String {
        switch plan.wrapping {
        case .utf16(let bigEndian): bigEndian ? "UTF-16BE" : "UTF-16LE"
        case .none: mark == .utf8 ? "UTF-8 BOM" : plan.encoding.rawValue
        }
    }
}

/// The mark some programs put before a text.
enum ByteOrderMark: Hashable {
    case utf8
    case utf16(bigEndian: Bool)

    static func of(_ head: [UInt8]) -> ByteOrderMark? {
        if head.starts(with: [0xEF, 0xBB, 0xBF]) { return .utf8 }
        if head.starts(with: [0xFF, 0xFE]) { return .utf16(bigEndian: false) }
        if head.starts(with: [0xFE, 0xFF]) { return .utf16(bigEndian: true) }
        return nil
    }
}

/// Hashes what passes through.
final class HashingStream: ByteStream {
    private let source: any ByteStream
    private let digest: SHA256Digest

    init(_ source: any ByteStream, _ digest: SHA256Digest) {
        self.source = source
        self.digest = digest
    }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws(InputFault) -> Int {
        let got = try source.read(into: buffer)
        digest.update(UnsafeRawBufferPointer(rebasing: buffer[..<got]))
        return got
    }

    /// The hash of all that was read; the digest is used up by this.
    func finish() -> String { digest.finish() }

    /// Reads on to the end, so that the hash is the whole file's.
    func drain() throws(InputFault) -> Int {
        let piece = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 16)
        defer { piece.deallocate() }
        var count = 0
        while case let got = try read(into: piece), got > 0 { count += got }
        return count
    }
}
