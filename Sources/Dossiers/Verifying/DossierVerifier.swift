import Assessment
import Gathering
package import Values
import XMLTree

/// Holds a kept dossier against its manifest, what is at hand, and its data.
package struct DossierVerifier {
    private let dossier: KeptDossier
    private let bytes: [UInt8]
    private let templates: String
    private let fonts: [String]
    private let toolVersion: String

    /// - Parameters:
    ///   - bytes: of the PDF; `name` is what messages call it.
    ///   - fonts: folders to look for fonts in before those of `fonts.xml`.
    ///   - toolVersion: of the program that verifies.
    /// - Throws: what keeps the file from being read at all.
    package init(
        _ bytes: [UInt8], name: String, templates: String, fonts: [String] = [],
        toolVersion: String
    ) throws(InputFault) {
        dossier = try KeptDossier.read(bytes, name: name)
        self.bytes = bytes
        self.templates = templates
        self.fonts = fonts
        self.toolVersion = toolVersion
    }

    private var manifest: DossierManifest { dossier.manifest }

    /// - Parameter area: the folder of the data; nil where it is not at hand.
    package func verify(area: String?) -> Verification {
        var groups = [evaluation(), consistency(), pages()]
        if manifest.hasData || !dossier.data.isEmpty { groups.append(enclosed()) }
        let house = [rulebooks()] + templatesAndFonts() + [program()]
        guard let area else {
            let omitted = Wording(
                "没有核对：用 --data 指定地区文件夹", "not looked at: name the area's folder with --data")
            groups.append(.init(.files, omitted: omitted))
            groups += house
            groups.append(.init(.numbers, omitted: omitted))
            groups.append(.init(.remake, omitted: omitted))
            return Verification(manifest: manifest, groups: groups)
        }
        let again = AssessedAgain(manifest, area: area, templates: templates, toolVersion)
        groups.append(files(area, again))
        groups += house
        groups.append(numbers(again))
        groups.append(remake(area, again, after: groups))
        return Verification(manifest: manifest, groups: groups)
    }

    // MARK: In the file

    private func evaluation() -> Verification.Group {
        let now = Fingerprint.sha256(of: dossier.evaluation)
        return .init(
            .evaluation, count: 1,
            now == manifest.evaluation
                ? [] : [.changed(DossierManifest.evaluationFile, was: manifest.evaluation, now: now)])
    }

    /// A manifest that was rewritten for other files is not that of this evaluation.
    private func consistency() -> Verification.Group {
        do throws(InputFault) {
            let root = try JSONCursor.reading(
                dossier.evaluation, name: DossierManifest.evaluationFile)
            let files = try Self.files(root)
            let tiers = try Self.items(root.member("rulebook").member("tiers"), name: "id")
            let differences =
                Self.differences(was: files, now: manifest.files)
                + Self.differences(was: tiers, now: manifest.rulebooks)
            return .init(.consistency, count: files.count + tiers.count, differences)
        } catch {
            let words = error.diagnostics.first.map {
                Wording($0.message(in: .chinese), $0.message(in: .english))
            }
            return .init(
                .consistency, count: 1,
                [
                    .changed(
                        DossierManifest.evaluationFile, was: "JSON", now: words?.english ?? "?")
                ])
        }
    }

    private static func files(_ root: JSONCursor) throws(InputFault) -> [DossierManifest.Item] {
        var found: [String: String?] = [:]
        for item in try items(root.member("files"), name: "path") {
            found[item.name] = item.sha256
        }
        for one in try root.member("evidence").elements() {
            guard let file = try one.member("file").optionalString(), found[file] == nil else {
                continue
            }
            found[file] = .some(try one.member("sha256").optionalString())
        }
        return DossierManifest.sorted(found)
    }

    private static func items(
        _ list: JSONCursor, name: String
    ) throws(InputFault) -> [DossierManifest.Item] {
        var items: [DossierManifest.Item] = []
        for one in try list.elements() {
            items.append(
                DossierManifest.Item(
                    try one.member(name).string(), try one.member("sha256").optionalString()))
        }
        return items
    }

    private func pages() -> Verification.Group {
        var differences: [Verification.Difference] = []
        if dossier.pages.count != manifest.pages.count {
            differences.append(
                .pageCount(was: manifest.pages.count, now: dossier.pages.count))
        }
        for (index, (was, now)) in zip(manifest.pages, dossier.pages).enumerated()
        where was != now {
            differences.append(.page(index + 1, isUnreadable: now == nil))
        }
        return .init(.pages, count: manifest.pages.count, differences)
    }

    private func enclosed() -> Verification.Group {
        let wanted = manifest.hasData ? manifest.files.filter { $0.sha256 != nil } : []
        return .init(
            .enclosed, count: wanted.count,
            Self.differences(was: wanted, now: dossier.data))
    }

    // MARK: At hand

    private func rulebooks() -> Verification.Group {
        let now = manifest.rulebooks.map { item in
            let book = try? RulebookLibrary.load(item.name, templates: templates)
            return DossierManifest.Item(
                item.name, book?.tiers.first { $0.id == item.name }?.sha256)
        }
        return .init(
            .rulebooks, count: now.count, Self.differences(was: manifest.rulebooks, now: now))
    }

    private func templatesAndFonts() -> [Verification.Group] {
        // The name comes out of the file and must not lead out of the folder.
        guard TemplateLoader.names(.dossier, templates: templates).contains(manifest.template)
        else {
            return [
                .init(
                    .templates, count: manifest.templates.count,
                    [.missing("dossiers/\(manifest.template.prefix(60)).xml")])
            ]
        }
        let book: FontsAtHand
        do throws(InputFault) {
            book = try FontsAtHand(templates: templates, folders: fonts)
        } catch {
            let words = error.diagnostics.first.map {
                Wording($0.message(in: .chinese), $0.message(in: .english))
            }
            return [.init(.fonts, omitted: words ?? Wording("字体不全", "fonts are missing"))]
        }
        let house = book.digests(manifest.template)
        return [
            .init(
                .templates, count: manifest.templates.count,
                Self.differences(was: manifest.templates, now: house.templates)),
            .init(
                .fonts, count: manifest.fonts.count,
                Self.differences(was: manifest.fonts, now: house.fonts)),
        ]
    }

    private func program() -> Verification.Group {
        let was = [DossierManifest.Item("fucha", manifest.toolVersion)] + manifest.libraries
        let now = [DossierManifest.Item("fucha", toolVersion)] + HouseDigests.libraries
        return .init(.program, count: was.count, Self.differences(was: was, now: now))
    }

    // MARK: Against the data

    private func files(_ area: String, _ again: AssessedAgain) -> Verification.Group {
        var differences: [Verification.Difference] = []
        for item in manifest.files {
            let now = Self.isInside(item.name)
                ? Fingerprint.sha256(ofFile: "\(area)/\(item.name)") : nil
            differences += Self.difference(item.name, was: item.sha256, now: now)
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

    private func numbers(_ again: AssessedAgain) -> Verification.Group {
        guard let evaluation = again.evaluation else {
            return .init(
                .numbers, omitted: again.why ?? Wording("不能重新评估", "cannot be assessed again"))
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
                found.isEmpty ? [.bytes(at: Self.firstDifference(dossier.evaluation, json))]
                    : found.map { .value($0) })
        } catch {
            return .init(
                .numbers, count: 1, [.bytes(at: Self.firstDifference(dossier.evaluation, json))])
        }
    }

    /// Only where all it is made of agrees: anything else could not give the same bytes.
    private func remake(
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
                evaluation: evaluation, template: manifest.template, templates: templates,
                language: manifest.language, date: manifest.date, fonts: fonts,
                enclosing: Enclosure(evaluation: evaluation.json(), data: data))
            return .init(
                .remake, count: 1,
                pdf == bytes ? [] : [.bytes(at: Self.firstDifference(bytes, pdf))])
        } catch {
            let words = error.diagnostics.first.map {
                Wording($0.message(in: .chinese), $0.message(in: .english))
            }
            return .init(.remake, omitted: words)
        }
    }

    private static func firstDifference(_ one: [UInt8], _ other: [UInt8]) -> Int {
        zip(one, other).enumerated().first { $0.element.0 != $0.element.1 }?.offset
            ?? min(one.count, other.count)
    }

    // MARK: Lists of digests

    private static func differences(
        was: [DossierManifest.Item], now: [DossierManifest.Item]
    ) -> [Verification.Difference] {
        var found: [String: String?] = [:]
        for item in now where found[item.name] == nil { found[item.name] = .some(item.sha256) }
        var differences: [Verification.Difference] = []
        for item in was {
            let one = found.removeValue(forKey: item.name) ?? nil
            differences += difference(item.name, was: item.sha256, now: one)
        }
        return differences + found.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
            .map { .added($0) }
    }

    private static func difference(
        _ name: String, was: String?, now: String?
    ) -> [Verification.Difference] {
        switch (was, now) {
        case (let was?, let now?): was == now ? [] : [.changed(name, was: was, now: now)]
        case (_?, nil): [.missing(name)]
        case (nil, _?): [.added(name)]
        case (nil, nil): []
        }
    }
}
