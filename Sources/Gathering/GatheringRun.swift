import Values
import XMLTree

/// One run over an area folder.
struct GatheringRun {
    let folder: AreaFolder
    let headings: HeadingTable
    let declaration: AreaDeclaration
    var dataset: Dataset
    var blocks: [StationBlock] = []
    var registers: RegisterReader
    var fileIndex: [String: Int] = [:]
    var originIndex: [Origin: Int] = [:]
    /// Sheets of the workbooks that were opened, and those that a declaration has named or passed over.
    var workbooks: [String: [TableInfo]] = [:]
    var seenSheets: [String: Set<Int>] = [:]
    /// Which declaration reads a file, by kind of declaration and sheet.
    var readers: [Claim: Int] = [:]

    struct Claim: Hashable {
        var kind: String
        var path: String
        var sheet: String
    }

    /// - Parameter digest: gives the SHA-256 of a file of evidence, from its path.
    init(
        folder: AreaFolder, headings: HeadingTable, declaration: AreaDeclaration,
        digest: @escaping @Sendable (String) -> String? = FileDigest.sha256
    ) {
        self.folder = folder
        self.headings = headings
        self.declaration = declaration
        dataset = Dataset(area: declaration.area)
        registers = RegisterReader(
            headings: headings, stations: declaration.area.stations, digest: digest)
    }

    mutating func readAll() {
        addAreaFile()
        for source in declaration.sources {
            reportLabel(source)
            for path in files(of: source) where claim(path, for: source) {
                do throws(InputFault) {
                    try read(path, as: source)
                } catch {
                    dataset.diagnostics += error.diagnostics
                }
            }
        }
    }

    mutating func finish() -> Dataset {
        let (files, origins) = (dataset.files, dataset.origins)
        var assembler = SeriesAssembler(stations: declaration.area.stations) { origin, row in
            let index = Int(origin)
            guard origins.indices.contains(index) else { return SourceLocation(file: "") }
            let file = files[origins[index].file].path
            return origins[index].sheet.map {
                SourceLocation(file: file, place: .rows(sheet: $0, first: Int(row), last: Int(row)))
            } ?? SourceLocation(file: file, line: Int(row))
        }
        assembler.assemble(blocks)
        reportUnreadSheets()
        registers.checkEvidence(in: folder)
        dataset.series = assembler.series
        dataset.diagnostics += assembler.diagnostics + registers.diagnostics
        dataset.tasks = registers.tasks
        dataset.evidence = registers.evidence
        dataset.waivers = registers.waivers
        dataset.judgements = registers.judgements
        dataset.exclusions = registers.exclusions
        dataset.overrides = registers.overrides
        if registers.chainHead != OverrideChain.origin {
            dataset.overrideHead = registers.chainHead
        }
        dataset.isOverrideLogIntact = registers.isChainIntact
        sortFiles()
        dataset.absences.sort { one, other in
            (one.origin, one.station, one.quantity.rawValue, one.marker)
                < (other.origin, other.station, other.quantity.rawValue, other.marker)
        }
        dataset.diagnostics.sort()
        return dataset
    }

    /// Files in order of path, whatever order the declarations stand in.
    mutating func sortFiles() {
        let order = dataset.files.indices.sorted {
            dataset.files[$0].path.utf8.lexicographicallyPrecedes(dataset.files[$1].path.utf8)
        }
        var places = Array(repeating: 0, count: order.count)
        for (place, old) in order.enumerated() { places[old] = place }
        dataset.files = order.map { dataset.files[$0] }
        for index in dataset.origins.indices {
            dataset.origins[index].file = places[dataset.origins[index].file]
        }
    }
}
