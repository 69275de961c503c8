internal import CQPDF

/// What is to be put into a file, as one expression.
indirect enum PDFValue {
    /// With its solidus.
    case name(String)
    case text(String)
    case number(Int)
    case truth(Bool)
    case list([PDFValue])
    case fields(KeyValuePairs<String, PDFValue>)
    /// What the file has already.
    case object(qpdf_oh)
}

extension QPDFFile {
    func make(_ value: PDFValue) -> qpdf_oh {
        switch value {
        case .name(let name): return qpdf_oh_new_name(qpdf, name)
        case .text(let text):
            return qpdf_oh_new_binary_unicode_string(qpdf, text, text.utf8.count)
        case .number(let number): return qpdf_oh_new_integer(qpdf, Int64(number))
        case .truth(let truth): return qpdf_oh_new_bool(qpdf, truth ? 1 : 0)
        case .list(let values):
            let list = qpdf_oh_new_array(qpdf)
            for value in values { qpdf_oh_append_item(qpdf, list, make(value)) }
            return list
        case .fields(let fields):
            let dictionary = qpdf_oh_new_dictionary(qpdf)
            for (key, value) in fields { set(dictionary, key, value) }
            return dictionary
        case .object(let object): return object
        }
    }

    func set(_ dictionary: qpdf_oh, _ key: String, _ value: PDFValue) {
        qpdf_oh_replace_key(qpdf, dictionary, key, make(value))
    }

    /// As an object of its own, that others point to.
    func add(_ value: PDFValue) -> qpdf_oh { qpdf_make_indirect_object(qpdf, make(value)) }

    /// - Parameter data: not packed; that is done where the file is written.
    func add(stream data: [UInt8], _ fields: KeyValuePairs<String, PDFValue>) -> qpdf_oh {
        let stream = qpdf_oh_new_stream(qpdf)
        let dictionary = qpdf_oh_get_dict(qpdf, stream)
        for (key, value) in fields { set(dictionary, key, value) }
        replace(stream, data)
        return stream
    }

    func replace(_ stream: qpdf_oh, _ data: [UInt8]) {
        let null = qpdf_oh_new_null(qpdf)
        // Of no bytes qpdf packs none at all, and zlib of other readers calls that cut off.
        let filter = data.isEmpty ? qpdf_oh_new_name(qpdf, "/FlateDecode") : null
        (data.isEmpty ? Flate.nothing : data).withUnsafeBufferPointer {
            qpdf_oh_replace_stream_data(qpdf, stream, $0.baseAddress, $0.count, filter, null)
        }
    }
}
