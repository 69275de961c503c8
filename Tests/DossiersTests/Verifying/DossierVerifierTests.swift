import Assessment
import Gathering
import Glibc
import Testing
import Values

@testable import Dossiers

/// A dossier whose evaluation, manifest and file agree with each other and with nothing else.
@Suite struct DossierVerifierTests {
    private static let sample = Places.root + "/samples/fangshan"

    @Test(.enabled(if: access(sample + "/area.xml", R_OK) == 0, "the sample is not there"))
    func whatWasForgedThroughoutIsFoundByTheDataAlone() throws {
        let dataset = try Gatherer.gather(area: Self.sample, templates: Places.templates)
        let rulebook = try RulebookLibrary.load(
            dataset.area.rulebook, templates: Places.templates)
        let evaluation = try Assessor.assess(
            dataset, rulebook: rulebook, year: 2026, toolVersion: "0.1.0")
        let honest = String(decoding: evaluation.json(), as: UTF8.self)
        let forged = honest.split(
            separator: #""verdict": "notMet""#, maxSplits: 1, omittingEmptySubsequences: false
        ).joined(separator: #""verdict": "met""#)
        #expect(forged != honest)
        let pdf = try DossierBuilder.build(
            evaluation: evaluation, templates: Places.templates,
            enclosing: Enclosure(evaluation: Array(forged.utf8)))
        let verifier = try DossierVerifier(
            pdf, name: "forged.pdf", templates: Places.templates, toolVersion: "0.1.0")
        let alone = verifier.verify(area: nil)
        #expect(alone.agrees)
        #expect(
            alone.groups.filter { $0.omitted != nil }.map(\.subject)
                == [.files, .numbers, .remake])
        let whole = verifier.verify(area: Self.sample)
        #expect(!whole.agrees)
        let numbers = try #require(whole.groups.first { $0.subject == .numbers })
        #expect(
            numbers.differences.contains { difference in
                if case .value(let value) = difference {
                    value.clause != nil && value.was == "met" && value.now == "notMet"
                } else {
                    false
                }
            })
        // Another program, and templates of which nothing is there.
        let other = try DossierVerifier(
            pdf, name: "forged.pdf", templates: "/nowhere", toolVersion: "9"
        ).verify(area: nil)
        let differing = other.groups.filter { !$0.differences.isEmpty }.map(\.subject)
        #expect(differing == [.rulebooks, .templates, .program])
    }
}
