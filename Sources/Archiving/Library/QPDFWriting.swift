internal import CQPDF

extension QPDFFile {
    /// The whole file, the same for the same objects. What nothing points to any more is left out.
    func written() throws(QPDFFault) -> [UInt8] {
        _ = qpdf_init_write_memory(qpdf)
        try check()
        qpdf_set_minimum_pdf_version(qpdf, "1.7")
        // What is no stream is packed together, with the cross references in a stream
        // (ISO 32000-1, 7.5.7 and 7.5.8).
        qpdf_set_object_stream_mode(qpdf, qpdf_o_generate)
        // Typefaces and their maps go over as they are packed; what is new is packed.
        qpdf_set_decode_level(qpdf, qpdf_dl_none)
        qpdf_set_compress_streams(qpdf, 1)
        // ISO 19005-3, 6.1.7.1.
        qpdf_set_newline_before_endstream(qpdf, 1)
        // No clock and no chance: FileName writes over it.
        qpdf_set_static_ID(qpdf, 1)
        _ = qpdf_write(qpdf)
        try check()
        guard let start = qpdf_get_buffer(qpdf) else { throw .words("qpdf_write") }
        return Array(UnsafeBufferPointer(start: start, count: qpdf_get_buffer_length(qpdf)))
    }

    /// The bytes of a string; empty for anything else.
    func string(_ object: qpdf_oh) -> [UInt8] {
        var count = 0
        guard qpdf_oh_is_string(qpdf, object) != 0,
            let start = qpdf_oh_get_binary_string_value(qpdf, object, &count)
        else { return [] }
        return UnsafeBufferPointer(start: start, count: count).map(UInt8.init(bitPattern:))
    }
}
