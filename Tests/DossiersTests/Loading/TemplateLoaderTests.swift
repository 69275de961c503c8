import Foundation
import Testing
import Values

@testable import Dossiers

@Suite struct TemplateLoaderTests {
    /// A folder of templates with one dossier and some parts.
    private func load(_ dossier: String, parts: [String: String]) throws -> TemplateElement {
        let files = FileManager.default
        let folder = files.temporaryDirectory.appendingPathComponent("fucha-\(UUID().uuidString)")
        defer { try? files.removeItem(at: folder) }
        let dossiers = folder.appendingPathComponent("dossiers/parts")
        try files.createDirectory(at: dossiers, withIntermediateDirectories: true)
        try files.copyItem(
            atPath: Places.templates + "/schemas",
            toPath: folder.appendingPathComponent("schemas").path)
        let space = "xmlns='urn:fucha:dossier:1'"
        try "<dossier \(space) title='题'>\(dossier)</dossier>".write(
            to: folder.appendingPathComponent("dossiers/try.xml"), atomically: true, encoding: .utf8
        )
        for (name, words) in parts {
            try words.replacingOccurrences(of: "<part>", with: "<part \(space)>").write(
                to: dossiers.appendingPathComponent(name + ".xml"), atomically: true,
                encoding: .utf8)
        }
        return try TemplateLoader.checked(.dossier, "try", templates: folder.path)
    }

    @Test func aPartStandsWhereItIsNamed() throws {
        let template = try load(
            "<p>前</p><if test='date'><include part='a'/></if><p>后</p>",
            parts: ["a": "<part><p>甲</p><p>乙</p></part>"])
        #expect(template.elements.map(\.name) == [.p, .condition, .p])
        #expect(template.elements[1].elements.map(\.name) == [.p, .p])
        // A fault in a part is reported at its own place.
        #expect(template.elements[1].elements[0].place.file == "dossiers/parts/a.xml")
    }

    @Test(arguments: [
        ("<include part='b'/>", "<part/>", "dossiers/parts/b.xml"),
        (
            "<include part='a'/>", "<part><p><value of='nothing'/></p></part>",
            "dossiers/parts/a.xml:1"
        ),
        ("<include part='a'/>", "<part><row/></part>", "dossiers/parts/a.xml:1"),
        ("<include part='../a'/>", "<part/>", "dossiers/try.xml:1"),
    ])
    func faultsNameTheirPlace(_ dossier: String, _ part: String, _ place: String) throws {
        let fault = #expect(throws: InputFault.self) { try load(dossier, parts: ["a": part]) }
        #expect(fault?.diagnostics.first?.location?.description.contains(place) == true)
    }

    /// What a batch watches for changes is all that the complete dossier is made of.
    @Test func theListOfFilesHasEveryPart() throws {
        let text = try String(
            contentsOfFile: Places.templates + "/dossiers/dossier.xml", encoding: .utf8)
        let parts = text.components(separatedBy: "<include part=\"").dropFirst().map {
            "dossiers/parts/\($0.prefix { $0 != "\"" }).xml"
        }
        #expect(parts.count > 3)
        for part in parts { #expect(DossierBuilder.templateFiles.contains(part), "\(part)") }
    }
}
