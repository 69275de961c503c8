import Values
import XMLTree

/// How a run reads one file as what it is declared to be.
extension GatheringRun {
    /// Sheets beside those that declarations name: nothing is left out in silence.
    mutating func reportUnreadSheets() {
        for (path, tables) in workbooks {
            for (index, info) in tables.enumerated() {
                guard let sheet = info.sheet, seenSheets[path]?.contains(index) != true else {
                    continue
                }
                dataset.diagnostics.append(
                    Diagnostic(
                        info.isHidden ? .sheetHidden : .sheetUndeclared,
                        at: SourceLocation(file: path, place: .sheet(sheet))))
            }
        }
    }

    mutating func read(
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
        workbooks[path] = table.tables
        seenSheets[path, default: []].formUnion(sheets)
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
                seenSheets[path, default: []].insert(index)
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
            for slot in reader.slots {
                let place = ValueColumnPlace(
                    quantity: slot.quantity, column: slot.column, heading: slot.heading)
                if !dataset.origins[Int(origin)].columns.contains(place) {
                    dataset.origins[Int(origin)].columns.append(place)
                }
            }
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
        let file = add(Self.describe(bytes, path: path, format: source.format))
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
