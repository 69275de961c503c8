import Archiving
import Gathering
package import Values

/// A dossier that was kept, as far as it can be held against something: what lies in the PDF, and
/// the digests of its pages.
package struct KeptDossier: Sendable, Hashable {
    package var manifest: DossierManifest
    /// The bytes of `evaluation.json`.
    package var evaluation: [UInt8]
    /// The other files inside, by name: SHA-256.
    package var data: [DossierManifest.Item]
    /// Of each page's content; nil where it cannot be unpacked.
    package var pages: [String?]

    /// - Parameter name: what messages call it.
    package static func read(_ bytes: [UInt8], name: String) throws(InputFault) -> KeptDossier {
        let file: KeptFile
        do {
            file = try KeptFile.read(bytes) { Fingerprint.sha256(of: $0) }
        } catch {
            throw InputFault(
                .verifyUnreadable, ["chinese": error.chinese, "english": error.english],
                at: SourceLocation(file: name))
        }
        let manifest = try one(DossierManifest.file, of: file, name)
        let evaluation = try one(DossierManifest.evaluationFile, of: file, name)
        let own: Set = [DossierManifest.file, DossierManifest.evaluationFile]
        return KeptDossier(
            manifest: try DossierManifest.read(
                manifest, name: "\(name)/\(DossierManifest.file)"),
            evaluation: evaluation,
            data: file.attachments.filter { !own.contains($0.name) }.map {
                DossierManifest.Item($0.name, $0.bytes.map { Fingerprint.sha256(of: $0) })
            }, pages: file.pages)
    }

    /// Two of one name would let a reader and a program look at different ones.
    private static func one(
        _ wanted: String, of file: KeptFile, _ name: String
    ) throws(InputFault) -> [UInt8] {
        let found = file.attachments.filter { $0.name == wanted }
        guard let only = found.first, found.count == 1 else {
            throw InputFault(
                found.isEmpty ? .verifyNoAttachment : .verifyTwoAttachments, ["name": wanted],
                at: SourceLocation(file: name))
        }
        guard let bytes = only.bytes else {
            throw InputFault(
                .verifyAttachmentDamaged, ["name": wanted], at: SourceLocation(file: name))
        }
        return bytes
    }

    /// The evaluation inside a dossier, where it is the one that the manifest names.
    package static func evaluation(
        inside bytes: [UInt8], name: String
    ) throws(InputFault) -> [UInt8] {
        let kept = try read(bytes, name: name)
        guard Fingerprint.sha256(of: kept.evaluation) == kept.manifest.evaluation else {
            throw InputFault(.verifyOtherEvaluation, at: SourceLocation(file: name))
        }
        return kept.evaluation
    }
}

extension Diagnostic.Kind {
    static let verifyUnreadable = Diagnostic.Kind(
        "verify.unreadable", .blocker, Wording("{chinese}", "{english}"),
        advice: Wording("换一份完整、未加密的 PDF", "use a whole copy that is not encrypted"))
    static let verifyNoAttachment = Diagnostic.Kind(
        "verify.noAttachment", .blocker,
        Wording("PDF 里没有附件 {name}", "there is no {name} inside the PDF"),
        advice: Wording(
            "只有 fucha dossier 和 fucha batch 生成的复查报告带有附件，转存或打印过的也会丢失",
            "only dossiers of fucha dossier and fucha batch have it; printing or converting loses it"
        ))
    static let verifyAttachmentDamaged = Diagnostic.Kind(
        "verify.attachmentDamaged", .blocker,
        Wording("PDF 里的附件 {name} 已损坏，读不出", "the {name} inside the PDF is damaged"),
        advice: Wording("换一份完整的 PDF", "use a whole copy"))
    static let verifyTwoAttachments = Diagnostic.Kind(
        "verify.twoAttachments", .blocker,
        Wording("PDF 里有不止一个附件叫 {name}", "more than one file inside is called {name}"),
        advice: Wording("文件被改动过，换一份原件", "the file was changed: use the original"))
    static let verifyOtherEvaluation = Diagnostic.Kind(
        "verify.otherEvaluation", .blocker,
        Wording(
            "PDF 里的 evaluation.json 与清单上的指纹不符",
            "the evaluation.json inside is not the one that the manifest names"),
        advice: Wording("用 fucha verify 核对", "look at it with fucha verify"))
}
