import Assessment
import Dossiers
import Gathering
import Values

/// Makes the units of one area after another; belongs to one thread.
final class AreaWorker {
    private let settings: BatchSettings
    private let keys: KeyMaker
    private let shelf: UnitShelf
    private var room: DrawingRoom?
    private(set) var clock: StageClock

    init(
        settings: BatchSettings, keys: KeyMaker, shelf: UnitShelf,
        clock: (@Sendable () -> Double)?
    ) {
        self.settings = settings
        self.keys = keys
        self.shelf = shelf
        self.clock = StageClock(clock)
    }

    /// Gathers the area once for all its units that have to be made, and hands over each result.
    /// `settle` answers whether to go on.
    func run(_ area: BatchArea, _ units: [BatchUnit], settle: (UnitResult) -> Bool) {
        let key = keys.area(area)
        var wanted: [BatchUnit] = []
        for unit in units {
            let record = shelf.record(of: unit)
            if shelf.standing(unit, key: key.parts(of: unit.year), record: record).runs {
                wanted.append(unit)
            } else {
                let result = UnitResult(unit: unit, state: .unchanged, record: record)
                guard settle(result) else { return }
            }
        }
        clock.pass(.keys)
        guard !wanted.isEmpty else { return }
        do throws(InputFault) {
            try make(area, wanted, key, settle)
        } catch {
            for unit in wanted {
                guard settle(failed(unit, key, error.diagnostics)) else { return }
            }
            try? shelf.dropPrints(area)
        }
    }

    /// Throws only what keeps all the units from being made, before the first.
    private func make(
        _ area: BatchArea, _ units: [BatchUnit], _ key: AreaKey,
        _ settle: (UnitResult) -> Bool
    ) throws(InputFault) {
        if let fault = key.fault { throw fault }
        let dataset = try Gatherer.gather(
            area: area.folder, templates: settings.templates, headings: keys.headings)
        clock.pass(.gathering)
        let changed = key.changed(dataset.files)
        guard changed.isEmpty else {
            throw InputFault(
                changed.map {
                    Diagnostic(.batchFileChanged, at: SourceLocation(file: $0))
                })
        }
        let rulebook = try keys.rulebook(dataset.area.rulebook)
        do throws(WriteFailure) {
            let prints = PrintsFile.bytes(AreaPrints(dataset), dataKey: key.dataKey)
            try OutputFile.write(prints, to: shelf.prints(area.name))
        } catch {
            for unit in units { guard settle(unwritten(unit, key, error)) else { return } }
            return
        }
        var rest = units[...]
        try Assessor.assess(
            dataset, rulebook: rulebook, years: units.map(\.year),
            toolVersion: settings.toolVersion
        ) { evaluation in
            clock.pass(.measuring)
            guard let unit = rest.popFirst() else { return false }
            return settle(build(unit, evaluation, key))
        }
    }

    private func build(
        _ unit: BatchUnit, _ evaluation: Evaluation, _ key: AreaKey
    ) -> UnitResult {
        let extract = EvaluationExtract(evaluation)
        var files = [
            (name: UnitShelf.evaluation, bytes: evaluation.json()),
            (name: UnitShelf.extract, bytes: ExtractFile.bytes(extract)),
        ]
        clock.pass(.writing)
        defer { clock.pass(.writing) }
        do throws(InputFault) {
            switch settings.contents {
            case .evaluation: break
            case .dossier:
                var enclosure = Enclosure(evaluation: files[0].bytes)
                enclosure.digest = { [keys] in keys.sha256($0) }
                let pdf = try DossierBuilder.build(
                    evaluation: evaluation, date: settings.date, enclosing: enclosure,
                    room: try openRoom()
                ) { clock.pass(BatchStage($0)) }
                files.append((DossierBuilder.fileName(evaluation), pdf))
            }
        } catch {
            return failed(unit, key, evaluation.diagnostics + error.diagnostics)
        }
        let record = UnitRecord(
            name: key.name, key: key.parts(of: unit.year), isDone: true,
            verdicts: evaluation.verdicts, faults: evaluation.diagnostics,
            outputs: files.map { UnitRecord.Output(name: $0.name, size: $0.bytes.count) })
        do {
            try shelf.put(unit, files, record: record)
            return UnitResult(unit: unit, state: .done, record: record)
        } catch {
            return unwritten(unit, key, error)
        }
    }

    /// What stands there is none the worse for a full disk: it is left.
    private func unwritten(
        _ unit: BatchUnit, _ key: AreaKey, _ failure: WriteFailure
    ) -> UnitResult {
        let record = UnitRecord(
            name: key.name, key: key.parts(of: unit.year), isDone: false,
            faults: [Self.diagnostic(failure)])
        try? shelf.note(unit, record: record)
        return UnitResult(unit: unit, state: .failed, record: record)
    }

    /// Fails an area's units without looking at it. What stands there stays: it may be of today's
    /// inputs, which only a look would tell.
    func giveUp(_ units: [BatchUnit], after count: Int, settle: (UnitResult) -> Bool) {
        for unit in units {
            let record = UnitRecord(
                name: "", key: [], isDone: false,
                faults: [Diagnostic(.batchBrokeDown, ["count": String(count)])])
            try? shelf.note(unit, record: record)
            guard settle(UnitResult(unit: unit, state: .failed, record: record)) else { return }
        }
    }

    private func failed(
        _ unit: BatchUnit, _ key: AreaKey, _ diagnostics: [Diagnostic]
    ) -> UnitResult {
        var record = UnitRecord(
            name: key.name, key: key.parts(of: unit.year), isDone: false, faults: diagnostics)
        do {
            try shelf.fail(unit, record: record)
        } catch {
            record.faults.append(Self.diagnostic(error))
        }
        return UnitResult(unit: unit, state: .failed, record: record)
    }

    private func openRoom() throws(InputFault) -> DrawingRoom {
        if let room { return room }
        let new = try DrawingRoom(templates: settings.templates, fonts: [])
        room = new
        return new
    }

    private static func diagnostic(_ failure: WriteFailure) -> Diagnostic {
        Diagnostic(
            .batchCannotWrite,
            [
                "chinese": failure.message(in: .chinese),
                "english": failure.message(in: .english),
            ])
    }
}

extension Diagnostic.Kind {
    static let batchFileChanged = Diagnostic.Kind(
        "batch.fileChanged", .blocker,
        Wording("读取过程中文件被改动", "the file was changed while it was being read"),
        advice: Wording("等文件传完，再运行一次", "wait until it has arrived, and run again"))
    static let batchCannotWrite = Diagnostic.Kind(
        "batch.cannotWrite", .blocker, Wording("{chinese}", "{english}"),
        advice: Wording("排除后再运行一次", "mend that, and run again"))
}
