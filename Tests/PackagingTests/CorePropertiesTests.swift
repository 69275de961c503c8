import Testing

@testable import Packaging

@Suite struct CorePropertiesTests {
    private func text(created: String) -> String {
        CoreProperties(
            title: "甲 & 乙", author: "某局", subject: "", keywords: "演示数据", created: created,
            language: "zh-CN"
        ).markup.text
    }

    /// ECMA-376-2, 11: the date in UTC, both created and modified; what is empty is left out.
    @Test func whatIsSaidIsWritten() {
        let text = text(created: "2026-12-31T00:00:00+08:00")
        #expect(text.contains("<dc:title>甲 &amp; 乙</dc:title>"))
        #expect(text.contains("<dc:creator>某局</dc:creator>"))
        #expect(text.contains("<cp:keywords>演示数据</cp:keywords>"))
        #expect(text.contains("<dc:language>zh-CN</dc:language>"))
        #expect(!text.contains("dc:subject"))
        let date = "xsi:type=\"dcterms:W3CDTF\">2026-12-30T16:00:00Z</dcterms:"
        #expect(text.contains("<dcterms:created \(date)created>"))
        #expect(text.contains("<dcterms:modified \(date)modified>"))
    }

    @Test func withoutADateNoneIsWritten() {
        #expect(!text(created: "").contains("dcterms:created"))
    }

    @Test func countsStandInTheirOrder() {
        let text = CoreProperties.extended(["Slides": "3", "Application": "fucha"]).text
        #expect(text.hasSuffix("><Slides>3</Slides><Application>fucha</Application></Properties>"))
    }
}
