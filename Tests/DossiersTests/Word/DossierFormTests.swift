import Testing

@testable import Dossiers

@Suite struct DossierFormTests {
    @Test(arguments: [
        ("pdf", [DossierForm.pdf]), ("docx", [.docx]), ("pdf,docx", [.pdf, .docx]),
        ("DOCX,pdf,docx", [.docx, .pdf]), ("doc", nil), ("", nil), ("pdf,", nil),
    ])
    func formsAreNamedByTheEndOfTheFile(text: String, forms: [DossierForm]?) {
        #expect(DossierForm.list(text) == forms)
    }
}
