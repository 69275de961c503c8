import Gathering
import Glibc
public import Values
import XMLTree

/// The rulebooks of a templates folder: `rulebooks/<id>.xml`, checked by `schemas/rulebook.rng`.
public enum RulebookLibrary {
    /// Ids of the rulebooks there are, sorted.
    public static func list(templates: String) throws(InputFault) -> [String] {
        let folder = templates + "/rulebooks"
        guard let stream = opendir(folder) else {
            throw InputFault(.rulebookFolderMissing, at: SourceLocation(file: folder))
        }
        defer { closedir(stream) }
        var ids: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name.hasSuffix(".xml"), isId(String(name.dropLast(4))) {
                ids.append(String(name.dropLast(4)))
            }
        }
        return ids.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// The rulebook of that id, with what it tailors inside; throws every fault of all its tiers.
    public static func load(_ id: String, templates: String) throws(InputFault) -> Rulebook {
        let schema = try RelaxNGSchema.load(path: templates + "/schemas/rulebook.rng")
        var drafts: [RulebookDraft] = []
        var next: (id: String, asked: SourceLocation?)? = (id, nil)
        while let wanted = next {
            if drafts.contains(where: { $0.rulebook.id == wanted.id }) {
                throw InputFault(
                    .rulebookCyclic,
                    [
                        "id": wanted.id,
                        "chain": (drafts.map(\.rulebook.id) + [wanted.id])
                            .joined(separator: " → "),
                    ], at: wanted.asked)
            }
            let draft = try read(wanted.id, askedAt: wanted.asked, templates, schema)
            drafts.append(draft)
            next = draft.rulebook.tailors.map { ($0, draft.tailorsAt) }
        }
        return try Tailoring.resolve(drafts)
    }

    private static func read(
        _ id: String, askedAt asked: SourceLocation?, _ templates: String, _ schema: RelaxNGSchema
    ) throws(InputFault) -> RulebookDraft {
        let ids = try list(templates: templates)
        guard ids.contains(id) else {
            let there = ids.joined(separator: "、")
            guard let nearest = Spelling.nearest(to: id, among: ids) else {
                throw InputFault(.rulebookMissing, ["id": id, "there": there], at: asked)
            }
            throw InputFault(
                .rulebookMissingNear, ["id": id, "there": there, "nearest": nearest], at: asked)
        }
        let file = "\(templates)/rulebooks/\(id).xml"
        let bytes = try FileBytes.read(file, file: file, limit: XMLDocument.sizeLimit)
        let document = try XMLDocument.parse(bytes: bytes, file: file)
        let mistakes = schema.validate(document)
        guard mistakes.isEmpty else { throw InputFault(mistakes) }
        var reader = RulebookReader(file: file)
        return try reader.read(
            document.root, expecting: id, sha256: Fingerprint.sha256(of: bytes))
    }

    /// Ids are names of files, so nothing that could lead out of the folder is one.
    private static func isId(_ name: String) -> Bool {
        !name.isEmpty && !name.hasPrefix(".")
            && name.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"),
                    UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"),
                    UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."):
                    true
                default: false
                }
            }
    }
}
