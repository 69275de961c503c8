import Assessment
import Dossiers
import Gathering
import Synchronization
import Values

/// Makes the keys of units: every part that their outputs depend on, by name.
final class KeyMaker: Sendable {
    private let settings: BatchSettings
    private let cache: HashCache
    /// Read once for all areas.
    let headings: HeadingTable
    /// Templates, fonts, program and options: of every unit alike.
    private let common: [KeyPart]
    private let books = Mutex<[String: Result<Rulebook, InputFault>]>([:])

    /// Throws what is wrong with templates or fonts: it would spoil every unit.
    init(_ settings: BatchSettings, cache: HashCache) throws(InputFault) {
        self.settings = settings
        self.cache = cache
        var templates = Gatherer.templateFiles + ["schemas/rulebook.rng"]
        var fonts: [String] = []
        headings = try Gatherer.headings(templates: settings.templates)
        switch settings.contents {
        case .dossier:
            try DossierBuilder.prove(templates: settings.templates)
            templates += DossierBuilder.templateFiles
            fonts = try DossierBuilder.fontFiles(templates: settings.templates)
        case .evaluation: break
        }
        var parts = templates.sorted().map { name in
            KeyPart(
                kind: .template, name: name,
                value: cache.sha256("\(settings.templates)/\(name)") ?? KeyPart.absent)
        }
        parts += fonts.map {
            KeyPart(kind: .font, name: $0, value: cache.sha256($0) ?? KeyPart.absent)
        }
        parts.append(KeyPart(kind: .tool, name: "fucha", value: settings.toolVersion))
        parts.append(
            KeyPart(kind: .option, name: "only", value: settings.contents.rawValue))
        switch settings.contents {
        case .dossier:
            parts.append(
                KeyPart(
                    kind: .option, name: "date",
                    value: settings.date?.description ?? KeyPart.absent))
        case .evaluation: break
        }
        common = parts
    }

    /// Of a file that is no area's; remembered.
    func sha256(_ path: String) -> String? { cache.sha256(path) }

    /// A rulebook, loaded once for all areas.
    func rulebook(_ id: String) throws(InputFault) -> Rulebook {
        if let known = books.withLock({ $0[id] }) { return try known.get() }
        let loaded = Result { () throws(InputFault) in
            try RulebookLibrary.load(id, templates: settings.templates)
        }
        books.withLock { $0[id] = loaded }
        return try loaded.get()
    }

    /// What an area's units have in common; and what keeps it from being read at all.
    func area(_ area: BatchArea) -> AreaKey {
        do throws(InputFault) {
            let inputs = try Gatherer.inputs(
                area: area.folder, templates: settings.templates, headings: headings,
                digest: { [cache] in cache.sha256($0) })
            let files = inputs.files.map {
                KeyPart(kind: .file, name: $0.path, value: $0.sha256 ?? KeyPart.absent)
            }
            let parts = files + books(inputs.rulebook) + common
            return AreaKey(name: inputs.name, parts: parts, fault: nil)
        } catch {
            let hash = cache.sha256(area.folder + "/area.xml") ?? KeyPart.absent
            let declaration = KeyPart(kind: .file, name: "area.xml", value: hash)
            return AreaKey(name: "", parts: [declaration] + common, fault: error)
        }
    }

    /// The files of a rulebook and of those it stands on.
    private func books(_ id: String) -> [KeyPart] {
        do throws(InputFault) {
            return try rulebook(id).tiers.map {
                KeyPart(kind: .rulebook, name: $0.id, value: $0.sha256)
            }
        } catch {
            return [KeyPart(kind: .rulebook, name: id, value: KeyPart.absent)]
        }
    }
}

/// The parts that an area's units have in common.
struct AreaKey: Sendable {
    /// As `area.xml` has it; empty where that cannot be read.
    var name: String
    private var parts: [KeyPart]
    var fault: InputFault?

    init(name: String, parts: [KeyPart], fault: InputFault?) {
        self.name = name
        self.parts = parts
        self.fault = fault
    }

    func parts(of year: Int) -> [KeyPart] {
        parts + [KeyPart(kind: .year, name: "year", value: String(year))]
    }

    /// Of the data alone, as ``UnitRecord/dataKey(_:)``.
    var dataKey: String { UnitRecord.dataKey(parts) }

    /// Files that were read with another hash than the key has: somebody changed them meanwhile.
    func changed(_ files: [SourceFile]) -> [String] {
        var hashes: [String: String] = [:]
        for part in parts where part.kind == .file { hashes[part.name] = part.value }
        return files.filter { hashes[$0.path] != $0.sha256 }.map(\.path)
    }
}
