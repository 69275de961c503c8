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

    /// Keys and words of the Info dictionary.
    func info() throws(ArchiveFault) -> [(key: String, words: String)] {
        let date = try Self.date(form.created)
        return [
            ("/Title", form.title), ("/Author", form.author), ("/Subject", form.subject),
            ("/Keywords", form.keywords), ("/Creator", form.creator),
            ("/Producer", form.producer), ("/CreationDate", date), ("/ModDate", date),
        ].filter { !$0.words.isEmpty }
    }

    /// `D:20261231000000+08'00'` of `2026-12-31T00:00:00+08:00` (ISO 32000-1, 7.9.4).
    static func date(_ iso: String) throws(ArchiveFault) -> String {
        let bytes = Array(iso.utf8)
        let shape = Array("0000-00-00T00:00:00+00:00".utf8)
        let fits =
            bytes.count == shape.count
            && zip(bytes, shape).allSatisfy { byte, wanted in
                switch wanted {
                case UInt8(ascii: "0"): (0x30...0x39).contains(byte)
                case UInt8(ascii: "+"): byte == wanted || byte == UInt8(ascii: "-")
                default: byte == wanted
                }
            }
        guard fits else { throw .date(iso) }
        let digits = iso.filter { $0 != "-" && $0 != ":" && $0 != "T" && $0 != "+" }
        let (time, zone) = (digits.prefix(14), digits.suffix(4))
        let sign = String(decoding: [bytes[19]], as: UTF8.self)
        return "D:\(time)\(sign)\(zone.prefix(2))'\(zone.suffix(2))'"
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
