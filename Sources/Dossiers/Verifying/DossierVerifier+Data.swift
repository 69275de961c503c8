import Assessment
import Gathering
import Values

/// A kept dossier against the area's folder.
extension DossierVerifier {
    func files(_ area: String, _ again: AssessedAgain) -> Verification.Group {
        var differences: [Verification.Difference] = []
        for item in manifest.files {
            let now =
                Self.isInside(item.name)
                ? Fingerprint.sha256(ofFile: "\(area)/\(item.name)") : nil
            differences += DigestLists.difference(item.name, was: item.sha256, now: now)
        }
        let known = Set(manifest.files.map(\.name))
        for item in again.files where !known.contains(item.name) {
            differences.append(.added(item.name))
        }
        return .init(.files, count: manifest.files.count, differences)
    }

    /// Names come out of the file: none may lead out of the area's folder.
    private static func isInside(_ path: String) -> Bool {
        !path.hasPrefix("/") && !path.contains("\0")
            && !path.split(separator: "/").contains { $0 == ".." || $0 == "." }
    }

    func numbers(_ again: AssessedAgain) -> Verification.Group {
        guard let evaluation = again.evaluation else {
            return .init(
                .numbers, omitted: again.why)
        }
        let json = evaluation.json()
        if json == dossier.evaluation {
            return .init(.numbers, count: evaluation.findings.count)
        }
        do throws(InputFault) {
            let old = try JSONCursor.reading(
                dossier.evaluation, name: DossierManifest.evaluationFile)
            let new = try JSONCursor.reading(json, name: DossierManifest.evaluationFile)
            let found = EvaluationDifferences.between(old.value, new.value)
            return .init(
                .numbers, count: evaluation.findings.count,
                found.isEmpty
                    ? [.bytes(at: Self.firstDifference(dossier.evaluation, json))]
                    : found.map { .value($0) })
        } catch {
            return .init(
                .numbers, count: 1, [.bytes(at: Self.firstDifference(dossier.evaluation, json))])
        }
    }

    /// Only where all it is made of agrees: anything else could not give the same bytes.
    func remake(
        _ area: String, _ again: AssessedAgain, after groups: [Verification.Group]
    ) -> Verification.Group {
        let needed: Set<Verification.Subject> = [
            .evaluation, .files, .rulebooks, .templates, .fonts, .program, .numbers,
        ]
        guard let evaluation = again.evaluation,
            groups.allSatisfy({
                !needed.contains($0.subject) || ($0.differences.isEmpty && $0.omitted == nil)
            })
        else {
            return .init(
                .remake,
                omitted: Wording(
                    "没有重做：所用的输入已不相同", "not made again: what it would be made of differs"))
        }
        do throws(InputFault) {
            let data =
                manifest.hasData ? try Enclosure.files(of: evaluation, area: area) : nil
            let pdf = try DossierBuilder.build(
                evaluation: evaluation, template: manifest.template,
                occasion: Occasion(bureau: manifest.bureau), templates: templates,
                language: manifest.language, date: manifest.date, fonts: fonts,
                enclosing: Enclosure(evaluation: evaluation.json(), data: data))
            return .init(
                .remake, count: 1,
                pdf == bytes ? [] : [.bytes(at: Self.firstDifference(bytes, pdf))])
        } catch {
            return .init(.remake, omitted: error.wording)
        }
    }

    private static func firstDifference(_ one: [UInt8], _ other: [UInt8]) -> Int {
        zip(one, other).enumerated().first { $0.element.0 != $0.element.1 }?.offset
            ?? min(one.count, other.count)
    }
}

extension InputFault {
    /// The first thing that is wrong.
    var wording: Wording {
        diagnostics.first.map { Wording($0.message(in: .chinese), $0.message(in: .english)) }
            ?? Wording("", "")
    }
}
