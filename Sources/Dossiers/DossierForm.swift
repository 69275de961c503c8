package import Values

/// What a dossier can be written as; every form is made from the same ``LaidDossier``.
package enum DossierForm: String, Sendable, Hashable, CaseIterable {
    case pdf
    /// For offices that edit it.
    case docx

    /// `pdf,docx`; nil where a name is none of them, or there is none.
    package static func list(_ text: String) -> [DossierForm]? {
        var forms: [DossierForm] = []
        for name in text.split(separator: ",", omittingEmptySubsequences: false) {
            guard let form = DossierForm(rawValue: name.lowercased()) else { return nil }
            if !forms.contains(form) { forms.append(form) }
        }
        return forms
    }
}

extension LaidDossier {
    /// - Parameter enclosure: what is put inside a PDF.
    package func bytes(
        as form: DossierForm, enclosing enclosure: Enclosure? = nil, in room: DrawingRoom
    ) throws(InputFault) -> [UInt8] {
        switch form {
        case .pdf: try pdf(enclosing: enclosure, in: room)
        case .docx: try docx(in: room, language: options.language)
        }
    }
}
