package import Assessment
import Typesetting
package import Values

/// A dossier composed and laid out once: PDF and every other form of it are made from this, so
/// that their numbers are the same.
package struct LaidDossier: Sendable {
    package let evaluation: Evaluation
    let options: DossierOptions
    /// Numbered.
    let document: Document
    let laid: DocumentLayout.Result

    /// `房山区-2026-领导版.pdf`: by what the template calls it.
    package func fileName(form: String = "pdf") -> String {
        DossierBuilder.fileName(
            evaluation, document.name.isEmpty ? "复查报告" : document.name,
            bureau: options.bureau, form: form)
    }

    package var pageCount: Int { laid.pages.count }

    /// Measured from the pages that the PDF is inked from.
    package func proof(in room: DrawingRoom) -> DossierProof {
        DossierProof(laid.pages, library: room.library)
    }

    /// Every table as a workbook and as CSV, in a folder of its own beside the PDF: its name, and
    /// the files in it. Nil where there is no table.
    package func tables(
        _ language: Language
    ) throws(InputFault) -> (folder: String, files: [(name: String, bytes: [UInt8])])? {
        let tables = TablesOut(document)
        guard !tables.entries.isEmpty else { return nil }
        let name = String(fileName(form: "").dropLast()) + "-表"
        let workbook = try tables.workbook(
            title: document.title, language: language,
            creator: "fucha \(evaluation.toolVersion)", created: "\(evaluation.year)-12-31")
        return (name, [(name + ".xlsx", workbook)] + tables.csv(language: language))
    }

    /// - Parameter enclosure: what is put inside it; nil for nothing.
    package func pdf(
        enclosing enclosure: Enclosure? = nil, in room: DrawingRoom
    ) throws(InputFault) -> [UInt8] {
        // The assessed year is the only date that the data themselves give.
        let info = DocumentInfo(
            title: document.title, author: document.author ?? "", subject: document.subject,
            keywords: document.runningMark ?? "", creator: "fucha \(evaluation.toolVersion)",
            created: "\(evaluation.year)-12-31T00:00:00+08:00")
        guard let enclosure else {
            return try room.archived(
                laid.pages, outline: laid.outline, info: info, language: options.language)
        }
        let house = room.digests(options.template, enclosure.digest)
        return try room.archived(
            laid.pages, outline: laid.outline, info: info, language: options.language
        ) { pages in
            enclosure.attachments(
                DossierManifest(
                    evaluation, made: options, house: house, enclosure: enclosure, pages: pages))
        }
    }
}
