/// What the file says about itself, twice with the same words: as XMP (ISO 19005-3, 6.6.2) and in
/// the Info dictionary, where older viewers look (6.6.3 and table 1).
struct MetadataPacket {
    let form: ArchiveForm

    /// The part and level of PDF/A that is claimed: 3, with Unicode for every character.
    static let level = (part: 3, conformance: "U")

    var xmp: [UInt8] {
        func list(_ kind: String, _ text: String, _ attribute: String = "") -> String {
            "<rdf:\(kind)><rdf:li\(attribute)>\(escaped(text))</rdf:li></rdf:\(kind)>"
        }
        var lines = [
            "<?xpacket begin=\"\u{FEFF}\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>",
            "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">",
            "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">",
            "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
                + " xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\""
                + " xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\""
                + " xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\">",
            "<pdfaid:part>\(Self.level.part)</pdfaid:part>",
            "<pdfaid:conformance>\(Self.level.conformance)</pdfaid:conformance>",
            "<dc:format>application/pdf</dc:format>",
            "<dc:language>\(list("Bag", form.language))</dc:language>",
            "<dc:title>\(list("Alt", form.title, " xml:lang=\"x-default\""))</dc:title>",
        ]
        if !form.author.isEmpty {
            lines.append("<dc:creator>\(list("Seq", form.author))</dc:creator>")
        }
        if !form.subject.isEmpty {
            let words = list("Alt", form.subject, " xml:lang=\"x-default\"")
            lines.append("<dc:description>\(words)</dc:description>")
        }
        if !form.keywords.isEmpty {
            lines.append("<pdf:Keywords>\(escaped(form.keywords))</pdf:Keywords>")
        }
        lines += [
            "<pdf:Producer>\(escaped(form.producer))</pdf:Producer>",
            "<xmp:CreatorTool>\(escaped(form.creator))</xmp:CreatorTool>",
            "<xmp:CreateDate>\(form.created)</xmp:CreateDate>",
            "<xmp:ModifyDate>\(form.created)</xmp:ModifyDate>",
            "<xmp:MetadataDate>\(form.created)</xmp:MetadataDate>",
            "</rdf:Description>", "</rdf:RDF>", "</x:xmpmeta>", "<?xpacket end=\"r\"?>",
        ]
        return Array(lines.joined(separator: "\n").utf8)
    }

    func info() throws(ArchiveFault) -> [UInt8] {
        let date = try PDFText.date(form.created)
        var text = "<<"
        for (key, value) in [
            ("Title", form.title), ("Author", form.author), ("Subject", form.subject),
            ("Keywords", form.keywords), ("Creator", form.creator), ("Producer", form.producer),
        ] where !value.isEmpty {
            text += "/\(key)\(PDFText.string(value))"
        }
        return Array((text + "/CreationDate(\(date))/ModDate(\(date))>>").utf8)
    }

    /// XML has no way to write most control characters: they are left out.
    private func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\t", "\n", "\r": result += "&#\(scalar.value);"
            case _ where scalar.value < 0x20 || scalar.value & 0xFFFE == 0xFFFE: break
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
