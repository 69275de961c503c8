import CQPDF
import Glibc

/// Owns qpdf's view of a file. qpdf's own exceptions do not cross into C: after what may fail
/// comes a look at whether it did.
final class QPDFFile {
    let qpdf: qpdf_data
    /// qpdf does not copy what it reads.
    private let buffer: UnsafeMutableBufferPointer<CChar>

    /// Streams of one page.
    private static let most = 100_000
    /// Unpacked; an evaluation has a few megabytes.
    private static let sizeLimit = 256 << 20
    /// What is packed in another way than Flate is unpacked without a limit by qpdf: only little.
    private static let otherLimit = 1 << 20

    init(_ bytes: [UInt8]) throws(QPDFFault) {
        let copy = UnsafeMutableBufferPointer<CChar>.allocate(capacity: max(bytes.count, 1))
        UnsafeMutableRawBufferPointer(copy).copyBytes(from: bytes)
        guard let handle = qpdf_init() else {
            copy.deallocate()
            throw .words("qpdf")
        }
        qpdf = handle
        buffer = copy
        qpdf_silence_errors(qpdf)
        qpdf_set_suppress_warnings(qpdf, 1)
        // A file whose references are lost is damaged: what a search would find is a guess.
        qpdf_set_attempt_recovery(qpdf, 0)
        _ = qpdf_read_memory(qpdf, "PDF", buffer.baseAddress, UInt64(bytes.count), nil)
        try check()
        if qpdf_is_encrypted(qpdf) != 0 { throw .encrypted }
        try check()
    }

    deinit {
        // What nobody asked about would be printed.
        _ = qpdf_get_error(qpdf)
        var handle: qpdf_data? = qpdf
        qpdf_cleanup(&handle)
        buffer.deallocate()
    }

    /// Throws what failed since the last look.
    func check() throws(QPDFFault) {
        guard qpdf_has_error(qpdf) != 0, let error = qpdf_get_error(qpdf) else { return }
        if qpdf_get_error_code(qpdf, error) == qpdf_e_password { throw .encrypted }
        throw .words(
            qpdf_get_error_message_detail(qpdf, error).map { String(cString: $0) } ?? "")
    }

    // MARK: Values

    /// Null where there is no dictionary, or no such key.
    func key(_ object: qpdf_oh, _ name: String) -> qpdf_oh {
        let isStream = qpdf_oh_is_stream(qpdf, object) != 0
        let dictionary = isStream ? qpdf_oh_get_dict(qpdf, object) : object
        guard qpdf_oh_is_dictionary(qpdf, dictionary) != 0 else { return qpdf_oh_new_null(qpdf) }
        return qpdf_oh_get_key(qpdf, dictionary, name)
    }

    func isNull(_ object: qpdf_oh) -> Bool { qpdf_oh_is_null(qpdf, object) != 0 }

    func isDictionary(_ object: qpdf_oh) -> Bool { qpdf_oh_is_dictionary(qpdf, object) != 0 }

    /// Of a list its items, of anything else itself; nothing where there is nothing.
    func items(_ object: qpdf_oh) -> [qpdf_oh] {
        if isNull(object) { return [] }
        guard qpdf_oh_is_array(qpdf, object) != 0 else { return [object] }
        return (0..<max(qpdf_oh_get_array_n_items(qpdf, object), 0)).map {
            qpdf_oh_get_array_item(qpdf, object, $0)
        }
    }

    // MARK: Pages

    func pageCount() throws(QPDFFault) -> Int {
        let count = qpdf_get_num_pages(qpdf)
        try check()
        return max(Int(count), 0)
    }

    /// A page's content, its streams joined.
    func content(of page: Int) throws(QPDFFault) -> [UInt8] {
        let contents = key(qpdf_get_page_n(qpdf, page), "/Contents")
        try check()
        guard qpdf_oh_is_array(qpdf, contents) != 0 else { return try data(contents) }
        var joined: [UInt8] = []
        for (index, stream) in items(contents).prefix(Self.most).enumerated() {
            if index > 0 { joined.append(0x0A) }
            joined += try data(stream)
            guard joined.count <= Self.sizeLimit else { throw .words("/Contents") }
        }
        return joined
    }

    // MARK: Streams

    /// A stream unpacked, within bounds: a few bytes of Flate can stand for gigabytes.
    func data(_ stream: qpdf_oh) throws(QPDFFault) -> [UInt8] {
        guard qpdf_oh_is_stream(qpdf, stream) != 0 else { throw .words("no stream") }
        let raw = try bytes(stream, qpdf_dl_none)
        let filter = key(stream, "/Filter")
        if isNull(filter) { return raw }
        let isFlate = qpdf_oh_is_name_and_equals(qpdf, filter, "/FlateDecode") != 0
        if isFlate, isNull(key(stream, "/DecodeParms")) {
            return try Flate.unpacked(raw[...], limit: Self.sizeLimit)
        }
        guard raw.count <= Self.otherLimit else { throw .words("/Filter") }
        return try bytes(stream, qpdf_dl_all)
    }

    private func bytes(
        _ stream: qpdf_oh, _ level: qpdf_stream_decode_level_e
    ) throws(QPDFFault) -> [UInt8] {
        var start: UnsafeMutablePointer<UInt8>?
        var count = 0
        _ = qpdf_oh_get_stream_data(qpdf, stream, level, nil, &start, &count)
        defer { free(start) }
        try check()
        guard let start else { return [] }
        return Array(UnsafeBufferPointer(start: start, count: count))
    }
}
