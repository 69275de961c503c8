import Assessment
import Foundation
import Gathering
import Testing
import Values

@testable import Dossiers

/// Every number of a result that the sample's dossier prints has a code, and every code leads
/// back to the number that it stands under.
@Suite struct SampleCodesTests {
    struct Sample {
        var dataset: Dataset
        var evaluation: Evaluation
        var document: Document
        /// What the template printed: path and value.
        var printed: [(path: String, value: TemplateValue)]
    }

    static let sample: Sample? = {
        guard
            let dataset = try? Gatherer.gather(
                area: Places.root + "/samples/fangshan", templates: Places.templates),
            let rulebook = try? RulebookLibrary.load(
                dataset.area.rulebook, templates: Places.templates),
            let evaluation = try? Assessor.assess(
                dataset, rulebook: rulebook, year: 2026, toolVersion: "0.1.0")
        else { return nil }
        var printed: [(path: String, value: TemplateValue)] = []
        guard
            let template = try? TemplateLoader.checked(
                .dossier, "dossier", templates: Places.templates)
        else { return nil }
        let document = try? DossierBuilder.document(
            evaluation: evaluation, template: template, language: .chinese, date: nil
        ) { printed.append(($0.text, $1)) }
        return document.map {
            Sample(dataset: dataset, evaluation: evaluation, document: $0, printed: printed)
        }
    }()

    /// What may hold digits and is no result: by the last part of the path, and why.
    static let plain: [String: String] = [
        "year": "a year", "baselineYear": "a year", "first": "a year", "last": "a year",
        "date": "a day", "due": "a day of the plan", "years": "years", "printed": "a year",
        "id": "an id", "number": "a number of the print", "task": "a number of the plan",
        "title": "words of a document", "text": "words of a document",
        "words": "words of a document", "article": "words of a document",
        "document": "words of a document", "label": "words of a rulebook",
        "reasons": "words of rules, with days and years", "assessedDay": "a day",
        "proves": "numbers and titles of clauses", "coverage": "days of a document",
        "pages": "of a document, as its file and the register say",
        "name": "a name", "titles": "names", "edition": "a standard", "standard": "a standard",
        "missing": "a standard", "month": "a month", "coldMonths": "months",
        "dayEnds": "an hour of the clock", "tool": "a version", "digest": "a hash",
        "file": "a path", "path": "a path", "place": "a place", "places": "places",
        "format": "a format", "encoding": "an encoding", "marker": "a marker as written",
        "station": "an id", "quantity": "PM2.5 and the like", "unit": "a unit",
        "message": "what a file holds, with its place", "advice": "what to do",
        "progress": "words of the register", "group": "words of the plan",
        "clauses": "ids", "evidence": "ids", "issuer": "a name", "bureaus": "names",
        "subject": "words of a register", "reason": "words of a register",
        "period": "days", "code": "an id", "from": "a day", "to": "a day", "moved": "days",
        "instruments": "days", "table": "words of the plan", "promise": "words of the plan",
        "effect": "words", "person": "a name",
        "codes": "the codes themselves", "traceIndex": "the codes themselves",
        "source": "places, in the annex", "overrideHead": "a hash",
        "soonDays": "a rule of the program", "thinMargin": "a rule of the program",
        "fileDigits": "how a hash is printed", "sourceDigits": "how a hash is printed",
    ]

    /// A piece of a phrase without a key may hold these: years, days, clause numbers, stations,
    /// hours of the clock, names of pollutants and standards.
    private static func isPlain(_ text: String) -> Bool {
        var rest = text
        for pattern in [
            #"\d{4}-\d{2}-\d{2}( \d{2}时)?"#, #"\d{4}年"#, #"PM[₂.₅₁₀\d]+"#, #"[A-Z]\d{4}"#,
            #"[SNC]O[₂\d]"#, #"O[₃\d]"#, #"cm³|m³|[μµ]g/m³"#, #"HJ \d+-\d+"#,
            #"GB(/T)? \d+(-\d+)?"#,
            #"“[^”]*”"#, #"《[^》]*》"#, #"999999|32766"#, #"0起"#, #"\d+月"#, #"证据\d+"#,
        ] {
            rest = rest.replacingOccurrences(of: pattern, with: "", options: .regularExpression)
        }
        return !rest.contains { $0.isASCII && $0.isNumber }
    }

    @Test func everyPrintedResultHasACode() throws {
        let sample = try #require(Self.sample)
        let codes = TraceIndex(sample.evaluation)
        var seen = 0
        for (path, value) in sample.printed {
            let last = path.split(separator: ".").last.map(String.init) ?? ""
            switch value {
            case .phrase, .change:
                for piece in value.phrase?.pieces ?? [] {
                    if let key = piece.trace {
                        #expect(
                            codes.code(for: key) != nil, "\(path): \(key.canonical) has no code")
                        seen += 1
                    } else {
                        #expect(Self.isPlain(piece.text), "\(path): \(piece.text)")
                    }
                }
            case .text(let text) where text.contains { $0.isASCII && $0.isNumber }:
                #expect(Self.plain[last] != nil, "\(path): \(text)")
            case .text, .absent, .flag, .verdict, .record, .list: break
            }
        }
        #expect(seen > 400)
    }

    /// The digits under which a code stands are those that its explanation begins with.
    @Test func everyCodeLeadsToItsNumber() throws {
        let sample = try #require(Self.sample)
        let explainer = Explainer(sample.evaluation, dataset: sample.dataset)
        let text = ExplanationText(
            sample.evaluation, codes: explainer.index, language: .chinese)
        var checked: Set<String> = []
        for (words, code) in sample.document.numbers where checked.insert(code.text).inserted {
            let trees = explainer.explanations(of: code.text)
            let line = trees?.first.map(text.line) ?? ""
            let plain = words.filter { ($0.isASCII && $0.isNumber) || $0 == "." }
            #expect(line.contains(plain) && !plain.isEmpty, "\(words) [\(code)] → \(line)")
            #expect(line.contains("[\(code)]"))
        }
        #expect(checked.count > 200)
    }

    /// The codes under charts, too, and every one that stands in the annex.
    @Test func everyCodeOfTheDocumentResolves() throws {
        let sample = try #require(Self.sample)
        let explainer = Explainer(sample.evaluation, dataset: sample.dataset)
        for code in sample.document.codes {
            #expect(explainer.explanations(of: code.text) != nil, "\(code)")
        }
        let annex = sample.printed.filter { $0.path == "traceIndex" }.last
        guard case .text(let index)? = annex?.value else {
            Issue.record("no annex")
            return
        }
        let listed = Set(index.split { $0 == "　" || $0 == "\u{A0}" }.map(String.init))
        for code in sample.document.codes { #expect(listed.contains(code.text)) }
    }

    @Test func twoRunsPrintTheSameCodes() throws {
        let sample = try #require(Self.sample)
        let again = try DossierBuilder.document(
            evaluation: sample.evaluation,
            template: TemplateLoader.checked(.dossier, "dossier", templates: Places.templates),
            language: .chinese, date: nil)
        #expect(again.codes == sample.document.codes)
    }
}

extension Document {
    /// Numbers with the codes under them.
    fileprivate var numbers: [(words: String, code: TraceCode)] {
        blocks.flatMap(\.inlines).compactMap { inline in
            if case .number(let words, let code, _) = inline { (words, code) } else { nil }
        }
    }
}
