import Archiving
package import Assessment
import Gathering
import Typesetting
package import Values

/// What is put inside a dossier: its evaluation, what it was made of, and on request the area's
/// own files.
public struct Enclosure: Sendable {
    /// A file of the area, relative to its folder.
    public struct File: Sendable, Hashable {
        public var path: String
        public var bytes: [UInt8]

        public init(path: String, bytes: [UInt8]) {
            self.path = path
            self.bytes = bytes
        }
    }

    /// The bytes of `evaluation.json`.
    public var evaluation: [UInt8]
    /// Nil: only their hashes are kept.
    public var data: [File]?
    /// Gives the SHA-256 of a template or font from its path; nil where it cannot be read.
    package var digest: @Sendable (String) -> String? = { Fingerprint.sha256(ofFile: $0) }

    public init(evaluation: [UInt8], data: [File]? = nil) {
        self.evaluation = evaluation
        self.data = data
    }
}

extension Enclosure {
    /// The files that an evaluation was made of, as they lie in the area's folder now.
    ///
    /// Throws where one is not what was read: somebody changed it meanwhile.
    package static func files(
        of evaluation: Evaluation, area: String
    ) throws(InputFault) -> [File] {
        var files: [File] = []
        for item in DossierManifest.files(of: evaluation) {
            guard let sha256 = item.sha256 else { continue }
            let bytes = try WholeFile.bytes("\(area)/\(item.name)", name: item.name)
            guard Fingerprint.sha256(of: bytes) == sha256 else {
                throw InputFault(.enclosureChanged, at: SourceLocation(file: item.name))
            }
            files.append(File(path: item.name, bytes: bytes))
        }
        return files
    }

    /// As PDF wants them: the manifest, the evaluation, then the files.
    func attachments(_ manifest: DossierManifest) -> [Attachment] {
        let language = manifest.language
        let json = "application/json"
        var attachments = [
            Attachment(
                name: DossierManifest.evaluationFile, type: json, relationship: .data,
                description: Wording(
                    "评估结果：本材料的每个数都出自这里", "the evaluation: every number here is from it")[
                        language], bytes: evaluation),
            Attachment(
                name: DossierManifest.file, type: json, relationship: .supplement,
                description: Wording(
                    "清单：生成本材料所用的一切及其指纹，用 fucha verify 核对",
                    "the manifest: what this was made of, with digests; for fucha verify")[
                        language],
                bytes: manifest.json()),
        ]
        for file in data ?? [] {
            attachments.append(
                Attachment(
                    name: file.path, type: Self.type(file.path), relationship: .source,
                    description: Wording("原始数据", "source data")[language], bytes: file.bytes))
        }
        return attachments
    }

    private static func type(_ path: String) -> String {
        switch path.split(separator: ".").last?.lowercased() {
        case "csv": "text/csv"
        case "txt": "text/plain"
        case "xml": "application/xml"
        case "json": "application/json"
        case "gz": "application/gzip"
        case "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        case "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        case "pdf": "application/pdf"
        case "png": "image/png"
        case "jpg", "jpeg": "image/jpeg"
        default: "application/octet-stream"
        }
    }
}

extension Diagnostic.Kind {
    static let enclosureChanged = Diagnostic.Kind(
        "enclosure.changed", .blocker,
        Wording("读取过程中文件被改动", "the file was changed while it was being read"),
        advice: Wording("等文件传完，再运行一次", "wait until it has arrived, and run again"))
}
