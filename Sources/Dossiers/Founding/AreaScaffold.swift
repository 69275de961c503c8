package import Assessment
package import Gathering
package import Values
import Workbooks

/// The folder of an area that has nothing yet, ready to be filled: declaration, empty registers with
/// their headings, the tasks that the rulebook knows, and a page on what goes where.
package struct AreaScaffold: Sendable {
    package struct File: Sendable, Hashable {
        /// From the folder.
        package var path: String
        package var bytes: [UInt8]
    }

    let area: Area
    let rulebook: Rulebook

    package init(_ area: Area, rulebook: Rulebook) {
        self.area = area
        self.rulebook = rulebook
    }

    /// For evidence, and for the data of the creation year and of every year of a rulebook that ends.
    package var folders: [String] {
        let years = rulebook.years.count <= Self.mostYears ? Array(rulebook.years) : []
        return ["evidence"] + Set(years + [area.baselineYear]).sorted().map { "data/\($0)" }
    }

    /// A plan is made for a few years; a rulebook without an end is for all.
    private static let mostYears = 10

    package func files(toolVersion: String) throws(InputFault) -> [File] {
        var files = [
            File(path: "area.xml", bytes: Array(AreaDeclarationText(area).text.utf8)),
            File(path: "tasks.xlsx", bytes: try tasks(toolVersion)),
            File(path: "说明.txt", bytes: Array(AreaFolderGuide(area, rulebook).text.utf8)),
        ]
        for (path, columns) in Self.registers {
            files.append(File(path: path, bytes: Array(CSVText.table([columns]).utf8)))
        }
        return files
    }

    private static let registers: [(path: String, columns: [String])] = [
        ("evidence.csv", ["编号", "对应条款", "名称", "出具单位", "日期", "年度", "文件"]),
        ("exclusions.csv", ["站点", "要素", "起", "止", "原因", "批准人", "证据"]),
        ("waivers.csv", ["条款", "原因", "批准人", "起", "止", "证据"]),
        ("judgements.csv", ["条款", "年度", "认定", "认定人", "日期", "说明", "证据"]),
        ("overrides.csv", OverrideChain.columns),
    ]

    private static let taskColumns: [(heading: String, width: Double)] = [
        ("行动", 16), ("任务名称", 18), ("序号", 7), ("建设内容", 44), ("完成时限", 11), ("牵头单位", 16), ("状态", 10),
        ("进展情况", 36),
    ]
    private static let stateColumn = 6

    /// Numbers, words, deadlines and bureaus as the rulebook has them; what the plan's table says
    /// beyond that, the names of its parts, is left to be filled in.
    private func tasks(_ toolVersion: String) throws(InputFault) -> [UInt8] {
        var numbers: [String] = []
        let clauses = rulebook.clauses.filter { clause in
            guard let task = clause.task, !numbers.contains(task) else { return false }
            numbers.append(task)
            return true
        }
        let heading = Look(fill: Colour(0xD9D9D9), isBold: true, isFramed: true, wraps: true)
        let body = Look(isFramed: true, wraps: true)
        let rows = clauses.map { clause -> [Workbooks.Cell] in
            let words = clause.citation.words.isEmpty ? clause.title : clause.citation.words
            let texts = [
                "", "", "（\(clause.task ?? "")）", words, clause.due,
                clause.bureaus.joined(separator: "\n"), "", "",
            ]
            return texts.map { .looking(body, $0.isEmpty ? .empty : .text($0)) }
        }
        let states = TaskState.allCases.map(\.wording.chinese)
        // Room below for tasks of the plan that no clause judges.
        let last = rows.count + 100
        let sheet = Workbooks.Sheet(
            name: "任务分解表", columns: Self.taskColumns.map { Workbooks.Column(width: $0.width) },
            rows: [Self.taskColumns.map { .looking(heading, .text($0.heading)) }] + rows,
            autofilter: false, pageHeading: "\(area.name)任务分解表",
            entries: [
                EntryRule(
                    .choice(states), column: Self.stateColumn, rows: 1...last, title: "选状态",
                    prompt: states.joined(separator: "、"), refusal: "请从下拉列表里选状态。")
            ], fitsHeights: true)
        do throws(WorkbookFault) {
            return try XLSXFile.bytes(
                of: Workbook(
                    sheets: [sheet], title: "\(area.name)任务分解表", creator: "fucha \(toolVersion)"))
        } catch {
            throw InputFault(
                .workbookNotWritten, ["chinese": error.chinese, "english": error.english])
        }
    }
}
