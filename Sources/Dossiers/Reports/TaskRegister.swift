package import Gathering
package import Values
import Workbooks

/// The tasks of a plan as the register that an area folder holds (`tasks.xlsx`): states and
/// progress are left for the bureaus to fill in.
package enum TaskRegister {
    /// By these names `templates/headings.xml` knows the columns of a register, in any language.
    package static let headings = [
        "行动", "任务名称", "序号", "建设内容", "完成时限", "牵头单位", "状态", "进展情况",
    ]
    /// The sheet that `<tasks files="tasks.xlsx" sheet="任务分解表"/>` reads.
    package static let sheet = "任务分解表"

    package static func csv(_ plan: Plan) -> String {
        CSVText.table([headings] + plan.tasks.map(row))
    }

    package static func workbook(
        _ plan: Plan, toolVersion: String
    ) throws(InputFault) -> [UInt8] {
        let widths: [Double] = [24, 24, 6, 60, 12, 24, 10, 40]
        let title = plan.titles.first { $0.role == .table } ?? plan.titles.first
        var rows: [[Workbooks.Cell]] = [headings.map { .text($0) }]
        for task in plan.tasks {
            rows.append(
                row(task).map { text -> Workbooks.Cell in text.isEmpty ? .empty : .text(text) })
        }
        let columns = widths.map { Workbooks.Column(width: $0, format: .init(wraps: $0 >= 20)) }
        let name = title?.text ?? sheet
        do throws(WorkbookFault) {
            return try XLSXFile.bytes(
                of: Workbook(
                    sheets: [
                        Workbooks.Sheet(
                            name: sheet, columns: columns, rows: rows, pageHeading: name)
                    ], title: name, creator: "fucha \(toolVersion)"))
        } catch {
            throw InputFault(
                .workbookNotWritten, ["chinese": error.chinese, "english": error.english])
        }
    }

    private static func row(_ task: PlanTask) -> [String] {
        [
            task.action, task.group, task.number, task.text, task.due,
            task.bureaus.joined(separator: "、"), task.state?.wording.chinese ?? "", task.progress,
        ]
    }
}
