import Archiving
import Gathering
import Typesetting
import Values

extension DrawingRoom {
    /// The same as ``pdf(_:outline:info:)`` in the form in which it can be kept: PDF/A-3u.
    ///
    /// - Parameter attaching: makes the files to put inside, given the SHA-256 of the content of
    ///   each page.
    func archived(
        _ pages: [Page], outline: [OutlineEntry] = [], info: DocumentInfo, language: Language,
        attaching: (([String]) -> [Attachment])? = nil
    ) throws(InputFault) -> [UInt8] {
        let form = ArchiveForm(
            title: info.title, author: info.author, subject: info.subject,
            keywords: info.keywords, creator: info.creator,
            producer: "cairo \(TypesettingLibraries.cairo)", created: info.created,
            language: language == .chinese ? "zh-CN" : "en",
            elements: pages.structure.map { ArchiveElement($0, language) },
            turned: Set(pages.indices.filter { pages[$0].isTurned }))
        let pdf = try pdf(pages, outline: outline, info: info)
        do {
            return try Archiver.archive(
                pdf, as: form, digest: { Fingerprint.sha256(of: $0) }, attaching: attaching)
        } catch {
            throw InputFault(
                .dossierNotKept, ["chinese": error.chinese, "english": error.english])
        }
    }
}

extension ArchiveElement {
    fileprivate init(_ use: StructureUse, _ language: Language) {
        switch use.kind {
        case .link(_, let page):
            self.init(
                use.name, words: Wording("转到第\(page)页", "to page \(page)")[language])
        case .tag(let tag):
            self.init(
                use.name, words: tag.alt, scope: tag.scope?.rawValue, columnSpan: tag.columnSpan)
        }
    }
}

extension Diagnostic.Kind {
    static let dossierNotKept = Diagnostic.Kind(
        "dossier.notKept", .blocker,
        Wording("不能写成长期保存格式：{chinese}", "cannot be brought into its archive form: {english}"),
        advice: Wording("请报告这一情况", "report this"))
}
