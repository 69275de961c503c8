import CLibZip

/// Owns an archive that is written into memory.
final class ZipWriter {
    /// nil once it is closed.
    private var handle: OpaquePointer?
    /// What the archive is written to; kept past its closing, to be read back.
    private let sink: OpaquePointer
    /// libzip reads the parts when the archive is closed, not when they are added.
    private var kept: [UnsafeMutableRawBufferPointer] = []

    /// 1 January 1980, the first day that a ZIP file can name, as year, month and day in bits.
    private static let date: UInt16 = 0 << 9 | 1 << 5 | 1
    /// A plain file that its owner writes and all read, in the upper half as Unix keeps it.
    private static let attributes: UInt32 = 0o100_644 << 16

    init() throws(PackagingFault) {
        var error = zip_error_t()
        zip_error_init(&error)
        defer { zip_error_fini(&error) }
        guard let sink = zip_source_buffer_create(nil, 0, 0, &error) else {
            throw PackagingFault(&error, during: "zip_source_buffer_create")
        }
        // One reference for the archive, one for reading back.
        zip_source_keep(sink)
        guard let handle = zip_open_from_source(sink, ZIP_TRUNCATE, &error) else {
            zip_source_free(sink)
            zip_source_free(sink)
            throw PackagingFault(&error, during: "zip_open_from_source")
        }
        self.sink = sink
        self.handle = handle
    }

    deinit {
        if let handle { zip_discard(handle) }
        zip_source_free(sink)
        for buffer in kept { buffer.deallocate() }
    }

    func add(_ part: ZipContainer.Part) throws(PackagingFault) {
        guard let handle else { throw .zip("closed", during: part.path) }
        let copy = UnsafeMutableRawBufferPointer.allocate(
            byteCount: max(part.bytes.count, 1), alignment: 16)
        copy.copyBytes(from: part.bytes)
        kept.append(copy)
        guard
            let source = zip_source_buffer(
                handle, copy.baseAddress, UInt64(part.bytes.count), 0)
        else { throw fault(of: handle, during: part.path) }
        let index = zip_file_add(handle, part.path, source, ZIP_FL_ENC_UTF_8)
        guard index >= 0 else {
            zip_source_free(source)
            throw fault(of: handle, during: part.path)
        }
        let entry = UInt64(index)
        let method = part.isStored ? ZIP_CM_STORE : ZIP_CM_DEFLATE
        guard zip_set_file_compression(handle, entry, method, part.isStored ? 0 : 9) == 0,
            // Not zip_file_set_mtime: its seconds become a civil time by the machine's time zone.
            zip_file_set_dostime(handle, entry, 0, Self.date, 0) == 0,
            zip_file_set_external_attributes(
                handle, entry, 0, UInt8(ZIP_OPSYS_UNIX), Self.attributes) == 0
        else { throw fault(of: handle, during: part.path) }
    }

    /// Closes the archive and gives its bytes.
    func finish() throws(PackagingFault) -> [UInt8] {
        guard let handle else { throw .zip("closed", during: "zip_close") }
        guard zip_close(handle) == 0 else { throw fault(of: handle, during: "zip_close") }
        self.handle = nil
        return try readBack()
    }

    private func readBack() throws(PackagingFault) -> [UInt8] {
        var status = zip_stat_t()
        guard zip_source_stat(sink, &status) == 0, status.valid & UInt64(ZIP_STAT_SIZE) != 0,
            let size = Int(exactly: status.size), zip_source_open(sink) == 0
        else { throw PackagingFault(zip_source_error(sink), during: "zip_source_open") }
        defer { zip_source_close(sink) }
        var got = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            while got < size {
                let read = zip_source_read(
                    sink, buffer.baseAddress.map { $0 + got }, UInt64(size - got))
                if read <= 0 { break }
                got += Int(read)
            }
            count = got
        }
        guard got == size else {
            throw PackagingFault(zip_source_error(sink), during: "zip_source_read")
        }
        return bytes
    }

    private func fault(of handle: OpaquePointer, during: String) -> PackagingFault {
        PackagingFault(zip_get_error(handle), during: during)
    }
}
