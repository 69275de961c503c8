public import Values
import XMLTree

/// The first room of the house: an area folder in, everything it holds out.
public enum Gatherer {
    /// Reads every file that `area.xml` declares.
    ///
    /// Throws where there is nothing to go on with: no folder, a faulty `area.xml`, no heading table.
    /// Every other trouble is a diagnostic of the dataset; a file that cannot be read is left out
    /// and said to be.
    ///
    /// - Parameters:
    ///   - folder: Path of the area folder, with `area.xml` in it.
    ///   - templates: Path of the templates folder, with `headings.xml` and `schemas/` in it.
    public static func gather(
        area folder: String, templates: String
    ) throws(InputFault) -> Dataset {
        let place = try AreaFolder(folder)
        let headings = try HeadingTable.load(templates: templates)
        let declaration = try AreaLoader.load(folder: folder, templates: templates)
        var gathering = Gathering(folder: place, headings: headings, declaration: declaration)
        gathering.readAll()
        return gathering.finish()
    }
}

/// One run over an area folder.
private struct Gathering {
    let folder: AreaFolder
    let headings: HeadingTable
    let declaration: AreaDeclaration
    private var dataset: Dataset
    private var blocks: [StationBlock] = []
    private var registers: RegisterReader
    private var fileIndex: [String: Int] = [:]
    private var originIndex: [Origin: Int] = [:]
    /// Which declaration reads a file, by kind of declaration and sheet.
    private var readers: [Claim: Int] = [:]

    private struct Claim: Hashable {
        var kind: String
        var path: String
        var sheet: String
    }

    init(folder: AreaFolder, headings: HeadingTable, declaration: AreaDeclaration) {
        self.folder = folder
        self.headings = headings
        self.declaration = declaration
        dataset = Dataset(area: declaration.area)
        registers = RegisterReader(headings: headings)
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
        dataset.series = assembler.series
        dataset.diagnostics += assembler.diagnostics + registers.diagnostics
        dataset.tasks = registers.tasks
        dataset.evidence = registers.evidence
        dataset.waivers = registers.waivers
        dataset.judgements = registers.judgements
        sortFiles()
        dataset.absences.sort { one, other in
            (one.origin, one.station, one.quantity.rawValue, one.marker)
                < (other.origin, other.station, other.quantity.rawValue, other.marker)
        }
        dataset.diagnostics.sort()
        return dataset
    }

    /// Files in order of path, whatever order the declarations stand in.
    private mutating func sortFiles() {
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

// MARK: - Which files

extension Gathering {
    private mutating func files(of source: AreaDeclaration.Source) -> [String] {
        switch folder.files(matching: source.files) {
        case .leavesFolder:
            dataset.diagnostics.append(
                Diagnostic(.globLeavesFolder, ["pattern": source.files], at: source.location))
            return []
        case .files(let paths):
            if paths.isEmpty {
                dataset.diagnostics.append(
                    Diagnostic(.globMatchesNothing, ["pattern": source.files], at: source.location))
            }
            return paths.filter { path in
                if folder.contains(path) { return true }
                dataset.diagnostics.append(
                    Diagnostic(.linkLeavesFolder, at: SourceLocation(file: path)))
                return false
            }
        }
    }

    /// False where another declaration of the same kind reads the same sheet already.
    private mutating func claim(_ path: String, for source: AreaDeclaration.Source) -> Bool {
        let kind =
            switch source.content {
            case .observations, .messages: "observations"
            case .figures: "figures"
            case .register(let kind): kind.rawValue
            }
        let line = if case .line(let line, _) = source.location.place { line } else { 0 }
        let sheet = source.sheet ?? ""
        let rivals = readers.filter { claim, _ in
            claim.kind == kind && claim.path == path
                && (claim.sheet == sheet || claim.sheet.isEmpty || sheet.isEmpty)
        }
        if let rival = rivals.values.min() {
            dataset.diagnostics.append(
                Diagnostic(
                    .fileInTwoSources, ["line": "\(rival)"], at: SourceLocation(file: path)))
            return false
        }
        readers[Claim(kind: kind, path: path, sheet: sheet)] = line
        return true
    }

    private mutating func reportLabel(_ source: AreaDeclaration.Source) {
        let isAssumed =
            switch source.content {
            case .observations(let content): content.interval == .hour && content.hours == nil
            case .messages(let content): content.hours == nil
            case .figures, .register: false
            }
        if isAssumed { dataset.diagnostics.append(Diagnostic(.hoursAssumed, at: source.location)) }
    }

    private mutating func addAreaFile() {
        let path = folder.absolute(AreaLoader.file)
        guard let bytes = try? FileBytes.read(path, file: AreaLoader.file, limit: 1 << 25) else {
            return
        }
        add(Self.describe(bytes, path: AreaLoader.file, format: "XML"))
    }

    private static func describe(_ bytes: [UInt8], path: String, format: String) -> SourceFile {
        let digest = SHA256Digest()
        bytes.withUnsafeBytes { digest.update($0) }
        return SourceFile(
            path: path, sha256: digest.finish(), byteCount: bytes.count, format: format)
    }

    @discardableResult
    private mutating func add(_ file: SourceFile) -> Int {
        if let known = fileIndex[file.path] { return known }
        fileIndex[file.path] = dataset.files.count
        dataset.files.append(file)
        return dataset.files.count - 1
    }

    /// Index of the table; nil, with a diagnostic, where there are more than an entry can name.
    private mutating func origin(_ file: Int, _ sheet: String?) -> UInt16? {
        let origin = Origin(file: file, sheet: sheet)
        if let known = originIndex[origin] { return UInt16(exactly: known) }
        guard let index = UInt16(exactly: dataset.origins.count) else {
            dataset.diagnostics.append(
                Diagnostic(.tooManyTables, at: SourceLocation(file: dataset.files[file].path)))
            return nil
        }
        originIndex[origin] = dataset.origins.count
        dataset.origins.append(origin)
        return index
    }
}

// MARK: - Reading one file

extension Gathering {
    private mutating func read(
        _ path: String, as source: AreaDeclaration.Source
    ) throws(InputFault) {
        if case .messages(let content) = source.content {
            try readMessages(path, content)
            return
        }
        let table = try TableReader.open(
            path: folder.absolute(path), named: path, encoding: source.encoding)
        let file = add(table.source)
        let sheets = chosen(table, source: source, path: path)
        switch source.content {
        case .observations(let content):
            readObservations(table, sheets: sheets, content, file: file)
        case .figures(let content): readFigures(table, sheets: sheets, content, file: file)
        case .register(let kind): readRegister(table, sheets: sheets, kind, file: file)
        case .messages: break
        }
    }

    /// The tables to read: the one that was named, or all that are not hidden.
    private mutating func chosen(
        _ table: TableFile, source: AreaDeclaration.Source, path: String
    ) -> [Int] {
        if let wanted = source.sheet, table.tables.contains(where: { $0.sheet != nil }) {
            let key = FoldedText(wanted).text
            if let index = table.tables.firstIndex(where: {
                $0.sheet.map { FoldedText($0).text } == key
            }) {
                return [index]
            }
            let names = table.tables.compactMap(\.sheet).joined(separator: "、")
            dataset.diagnostics.append(
                Diagnostic(
                    .sheetMissing, ["sheet": wanted, "sheets": names],
                    at: SourceLocation(file: path)))
            return []
        }
        var indices: [Int] = []
        for (index, info) in table.tables.enumerated() {
            if info.isHidden, let sheet = info.sheet {
                dataset.diagnostics.append(
                    Diagnostic(.sheetHidden, at: SourceLocation(file: path, place: .sheet(sheet))))
            } else {
                indices.append(index)
            }
        }
        return indices
    }

    private mutating func readObservations(
        _ table: TableFile, sheets: [Int], _ source: ObservationSource, file: Int
    ) {
        var isUnderstood = false
        for index in sheets {
            let info = table.tables[index]
            guard let origin = origin(file, info.sheet) else { return }
            var reader: ObservationReader
            do throws(InputFault) {
                reader = ObservationReader(
                    source: source, table: headings, stations: declaration.area.stations,
                    info: info, merges: try table.merges(of: index), file: table.source.path,
                    origin: origin)
            } catch {
                dataset.diagnostics += error.diagnostics
                continue
            }
            var isWhole = true
            do throws(InputFault) {
                try table.read(index, into: &reader, diagnostics: &dataset.diagnostics)
            } catch {
                dataset.diagnostics += error.diagnostics
                isWhole = false
            }
            if isWhole || reader.hasLayout { reader.finish(isOnlyTable: sheets.count == 1) }
            isUnderstood = isUnderstood || reader.hasLayout
            dataset.diagnostics += reader.diagnostics
            dataset.files[file].rowCount += reader.rowCount
            addAbsences(reader, origin: Int(origin))
            blocks += reader.blocks
        }
        if !isUnderstood, sheets.count > 1 {
            dataset.diagnostics.append(
                Diagnostic(
                    .headerMissing, ["headings": "—"],
                    at: SourceLocation(file: table.source.path)))
        }
    }

    private mutating func addAbsences(_ reader: ObservationReader, origin: Int) {
        for (block, slots) in zip(reader.blocks, reader.absences) {
            for (quantity, counts) in zip(block.quantities, slots) {
                for (marker, count) in zip(reader.markerTexts, counts) where count > 0 {
                    dataset.absences.append(
                        Absence(
                            origin: origin, station: declaration.area.stations[block.station].id,
                            quantity: quantity, marker: marker, count: count))
                }
            }
        }
    }

    private mutating func readMessages(
        _ path: String, _ source: MessageSource
    ) throws(InputFault) {
        let bytes = try FileBytes.read(folder.absolute(path), file: path, limit: 256 << 20)
        let file = add(Self.describe(bytes, path: path, format: "NEO"))
        guard let origin = origin(file, nil) else { return }
        var reader = StationMessageReader(
            source: source, stations: declaration.area.stations, file: path, origin: origin)
        bytes.withUnsafeBytes { reader.read($0) }
        dataset.files[file].rowCount += reader.rowCount
        dataset.diagnostics += reader.diagnostics
        blocks += reader.blocks
        for (block, slots) in zip(reader.blocks, reader.absences) {
            for (quantity, counts) in zip(block.quantities, slots) {
                for (marker, count) in counts {
                    dataset.absences.append(
                        Absence(
                            origin: Int(origin),
                            station: declaration.area.stations[block.station].id,
                            quantity: quantity, marker: marker, count: count))
                }
            }
        }
    }

    private mutating func grid(_ table: TableFile, _ index: Int) -> SheetGrid? {
        let info = table.tables[index]
        var collector = GridCollector()
        do throws(InputFault) {
            let merges = try table.merges(of: index)
            try table.read(index, into: &collector, diagnostics: &dataset.diagnostics)
            let grid = SheetGrid(
                file: table.source.path, sheet: info.sheet, dates1904: info.dates1904,
                rows: collector.rows, merges: merges)
            if collector.isCut {
                dataset.diagnostics.append(
                    Diagnostic(
                        .tableTooLong, ["limit": "\(SheetGrid.rowLimit)"], at: grid.whole))
            }
            return grid
        } catch {
            dataset.diagnostics += error.diagnostics
            return nil
        }
    }

    private mutating func readFigures(
        _ table: TableFile, sheets: [Int], _ source: FigureSource, file: Int
    ) {
        for index in sheets {
            guard let grid = grid(table, index), let origin = origin(file, grid.sheet) else {
                continue
            }
            var reader = FigureReader(
                grid: grid, source: source, table: headings, origin: Int(origin))
            reader.read()
            dataset.figures += reader.figures
            dataset.diagnostics += reader.diagnostics
            dataset.files[file].rowCount += reader.rowCount
            if !reader.isUnderstood {
                let kind: Diagnostic.Kind =
                    sheets.count > 1
                    ? .sheetSkipped : grid.rows.isEmpty ? .tableEmpty : .figuresHeaderMissing
                dataset.diagnostics.append(Diagnostic(kind, at: grid.whole))
            }
        }
    }

    private mutating func readRegister(
        _ table: TableFile, sheets: [Int], _ kind: TableKind, file: Int
    ) {
        // A register is one table: the first sheet, unless another was named.
        guard let first = sheets.first, let grid = grid(table, first) else { return }
        dataset.files[file].rowCount += registers.read(grid, as: kind, folder: folder)
        for index in sheets.dropFirst() {
            guard let sheet = table.tables[index].sheet else { continue }
            dataset.diagnostics.append(
                Diagnostic(
                    .sheetSkipped,
                    at: SourceLocation(file: table.source.path, place: .sheet(sheet))))
        }
    }
}

extension Diagnostic.Kind {
    static let tableTooLong = Self(
        "table.tooLong", .error,
        Wording(
            "表超过 {limit} 行，后面的未读取", "the table has more than {limit} rows; the rest is not read"),
        advice: Wording("统计表和登记表不应有这么多行；核对文件", "no such table should be so long; check the file"))
}

extension Gatherer {
    /// Reads the alias table and its schema, for `fucha doctor`; throws what is wrong with them.
    package static func proveHeadings(templates: String) throws(InputFault) {
        _ = try HeadingTable.load(templates: templates)
    }
}
