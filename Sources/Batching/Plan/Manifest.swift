import Gathering
import Values

/// A table that lists area folders, and the years of each.
enum Manifest {
    private static let folderHeadings = ["文件夹", "地区文件夹", "目录", "路径", "folder", "path"]
    private static let yearHeadings = ["年份", "年度", "评估年份", "years", "year"]

    /// Every slip is reported at once. A folder that is not there is none: its units will fail,
    /// and the others run.
    static func areas(_ path: String, years: YearList?) throws(InputFault) -> [BatchArea] {
        let table = try PlainTable(path: path, named: path)
        var faults = table.diagnostics
        guard let head = table.rows.first, let folders = column(folderHeadings, head) else {
            throw InputFault(
                faults + [
                    Diagnostic(
                        .manifestNoFolderColumn, ["names": folderHeadings.joined(separator: "、")],
                        at: SourceLocation(file: path))
                ])
        }
        let yearColumn = column(yearHeadings, head)
        let base = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
            .joined(separator: "/")
        var areas: [BatchArea] = []
        for row in table.rows.dropFirst() {
            let place = row.location
            guard let written = row.cells[folders] else {
                faults.append(Diagnostic(.manifestFolderEmpty, at: place))
                continue
            }
            guard let wanted = list(row, yearColumn, years, place, &faults) else { continue }
            let folder =
                written.hasPrefix("/") || base.isEmpty && !path.hasPrefix("/")
                ? written : base + "/" + written
            areas.append(
                BatchArea(
                    name: AreaFinder.name(of: folder), folder: folder, years: wanted.years))
        }
        if areas.isEmpty, faults.isEmpty {
            faults.append(Diagnostic(.manifestEmpty, at: SourceLocation(file: path)))
        }
        guard faults.isEmpty else { throw InputFault(faults.sorted()) }
        return areas
    }

    private static func list(
        _ row: PlainTable.Row, _ column: Int?, _ years: YearList?, _ place: SourceLocation,
        _ faults: inout [Diagnostic]
    ) -> YearList? {
        guard let text = column.flatMap({ row.cells[$0] }) else {
            if years == nil { faults.append(Diagnostic(.batchYearsMissing, at: place)) }
            return years
        }
        guard let list = YearList(text) else {
            faults.append(Diagnostic(.manifestYears, ["text": text], at: place))
            return nil
        }
        return list
    }

    private static func column(_ names: [String], _ head: PlainTable.Row) -> Int? {
        let wanted = Set(names.map(PlainTable.folded))
        return head.cells.keys.sorted().first { column in
            wanted.contains(PlainTable.folded(head.cells[column] ?? ""))
        }
    }
}

extension Diagnostic.Kind {
    static let manifestNoFolderColumn = Diagnostic.Kind(
        "manifest.noFolderColumn", .blocker,
        Wording("清单没有“文件夹”列", "the manifest has no column “folder”"),
        advice: Wording("第一行写表头：{names}", "head it in the first row: {names}"))
    static let manifestFolderEmpty = Diagnostic.Kind(
        "manifest.folderEmpty", .blocker,
        Wording("这一行没有写文件夹", "the row names no folder"),
        advice: Wording("填上，或删去这一行", "fill it in, or take the row out"))
    static let manifestYears = Diagnostic.Kind(
        "manifest.years", .blocker,
        Wording("年份“{text}”不能理解", "the years “{text}” are not understood"),
        advice: Wording(
            "写作 2026、2024-2026 或 2024,2026", "write 2026, 2024-2026 or 2024,2026"))
    static let manifestEmpty = Diagnostic.Kind(
        "manifest.empty", .blocker,
        Wording("清单里一个地区也没有", "the manifest lists no area"),
        advice: Wording("每个地区写一行", "write a row for each area"))
}
