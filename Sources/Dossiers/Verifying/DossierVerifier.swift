import Assessment
import Gathering
package import Values
import XMLTree

/// Holds a kept dossier against its manifest, what is at hand, and its data.
package struct DossierVerifier {
    let dossier: KeptDossier
    let bytes: [UInt8]
    let templates: String
    let fonts: [String]
    let toolVersion: String

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

    var manifest: DossierManifest { dossier.manifest }

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
                ? []
                : [.changed(DossierManifest.evaluationFile, was: manifest.evaluation, now: now)])
    }

    /// A manifest that was rewritten for other files is not that of this evaluation.
    private func consistency() -> Verification.Group {
        do throws(InputFault) {
            let root = try JSONCursor.reading(
                dossier.evaluation, name: DossierManifest.evaluationFile)
            let files = try Self.files(root)
            let tiers = try Self.items(root.member("rulebook").member("tiers"), name: "id")
            let differences =
                DigestLists.differences(was: files, now: manifest.files)
                + DigestLists.differences(was: tiers, now: manifest.rulebooks)
            return .init(.consistency, count: files.count + tiers.count, differences)
        } catch {
            // Whatever it is, it is not the evaluation that the manifest was made for.
            return .init(.consistency, count: 1, [.missing("fucha-evaluation/1")])
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
            DigestLists.differences(was: wanted, now: dossier.data))
    }

    // MARK: At hand

    private func rulebooks() -> Verification.Group {
        let now = manifest.rulebooks.map { item in
            let book = try? RulebookLibrary.load(item.name, templates: templates)
            return DossierManifest.Item(
                item.name, book?.tiers.first { $0.id == item.name }?.sha256)
        }
        return .init(
            .rulebooks, count: now.count, DigestLists.differences(was: manifest.rulebooks, now: now)
        )
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
            return [.init(.fonts, omitted: error.wording)]
        }
        let house = book.digests(manifest.template)
        return [
            .init(
                .templates, count: manifest.templates.count,
                DigestLists.differences(was: manifest.templates, now: house.templates)),
            .init(
                .fonts, count: manifest.fonts.count,
                DigestLists.differences(was: manifest.fonts, now: house.fonts)),
        ]
    }

    private func program() -> Verification.Group {
        let was = [DossierManifest.Item("fucha", manifest.toolVersion)] + manifest.libraries
        let now = [DossierManifest.Item("fucha", toolVersion)] + HouseDigests.libraries
        return .init(.program, count: was.count, DigestLists.differences(was: was, now: now))
    }
}
