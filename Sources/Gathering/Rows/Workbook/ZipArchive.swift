import CLibZip
import Values

/// A ZIP archive opened for reading. Names are only looked up, never used as paths.
final class ZipArchive {
    private let handle: OpaquePointer
    private let file: String
    /// Part names, lower case and with `/`, to their entries.
    private let entries: [String: UInt64]
    /// Keeps the archive's bytes where it was not opened from a file.
    private let memory: UnsafeMutableRawBufferPointer?

    static let entryLimit = 10_000
    /// Inflated size of one part, in bytes.
    static let partLimit: UInt64 = 4 << 30
    static let ratioLimit: UInt64 = 1000
    static let harmless: UInt64 = 32 << 20

    /// Opens the file at `path`, or `bytes` where the archive came out of gzip.
    init(path: String, bytes: [UInt8]?, file: String) throws(InputFault) {
        let here = SourceLocation(file: file)
        var opened: OpaquePointer?
        var kept: UnsafeMutableRawBufferPointer?
        if let bytes {
            let copy = UnsafeMutableRawBufferPointer.allocate(
                byteCount: max(bytes.count, 1), alignment: 16)
            copy.copyBytes(from: bytes)
            kept = copy
            var error = zip_error_t()
            if let source = zip_source_buffer_create(
                copy.baseAddress, UInt64(bytes.count), 0, &error)
            {
                opened = zip_open_from_source(source, ZIP_RDONLY, &error)
                if opened == nil { zip_source_free(source) }
            }
        } else {
            var code: Int32 = 0
            opened = zip_open(path, ZIP_RDONLY, &code)
        }
        guard let opened else {
            kept?.deallocate()
            throw InputFault(.workbookDamaged, at: here)
        }
        do throws(InputFault) {
            entries = try Self.list(opened, here)
        } catch {
            zip_discard(opened)
            kept?.deallocate()
            throw error
        }
        handle = opened
        memory = kept
        self.file = file
    }

    deinit {
        zip_discard(handle)
        memory?.deallocate()
    }

    private static func list(_ handle: OpaquePointer, _ here: SourceLocation) throws(InputFault)
        -> [String: UInt64]
    {
        let count = zip_get_num_entries(handle, 0)
        guard count >= 0, count <= entryLimit else {
            throw InputFault(.workbookTooManyParts, ["limit": "\(entryLimit)"], at: here)
        }
        var entries: [String: UInt64] = [:]
        for index in 0..<UInt64(count) {
            guard let raw = zip_get_name(handle, index, ZIP_FL_ENC_GUESS) else {
                throw InputFault(.workbookDamaged, at: here)
            }
            let name = Self.key(String(cString: raw))
            if name.hasSuffix("/") { continue }
            if entries.updateValue(index, forKey: name) != nil {
                throw InputFault(.workbookDuplicatePart, ["part": name], at: here)
            }
        }
        return entries
    }

    /// Part names are equal but for case (ECMA-376-2, 6.2.2.3); some writers use `\`.
    private static func key(_ name: String) -> String {
        var key = String(name.lowercased().map { $0 == "\\" ? "/" : $0 })
        while key.hasPrefix("/") { key.removeFirst() }
        return key
    }

    func has(_ part: String) -> Bool { entries[Self.key(part)] != nil }

    func hasPart(under folder: String) -> Bool { entries.keys.contains { $0.hasPrefix(folder) } }

    /// The inflated bytes of a part; nil where there is none of that name.
    func stream(_ part: String) throws(InputFault) -> ZipPartStream? {
        guard let index = entries[Self.key(part)] else { return nil }
        let here = SourceLocation(file: file)
        var status = zip_stat_t()
        guard zip_stat_index(handle, index, 0, &status) == 0 else {
            throw InputFault(.workbookDamaged, at: here)
        }
        guard status.encryption_method == 0 else { throw InputFault(.formatEncrypted, at: here) }
        guard status.size <= Self.partLimit,
            status.size <= Self.harmless
                || status.size / max(status.comp_size, 1)
                    <= Self.ratioLimit
        else { throw InputFault(.workbookBomb, ["part": part], at: here) }
        guard let opened = zip_fopen_index(handle, index, 0) else {
            throw InputFault(.workbookDamaged, at: here)
        }
        return ZipPartStream(opened, size: status.size, of: self, here)
    }
}

/// The bytes of one part.
final class ZipPartStream: ByteStream {
    private let handle: OpaquePointer
    private let size: UInt64
    private var given: UInt64 = 0
    private let archive: ZipArchive
    private let here: SourceLocation

    fileprivate init(
        _ handle: OpaquePointer, size: UInt64, of archive: ZipArchive, _ here: SourceLocation
    ) {
        self.handle = handle
        self.size = size
        self.archive = archive
        self.here = here
    }

    deinit { zip_fclose(handle) }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws(InputFault) -> Int {
        // The last read is where libzip checks the CRC: an error there is damage too.
        let got = zip_fread(handle, buffer.baseAddress, UInt64(buffer.count))
        given += UInt64(max(got, 0))
        guard got >= 0, given <= size else { throw InputFault(.workbookDamaged, at: here) }
        return Int(got)
    }
}
