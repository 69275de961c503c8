import Values
import XMLTree

/// Reads the worksheets of an opened workbook.
struct SheetTable {
    let plan: WorkbookPlan
    let table: Int
    let sheet: String

    func read<Consumer: RowConsumer>(
        into consumer: inout Consumer, diagnostics: inout [Diagnostic]
    ) throws(InputFault) {
        let events = SheetEvents(consumer, plan: plan, sheet: sheet)
        defer {
            consumer = events.consumer
            diagnostics += events.diagnostics
        }
        try run(events) { events.isStopped }
    }

    func merges() throws(InputFault) -> [MergedRange] {
        let events = MergeEvents()
        try run(events) { false }
        return events.ranges.sorted {
            ($0.firstRow, $0.firstColumn) < ($1.firstRow, $1.firstColumn)
        }
    }

    func run(_ events: any XMLEvents, isDone: () -> Bool) throws(InputFault) {
        let archive = try ZipArchive(path: plan.path, bytes: plan.bytes, file: plan.file)
        guard plan.parts.indices.contains(table), let stream = try archive.stream(plan.parts[table])
        else { throw InputFault(.workbookDamaged, at: SourceLocation(file: plan.file)) }
        try SheetPump.run(
            stream, events, part: plan.parts[table], file: plan.file, isDone: isDone)
    }

    private final class MergeEvents: XMLEvents {
        var ranges: [MergedRange] = []

        func start(_ name: XMLEventName, _ attributes: XMLEventAttributes) {
            guard name.isLocal("mergeCell"), ranges.count < 100_000,
                let range = attributes.text("ref").flatMap({ CellReference.parseRange($0) })
            else { return }
            ranges.append(range)
        }

        func end(_ name: XMLEventName) {}
        func characters(_ bytes: UnsafeBufferPointer<UInt8>) {}
    }
}
