import Gathering
import Values
import XMLTree

/// The plan of the last batch as it is kept in the output folder, so that `why` and `collect` need
/// not be told again.
enum PlanFile {
    static let name = ".plan"
    private static let heading = ["fucha-plan/1"]

    /// Folders by their real paths: who asks later may stand elsewhere.
    static func bytes(_ plan: BatchPlan) -> [UInt8] {
        let settings = plan.settings
        var rows = [
            heading,
            ["templates", Folder.real(settings.templates) ?? settings.templates],
            ["only", settings.contents.rawValue],
            ["tool", settings.toolVersion],
        ]
        if let date = settings.date {
            rows.append(["date", String(date.year), String(date.month), String(date.day)])
        }
        rows += plan.areas.map {
            ["area", $0.name, Folder.real($0.folder) ?? $0.folder] + $0.years.map(String.init)
        }
        return TabText.bytes(rows + [["end"]])
    }

    /// Tells one plan from another.
    static func hash(_ plan: BatchPlan) -> String { Fingerprint.sha256(of: bytes(plan)) }

    static func read(_ folder: String) throws(InputFault) -> BatchPlan {
        let path = folder + "/" + name
        let place = SourceLocation(file: folder)
        guard let bytes = try? FileBytes.read(path, file: path, limit: 1 << 28) else {
            throw InputFault(.batchNoPlan, at: place)
        }
        let rows = TabText.rows(bytes)
        guard rows.first == heading, rows.last == ["end"] else {
            throw InputFault(.batchNoPlan, at: place)
        }
        var settings = BatchSettings(templates: "", toolVersion: "")
        var areas: [BatchArea] = []
        for row in rows.dropFirst().dropLast() {
            switch (row.first, row.count) {
            case ("templates", 2): settings.templates = row[1]
            case ("tool", 2): settings.toolVersion = row[1]
            case ("only", 2):
                settings.contents = BatchSettings.Contents(rawValue: row[1]) ?? .dossier
            case ("date", 4):
                if let year = Int(row[1]), let month = Int(row[2]), let day = Int(row[3]) {
                    settings.date = CalendarDay(year: year, month: month, day: day)
                }
            case ("area", 4...):
                areas.append(
                    BatchArea(
                        name: row[1], folder: row[2], years: row.dropFirst(3).compactMap(Int.init)))
            default: throw InputFault(.batchNoPlan, at: place)
            }
        }
        return try BatchPlan(areas: areas, settings: settings)
    }
}

extension Diagnostic.Kind {
    static let batchNoPlan = Diagnostic.Kind(
        "batch.noPlan", .blocker,
        Wording("文件夹里没有批次", "there is no batch in the folder"),
        advice: Wording("先运行 fucha batch … -o 这个文件夹", "run fucha batch … -o this folder first"))
}
