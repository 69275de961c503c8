import Assessment
public import Values
import Workbooks

/// The overview as a workbook for those who sort and filter on: a sheet a table; in the matrix a
/// column for each clause and year.
public enum OverviewWorkbook {
    public static func bytes(
        _ overview: Overview, toolVersion: String
    ) throws(InputFault) -> [UInt8] {
        do throws(WorkbookFault) {
            return try XLSXFile.bytes(
                of: Workbook(
                    sheets: overview.tables.map { sheet($0, overview) },
                    title: overview.fullTitle, creator: "fucha \(toolVersion)"))
        } catch {
            throw InputFault(
                .workbookNotWritten, ["chinese": error.chinese, "english": error.english])
        }
    }

    private static func sheet(_ table: OverviewTable, _ overview: Overview) -> Workbooks.Sheet {
        var titles: [Workbooks.Cell] = []
        var columns: [Workbooks.Column] = []
        var fills: [TextFill] = []
        for (index, column) in table.columns.enumerated() {
            let isMarked = table.rows.first.map { $0[index].isVerdict } ?? false
            let years = column.kind == .verdicts ? overview.years.map(String.init) : [""]
            for year in years {
                if column.kind == .verdicts || isMarked {
                    fills += Verdict.allCases.map {
                        TextFill(
                            column: columns.count, text: $0.wording[overview.language],
                            colour: $0.sheetColour)
                    }
                }
                titles.append(.text(year.isEmpty ? column.title : "\(column.title) \(year)"))
                columns.append(
                    Workbooks.Column(
                        width: width(column), format: .init(wraps: column.kind == .prose)))
            }
        }
        let rows = table.rows.map { row in row.flatMap { cells($0, overview) } }
        return Workbooks.Sheet(
            name: table.title, columns: columns, rows: [titles] + rows, fills: fills,
            pageHeading: "\(overview.fullTitle) \(table.title)")
    }

    private static func width(_ column: OverviewTable.Column) -> Double {
        switch column.kind {
        case .text: 16
        case .number: 12
        case .verdicts: 11
        case .prose: 40
        }
    }

    private static func cells(
        _ cell: OverviewTable.Cell, _ overview: Overview
    ) -> [Workbooks.Cell] {
        switch cell {
        case .text(let text): [text.isEmpty ? .empty : .text(text)]
        case .verdict(let verdict, _): [.text(verdict.wording[overview.language])]
        case .number(let text, _): [number(text)]
        case .verdicts(let marks):
            marks.map { mark in
                mark.verdict.map { .text($0.wording[overview.language]) } ?? .empty
            }
        }
    }

    /// A number stays one; with a unit or a sign of percent it is text.
    private static func number(_ text: String) -> Workbooks.Cell {
        let plain = text.hasPrefix("−") ? "-" + text.dropFirst() : text
        guard let value = DecimalValue(plain) else {
            return text.isEmpty || text == NumberWords.none ? .empty : .text(text)
        }
        return .number(value.description, decimals: value.scale)
    }
}

extension OverviewTable.Cell {
    fileprivate var isVerdict: Bool {
        switch self {
        case .verdict: true
        case .text, .number, .verdicts: false
        }
    }
}
