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
    ///
    /// A rulebook with an example of its own that does not come out does not load.
    public static func load(_ id: String, templates: String) throws(InputFault) -> Rulebook {
        try proved(drafts(id, templates: templates))
    }

    /// The rulebook in a file, wherever it lies; what it tailors is looked up among the templates.
    public static func load(file: String, templates: String) throws(InputFault) -> Rulebook {
        try proved(drafts(file: file, templates: templates))
    }

    /// Every example of the rulebook and of what it tailors, with what came of it.
    public static func test(_ id: String, templates: String) throws(InputFault) -> [ExampleOutcome]
    {
        try outcomes(drafts(id, templates: templates))
    }

    /// The same for a rulebook in a file.
    public static func test(file: String, templates: String) throws(InputFault)
        -> [ExampleOutcome]
    {
        try outcomes(drafts(file: file, templates: templates))
    }

    private static func proved(_ drafts: [RulebookDraft]) throws(InputFault) -> Rulebook {
        let rulebook = try Tailoring.resolve(drafts)
        let faults = ExampleRunner.faults(try outcomes(drafts))
        guard faults.isEmpty else { throw InputFault(faults.sorted()) }
        return rulebook
    }

    /// Each tier's examples by that tier and those below it: what stands above is not theirs.
    private static func outcomes(_ drafts: [RulebookDraft]) throws(InputFault) -> [ExampleOutcome] {
        var outcomes: [ExampleOutcome] = []
        for (depth, draft) in drafts.enumerated() where !draft.rulebook.examples.isEmpty {
            let tier = try Tailoring.resolve(Array(drafts.dropFirst(depth)))
            outcomes += ExampleRunner.run(draft.rulebook.examples, of: tier)
        }
        return outcomes
    }

    private static func drafts(_ id: String, templates: String) throws(InputFault)
        -> [RulebookDraft]
    {
        let schema = try RelaxNGSchema.load(path: templates + "/schemas/rulebook.rng")
        return try chain(named(id, askedAt: nil, templates, schema), templates, schema)
    }

    private static func drafts(file: String, templates: String) throws(InputFault)
        -> [RulebookDraft]
    {
        let schema = try RelaxNGSchema.load(path: templates + "/schemas/rulebook.rng")
        let name = file.split(separator: "/").last.map(String.init) ?? file
        let id = name.hasSuffix(".xml") ? String(name.dropLast(4)) : name
        return try chain(read(file, expecting: id, schema), templates, schema)
    }

    /// The rulebook and then what it stands on, nearest first.
    private static func chain(
        _ first: RulebookDraft, _ templates: String, _ schema: RelaxNGSchema
    ) throws(InputFault) -> [RulebookDraft] {
        var drafts = [first]
        while let last = drafts.last, let wanted = last.rulebook.tailors {
            if drafts.contains(where: { $0.rulebook.id == wanted }) {
                let ids = drafts.map(\.rulebook.id) + [wanted]
                throw InputFault(
                    .rulebookCyclic, ["id": wanted, "chain": ids.joined(separator: " → ")],
                    at: last.tailorsAt)
            }
            drafts.append(try named(wanted, askedAt: last.tailorsAt, templates, schema))
        }
        return drafts
    }

    private static func named(
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
        return try read("\(templates)/rulebooks/\(id).xml", expecting: id, schema)
    }

    private static func read(
        _ file: String, expecting id: String, _ schema: RelaxNGSchema
    ) throws(InputFault) -> RulebookDraft {
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
