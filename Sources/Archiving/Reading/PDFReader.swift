import CQPDF
import Glibc

/// Owns qpdf's view of a file. Every call is followed by a look at whether it failed: qpdf's own
/// exceptions do not cross into C.
final class PDFReader {
    private let qpdf: qpdf_data
    /// qpdf does not copy what it reads.
    private let buffer: UnsafeMutableBufferPointer<CChar>

    /// Names of attachments, and nodes of their tree; no dossier comes near it.
    private static let most = 100_000
    private static let deepest = 16
    /// Unpacked; an evaluation has a few megabytes.
    private static let sizeLimit = 256 << 20
    /// What is packed in another way than Flate is unpacked without a limit by qpdf: only little.
    private static let otherLimit = 1 << 20

    init(_ bytes: [UInt8]) throws(KeptFault) {
        let copy = UnsafeMutableBufferPointer<CChar>.allocate(capacity: max(bytes.count, 1))
        copy.initialize(repeating: 0)
        for index in bytes.indices { copy[index] = CChar(bitPattern: bytes[index]) }
        var made = qpdf_init()
        guard let handle = made else {
            copy.deallocate()
            throw .damaged("qpdf")
        }
        qpdf = handle
        buffer = copy
        made = nil
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
        var handle: qpdf_data? = qpdf
        qpdf_cleanup(&handle)
        buffer.deallocate()
    }

    func pageCount() throws(KeptFault) -> Int {
        let count = qpdf_get_num_pages(qpdf)
        try check()
        return max(Int(count), 0)
    }

    /// A page's content, its streams joined.
    func content(of page: Int) throws(KeptFault) -> [UInt8] {
        let contents = key(qpdf_get_page_n(qpdf, page), "/Contents")
        try check()
        guard qpdf_oh_is_array(qpdf, contents) != 0 else { return try data(contents) }
        var joined: [UInt8] = []
        for index in 0..<min(Int(qpdf_oh_get_array_n_items(qpdf, contents)), Self.most) {
            if index > 0 { joined.append(0x0A) }
            joined += try data(qpdf_oh_get_array_item(qpdf, contents, Int32(index)))
            guard joined.count <= Self.sizeLimit else { throw .damaged("/Contents") }
        }
        return joined
    }

    /// The files in the tree of names (ISO 32000-1, 7.9.6 and 7.11.4).
    func attachments() throws(KeptFault) -> [KeptFile.File] {
        let root = qpdf_get_root(qpdf)
        try check()
        var files: [KeptFile.File] = []
        var seen = 0
        try collect(key(key(root, "/Names"), "/EmbeddedFiles"), depth: 0, &seen, &files)
        return files
    }

    private func collect(
        _ node: qpdf_oh, depth: Int, _ seen: inout Int, _ files: inout [KeptFile.File]
    ) throws(KeptFault) {
        guard depth < Self.deepest, qpdf_oh_is_dictionary(qpdf, node) != 0 else { return }
        let names = key(node, "/Names")
        if qpdf_oh_is_array(qpdf, names) != 0 {
            let count = Int(qpdf_oh_get_array_n_items(qpdf, names))
            for index in stride(from: 1, to: count, by: 2) {
                seen += 1
                guard seen < Self.most else { throw .damaged("/EmbeddedFiles") }
                let file = qpdf_oh_get_array_item(qpdf, names, Int32(index))
                guard let name = text(key(file, "/UF")) ?? text(key(file, "/F")) else { continue }
                let stream = key(key(file, "/EF"), "/F")
                guard qpdf_oh_is_stream(qpdf, stream) != 0 else { continue }
                files.append(KeptFile.File(name: name, bytes: try? data(stream)))
            }
        }
        let kids = key(node, "/Kids")
        guard qpdf_oh_is_array(qpdf, kids) != 0 else { return }
        for index in 0..<Int(qpdf_oh_get_array_n_items(qpdf, kids)) {
            seen += 1
            guard seen < Self.most else { throw .damaged("/EmbeddedFiles") }
            try collect(
                qpdf_oh_get_array_item(qpdf, kids, Int32(index)), depth: depth + 1, &seen, &files)
        }
    }

    // MARK: Values

    /// Null where there is no dictionary, or no such key.
    private func key(_ object: qpdf_oh, _ name: String) -> qpdf_oh {
        let isStream = qpdf_oh_is_stream(qpdf, object) != 0
        let dictionary = isStream ? qpdf_oh_get_dict(qpdf, object) : object
        guard qpdf_oh_is_dictionary(qpdf, dictionary) != 0 else { return qpdf_oh_new_null(qpdf) }
        return qpdf_oh_get_key(qpdf, dictionary, name)
    }

    private func text(_ object: qpdf_oh) -> String? {
        guard qpdf_oh_is_string(qpdf, object) != 0 else { return nil }
        var count = 0
        guard let start = qpdf_oh_get_binary_utf8_value(qpdf, object, &count) else { return nil }
        let bytes = UnsafeBufferPointer(start: start, count: count)
        return String(decoding: bytes.lazy.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    /// A stream unpacked, within bounds: a few bytes of Flate can stand for gigabytes.
    private func data(_ stream: qpdf_oh) throws(KeptFault) -> [UInt8] {
        guard qpdf_oh_is_stream(qpdf, stream) != 0 else { throw .damaged("no stream") }
        let raw = try bytes(stream, qpdf_dl_none)
        let filter = key(stream, "/Filter")
        if qpdf_oh_is_null(qpdf, filter) != 0 { return raw }
        let isFlate = qpdf_oh_is_name_and_equals(qpdf, filter, "/FlateDecode") != 0
        if isFlate, qpdf_oh_is_null(qpdf, key(stream, "/DecodeParms")) != 0 {
            do {
                return try Flate.unpacked(raw[...], limit: Self.sizeLimit)
            } catch {
                throw .damaged(error.english)
            }
        }
        guard raw.count <= Self.otherLimit else { throw .damaged("/Filter") }
        return try bytes(stream, qpdf_dl_all)
    }

    private func bytes(
        _ stream: qpdf_oh, _ level: qpdf_stream_decode_level_e
    ) throws(KeptFault) -> [UInt8] {
        var start: UnsafeMutablePointer<UInt8>?
        var count = 0
        _ = qpdf_oh_get_stream_data(qpdf, stream, level, nil, &start, &count)
        defer { free(start) }
        try check()
        guard let start else { return [] }
        return Array(UnsafeBufferPointer(start: start, count: count))
    }

    /// Throws what the last call failed with.
    private func check() throws(KeptFault) {
        guard qpdf_has_error(qpdf) != 0, let error = qpdf_get_error(qpdf) else { return }
        if qpdf_get_error_code(qpdf, error) == qpdf_e_password { throw .encrypted }
        let words = qpdf_get_error_message_detail(qpdf, error).map { String(cString: $0) } ?? ""
        throw .damaged(words)
    }
}
