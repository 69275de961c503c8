import Typesetting
package import Values

extension DossierBuilder {
    /// What a dossier is made of besides the evaluation, in a templates folder.
    package static let templateFiles = [
        "dossiers/dossier.xml", "dossiers/parts/conclusion.xml", "dossiers/parts/cover.xml",
        "dossiers/parts/indicators.xml", "dossiers/parts/members.xml", "fonts.xml",
        "schemas/dossier.rng", "schemas/fonts.rng",
        "schemas/theme.rng", "theme.xml",
    ]

    /// Paths of the font files that dossiers would be set in on this machine, in order.
    package static func fontFiles(
        templates: String, fonts: [String] = []
    ) throws(InputFault) -> [String] {
        let book = try FontsLoader.load(templates: templates, folders: fonts)
        let paths = book.faces.compactMap { face -> String? in
            if case .file(let path, _) = face.source { path } else { nil }
        }
        return Array(Set(paths)).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// Throws what is wrong with template and theme: what would spoil every dossier is better
    /// known before the first.
    package static func prove(templates: String) throws(InputFault) {
        _ = try TemplateLoader.checked(.dossier, "dossier", templates: templates)
        _ = try ThemeLoader.load(templates: templates)
    }
}
