import Foundation
import Testing

@testable import Archiving

@Suite struct MetadataPacketTests {
    private let form = ArchiveForm(
        title: "甲 & <乙>\u{1}", author: "局", subject: "", keywords: "演示", creator: "fucha 1",
        producer: "cairo 1.16.0", created: "2026-12-31T00:00:00+08:00", language: "zh-CN",
        elements: [])

    @Test func theSameWordsStandInBoth() throws {
        let packet = MetadataPacket(form: form)
        let xmp = String(decoding: packet.xmp, as: UTF8.self)
        #expect(xmp.contains("<rdf:li xml:lang=\"x-default\">甲 &amp; &lt;乙&gt;</rdf:li>"))
        #expect(xmp.contains("<pdfaid:part>3</pdfaid:part>"))
        #expect(xmp.contains("<pdfaid:conformance>U</pdfaid:conformance>"))
        #expect(xmp.contains("<xmp:ModifyDate>2026-12-31T00:00:00+08:00</xmp:ModifyDate>"))
        #expect(!xmp.contains("dc:description"))
        let info = try packet.info()
        #expect(info.first { $0.key == "/Author" }?.words == "局")
        #expect(info.first { $0.key == "/Producer" }?.words == "cairo 1.16.0")
        #expect(!info.contains { $0.key == "/Subject" })
        #expect(info.last?.key == "/ModDate")
        #expect(info.last?.words == "D:20261231000000+08'00'")
    }

    @Test func datesKeepTheirZone() throws {
        #expect(try MetadataPacket.date("2026-12-31T00:00:00-03:30") == "D:20261231000000-03'30'")
        for wrong in ["", "2026-12-31", "2026-12-31T00:00:00Z", "2026-12-31T00:00:00 08:00"] {
            #expect(throws: ArchiveFault.date(wrong)) { try MetadataPacket.date(wrong) }
        }
    }
}
