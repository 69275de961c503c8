import Gathering
import Typesetting
import Values

/// The faces that a dossier would be set in here.
struct FontsAtHand {
    private let templates: String
    private let book: FontBook

    init(templates: String, folders: [String]) throws(InputFault) {
        self.templates = templates
        book = try FontsLoader.load(templates: templates, folders: folders)
    }

    func digests(_ template: String) -> HouseDigests {
        HouseDigests(
            template: template, templates: templates, book: book,
            digest: { Fingerprint.sha256(ofFile: $0) })
    }
}
