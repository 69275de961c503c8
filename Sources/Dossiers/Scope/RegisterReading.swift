import Assessment
import Gathering
import Values

/// A state and how many tasks are in it.
struct StateReading: Sendable {
    let name: String
    let state: TaskState
    let count: Int

    static let kind = RecordKind<StateReading> {
        [
            .text("name") { $0.name },
            .count("count") {
                $0.count
            } trace: {
                .tasks($0.state)
            },
        ]
    }
}

/// Diagnostics of one kind.
struct DiagnosticReading: Sendable {
    let diagnostics: [Diagnostic]
    let language: Language

    private static let placesShown = 4

    private var first: Diagnostic? { diagnostics.first }

    private var places: String? {
        var seen: Set<SourceLocation> = []
        let all = diagnostics.compactMap(\.location).filter { seen.insert($0).inserted }
        guard !all.isEmpty else { return nil }
        let shown = all.prefix(Self.placesShown).map(PlaceWords.words)
        return shown.joined(separator: "；")
            + (all.count > Self.placesShown ? "；等\(all.count)处" : "")
    }

    static let kind = RecordKind<DiagnosticReading> {
        [
            .text("severity") { $0.first?.kind.severity.wording[$0.language] },
            .text("message") { one in
                one.first.map { Typography.print($0.message(in: one.language)) }
            },
            .text("advice") { one in
                one.first.map { Typography.print($0.advice(in: one.language)) }
            },
            .count("count") {
                $0.diagnostics.count
            } trace: { one in
                one.first.map { .diagnostics(kind: $0.kind.id) }
            },
            .text("places") { $0.places },
        ]
    }
}

/// Absent values of one marker, quantity and station.
struct AbsenceReading: Sendable {
    let absence: Absence
    let file: String
    let language: Language

    static let kind = RecordKind<AbsenceReading> {
        [
            .text("marker") {
                $0.absence.marker.isEmpty ? NumberWords($0.language).cause("") : $0.absence.marker
            },
            .text("quantity") { Typography.print($0.absence.quantity.name[$0.language]) },
            .text("station") { $0.absence.station },
            .count("count") {
                $0.absence.count
            } trace: {
                .absence(
                    station: $0.absence.station, $0.absence.quantity, marker: $0.absence.marker)
            },
            .text("file") { $0.file },
        ]
    }
}

/// One source file, or many of one folder and form.
struct FileReading: Sendable {
    let files: [SourceFile]

    private var file: SourceFile {
        files.first ?? SourceFile(path: "", sha256: "", byteCount: 0, format: "")
    }

    private var path: String {
        files.count > 1 ? "\(FileGroups.folder(file))/（\(files.count)个文件）" : file.path
    }

    static let digits = 16

    /// The first digits, enough to tell files apart on paper; all of them are in the evaluation.
    private var digest: String? { files.count > 1 ? nil : String(file.sha256.prefix(Self.digits)) }

    static let kind = RecordKind<FileReading> {
        [
            .text("path") { $0.path },
            .text("format") { $0.file.format + ($0.file.isGzip ? "（gzip）" : "") },
            .text("encoding") { $0.file.encoding },
            .count("rows") {
                $0.files.reduce(0) { $0 + $1.rowCount }
            } trace: { one in
                .rows(path: one.files.count > 1 ? one.file.group : one.file.path)
            },
            .number("bytes") { $0.files.reduce(0) { $0 + $1.byteCount } },
            .text("digest") { $0.digest },
        ]
    }
}

/// A sentence by itself.
struct NoteReading: Sendable {
    let text: String

    static let kind = RecordKind<NoteReading> { [.text("text") { Typography.print($0.text) }] }
}

/// One cited document.
struct DocumentReading: Sendable {
    let number: Int
    let title: String
}
