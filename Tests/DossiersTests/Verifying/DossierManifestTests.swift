import Testing
import Values

@testable import Dossiers

@Suite struct DossierManifestTests {
    static let digest = String(repeating: "0f", count: 32)

    static let manifest = DossierManifest(
        toolVersion: "0.1.0", area: "某\"县", code: "110111", year: 2026, template: "dossier",
        language: .chinese, date: CalendarDay(year: 2027, month: 1, day: 15),
        assessedDay: nil, hasData: true, evaluation: digest,
        files: [.init("area.xml", digest), .init("evidence/没有.pdf", nil)],
        rulebooks: [.init("creation-floor", digest)], templates: [.init("theme.xml", digest)],
        fonts: [.init("A.otf", digest)], libraries: [.init("cairo", "1.16.0")], pages: [digest])

    @Test func whatIsWrittenIsReadBack() throws {
        let json = Self.manifest.json()
        #expect(try DossierManifest.read(json, name: "m") == Self.manifest)
        #expect(String(decoding: json, as: UTF8.self).contains(#""date": "2027-01-15""#))
        #expect(json == Self.manifest.json())
    }

    @Test(arguments: [
        ("fucha-manifest/1", "fucha-manifest/2"), ("2027-01-15", "2027-13-15"),
        (#""year": 2026"#, #""year": 1"#), (#""language": "zh""#, #""language": "fr""#),
        (#""pages""#, #""sheets""#), (#""data": true"#, #""data": 1"#), ("{", "["),
    ])
    func anythingElseIsAFault(old: String, new: String) {
        let text = String(decoding: Self.manifest.json(), as: UTF8.self)
        let changed = text.split(separator: old, maxSplits: 1, omittingEmptySubsequences: false)
            .joined(separator: new)
        #expect(changed != text)
        #expect(throws: InputFault.self) {
            try DossierManifest.read(Array(changed.utf8), name: "m")
        }
    }
}
