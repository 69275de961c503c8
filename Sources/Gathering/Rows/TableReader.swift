package import Values

/// Opens CSV and XLSX files, known by their content.
package enum TableReader {
    /// Looks at the whole file once: hash, format, encoding, delimiter. `file` is its name in
    /// messages; `encoding` what somebody declared, which then must fit.
    package static func open(path: String, named file: String, encoding: String? = nil)
        throws(InputFault) -> TableFile
    {
        let here = SourceLocation(file: file)
        let declared = try encoding.map { name throws(InputFault) in
            try DeclaredEncoding(name, at: here)
        }
        let stream = try FileStream(path: path, file: file)
        var kind = ContentKind.of(stream.head(4096))
        var isGzip = false
        var inner = stream.head(4096)
        if kind == .gzip {
            isGzip = true
            let peek = try GzipStream(try FileStream(path: path, file: file), file: file)
            inner = try firstBytes(of: peek, 4096)
            kind = ContentKind.of(inner)
        }
        if let refusal = refusal(of: kind) { throw InputFault(refusal, at: here) }
        if kind == .zip {
            return try WorkbookOpener(path: path, file: file, isGzip: isGzip).open(raw: stream)
        }
        if kind == .ole { throw InputFault(try Self.oleKind(stream), at: here) }
        return try TextOpener(path: path, file: file, isGzip: isGzip, declared: declared)
            .open(head: inner, raw: stream)
    }

    static func firstBytes(of stream: any ByteStream, _ count: Int) throws(InputFault) -> [UInt8] {
        let piece = UnsafeMutableRawBufferPointer.allocate(byteCount: count, alignment: 16)
        defer { piece.deallocate() }
        let got = try stream.fill(piece)
        return Array(piece[..<got])
    }

    /// What an OLE container holds, by the names in its directory (UTF-16LE).
    private static func oleKind(_ stream: FileStream) throws(InputFault) -> Diagnostic.Kind {
        let bytes = try stream.all(limit: 64 << 20) ?? []
        // An entry of the directory is 128 bytes, at a multiple of 128, and begins with its name.
        func holds(_ name: String) -> Bool {
            let wanted = name.utf16.reduce(into: [UInt8]()) { $0 += [UInt8(clamping: $1), 0] }
            return stride(from: 512, to: bytes.count, by: 128).contains {
                bytes[$0...].starts(with: wanted)
            }
        }
        if holds("EncryptedPackage") { return .formatEncrypted }
        if holds("WordDocument") { return .formatWord }
        if holds("PowerPoint Document") { return .formatPresentation }
        return .formatOldWorkbook
    }

    /// Why a file of this kind cannot be read; nil where it can.
    private static func refusal(of kind: ContentKind) -> Diagnostic.Kind? {
        switch kind {
        case .text, .zip, .ole: nil
        case .empty: .rowsEmpty
        case .gzip, .archive: .formatArchive
        case .pdf: .formatPDF
        case .image: .formatImage
        case .html: .formatHTML
        case .spreadsheetXML: .formatSpreadsheetXML
        case .otherXML: .formatOtherXML
        case .utf32: .textUTF32
        }
    }
}

/// An encoding that area.xml names.
enum DeclaredEncoding: Sendable, Hashable {
    case utf8, gb18030
    case utf16(bigEndian: Bool)

    init(_ name: String, at here: SourceLocation) throws(InputFault) {
        switch name.uppercased() {
        case "UTF-8", "UTF8": self = .utf8
        case "GB18030", "GBK", "GB2312", "CP936": self = .gb18030
        case "UTF-16LE", "UTF-16": self = .utf16(bigEndian: false)
        case "UTF-16BE": self = .utf16(bigEndian: true)
        default: throw InputFault(.textUnknownEncoding, ["encoding": name], at: here)
        }
    }
}
