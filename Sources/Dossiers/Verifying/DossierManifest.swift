package import Assessment
import Gathering
package import Values

/// What a dossier was made of, and what it is: enough to make the same PDF again, and to tell
/// whether anything in it or behind it has changed since. It lies inside the PDF as
/// `manifest.json` (`templates/manifest.schema.json`).
package struct DossierManifest: Sendable, Hashable {
    /// A file by its name, or a part by its id.
    package struct Item: Sendable, Hashable {
        package var name: String
        /// Lower-case hexadecimal; nil for a file that was not there.
        package var sha256: String?

        package init(_ name: String, _ sha256: String?) {
            self.name = name
            self.sha256 = sha256
        }
    }

    package static let schema = "fucha-manifest/1"
    package static let file = "manifest.json"
    package static let evaluationFile = "evaluation.json"
    /// The form of the file that it lies in.
    static let form = "PDF/A-3u"

    package var toolVersion: String
    package var area: String
    package var code: String
    package var year: Int

    /// Of the folder `dossiers`.
    package var template: String
    /// Whom it is for, where that is one.
    package var bureau: String?
    package var language: Language
    /// On the cover.
    package var date: CalendarDay?
    /// At whose end the deadlines of tasks were looked at.
    package var assessedDay: CalendarDay?
    /// Whether the area's files lie in the PDF too.
    package var hasData: Bool

    /// Of `evaluation.json`.
    package var evaluation: String
    /// `area.xml` and all files that were read, relative to the area's folder; documents of the
    /// register of evidence too.
    package var files: [Item]
    package var rulebooks: [Item]
    /// Relative to the templates folder.
    package var templates: [Item]
    /// By the names of their files: where they lie differs from machine to machine.
    package var fonts: [Item]
    /// Versions of the libraries that decide bytes of the PDF.
    package var libraries: [Item]
    /// Of each page's content stream, unpacked.
    package var pages: [String]
}

extension DossierManifest {
    /// The files behind an evaluation.
    package static func files(of evaluation: Evaluation) -> [Item] {
        var items: [String: String?] = [:]
        for file in evaluation.files { items[file.path] = file.sha256 }
        for item in evaluation.evidence {
            if let file = item.file, items[file] == nil { items[file] = .some(item.sha256) }
        }
        return sorted(items)
    }

    package static func rulebooks(of evaluation: Evaluation) -> [Item] {
        evaluation.rulebook.tiers.map { Item($0.id, $0.sha256) }
    }

    static func sorted(_ items: [String: String?]) -> [Item] {
        items.map { Item($0.key, $0.value) }
            .sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    }
}
