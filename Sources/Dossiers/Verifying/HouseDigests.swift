import Archiving
import Assessment
import Gathering
import Typesetting

/// Templates, typefaces and libraries at hand, by their digests.
struct HouseDigests: Sendable, Hashable {
    var templates: [DossierManifest.Item]
    var fonts: [DossierManifest.Item]

    /// Everything in a templates folder that a dossier depends on, its rulebook aside.
    static func templateNames(_ template: String) -> [String] {
        let complete = "dossiers/\(DossierLevel.full.template).xml"
        let shared = DossierBuilder.templateFiles.filter { $0 != complete }
        return
            (Gatherer.templateFiles + shared
            + ["schemas/rulebook.rng", "dossiers/\(template).xml"]).sorted()
    }

    init(
        template: String, templates: String, book: FontBook, digest: (String) -> String?
    ) {
        self.templates = Self.templateNames(template).map {
            DossierManifest.Item($0, digest("\(templates)/\($0)"))
        }
        var fonts: [String: String?] = [:]
        for face in book.faces {
            guard case .file(let path, _) = face.source else { continue }
            let name = path.split(separator: "/").last.map(String.init) ?? path
            if fonts[name] == nil { fonts[name] = .some(digest(path)) }
        }
        self.fonts = DossierManifest.sorted(fonts)
    }

    static var libraries: [DossierManifest.Item] {
        [
            DossierManifest.Item("cairo", TypesettingLibraries.cairo),
            DossierManifest.Item("freetype", TypesettingLibraries.freeType),
            DossierManifest.Item("qpdf", ArchivingLibraries.qpdf),
            DossierManifest.Item("zlib", PackingLibraries.zlib),
        ]
    }
}

extension DossierManifest {
    /// Of a dossier that is being made.
    init(
        _ evaluation: Evaluation, made options: DossierOptions, house: HouseDigests,
        enclosure: Enclosure, pages: [String]
    ) {
        self.init(
            toolVersion: evaluation.toolVersion, area: evaluation.area.name,
            code: evaluation.area.code, year: evaluation.year, template: options.template,
            bureau: options.bureau, language: options.language, date: options.date,
            assessedDay: evaluation.assessedDay, hasData: enclosure.data != nil,
            evaluation: Fingerprint.sha256(of: enclosure.evaluation),
            files: Self.files(of: evaluation), rulebooks: Self.rulebooks(of: evaluation),
            templates: house.templates, fonts: house.fonts, libraries: HouseDigests.libraries,
            pages: pages)
    }
}
