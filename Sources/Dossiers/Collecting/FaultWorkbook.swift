package import Assessment
package import Gathering
package import Values
import Workbooks

/// 退回单: what one bureau has to mend, a row a fault, with sheet, cell and what to do. Nothing of any
/// other bureau is in it but the values that contradict its own.
package struct FaultWorkbook {
    let area: Area
    let year: Int
    let bureau: String
    let faults: [Diagnostic]

    /// Nil where there is nothing to mend: what only says how a cell was taken is no fault.
    package init?(_ bureau: BureauReturn, in collation: Collation, area: Area) {
        let faults = bureau.faults(in: collation).filter { $0.kind.severity < .note }
        guard !faults.isEmpty else { return nil }
        self.area = area
        year = collation.year
        self.bureau = bureau.bureau
        self.faults = faults
    }

    package var count: Int { faults.count }

    package var fileName: String { FormFileName.made("退回单", bureau, area.name, year, "xlsx") }

    private static let columns: [(heading: String, width: Double)] = [
        ("序号", 6), ("文件", 24), ("工作表", 9), ("格", 7), ("程度", 7), ("问题", 50), ("怎样改", 40),
    ]

    package func bytes(toolVersion: String) throws(InputFault) -> [UInt8] {
        let title = "\(area.name)\(year)年复查数据填报表退回单（\(bureau)）"
        let receiver = area.leadUnit ?? area.compiledBy ?? "发来本单的单位"
        let head = FormLooks.head(
            title, "请在原来的填报表里改正下列各处，发回：\(receiver)。没有列出的已经采用，不必重填。",
            Self.columns.map { ($0.heading, false) })
        let sheet = Workbooks.Sheet(
            name: "退回单", columns: Self.columns.map { Workbooks.Column(width: $0.width) },
            rows: head + faults.enumerated().map { row($0 + 1, $1) }, frozenRows: head.count,
            autofilter: false, pageHeading: title, fitsHeights: true)
        do throws(WorkbookFault) {
            return try XLSXFile.bytes(
                of: Workbook(sheets: [sheet], title: title, creator: "fucha \(toolVersion)"))
        } catch {
            throw InputFault(
                .workbookNotWritten, ["chinese": error.chinese, "english": error.english])
        }
    }

    private func row(_ number: Int, _ fault: Diagnostic) -> [Workbooks.Cell] {
        var (sheet, cell) = ("", "")
        switch fault.location?.place {
        case .cell(let name, let row, let column):
            (sheet, cell) = (name, SourceLocation.columnLetters(column) + String(row))
        case .sheet(let name): sheet = name
        case .rows(let name, let first, let last): (sheet, cell) = (name ?? "", "\(first):\(last)")
        // A form is a workbook: the other places are of files that no bureau sends back.
        case .whole, .line, .paragraph, .tableCell, nil: break
        }
        let file = fault.location?.file.split(separator: "/").last.map(String.init) ?? ""
        let texts = [
            String(number), file, sheet, cell, fault.kind.severity.wording.chinese,
            fault.message(in: .chinese), fault.advice(in: .chinese),
        ]
        return texts.map { .looking(FormLooks.printed, .text($0)) }
    }
}
