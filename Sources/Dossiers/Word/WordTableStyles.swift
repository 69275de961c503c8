import Packaging
import Typesetting
import WordProcessing

/// The styles of tables in Word, and of the words in them.
enum WordTableStyles {
    static let outer = OfficeStroke(.black, width: 1)
    static let inner = OfficeStroke(.black, width: 0.5)
    /// The lead for the eye between small rows.
    static let thin = OfficeStroke(.black, width: 0.25)
    static let headFill = OfficeInk(
        Styles.headTint.red, Styles.headTint.green, Styles.headTint.blue)
    static let groupFill = OfficeInk(
        Styles.groupTint.red, Styles.groupTint.green, Styles.groupTint.blue)

    /// Between the upper edge of a cell and its words; half of a row's margin is in the styles of the
    /// words, so that a number with its code under it stands in a row of the common height.
    static let padding = 1.5

    static func table(_ kind: Table.Kind) -> String {
        switch kind {
        case .data: "ThreeLineTable"
        case .form: "FormTable"
        case .register: "RegisterTable"
        case .compact: "CompactTable"
        }
    }

    /// What a paragraph in a cell is.
    enum Role: String {
        case text = "CellText"
        case head = "CellHead"
        case group = "CellGroup"
        case subgroup = "CellSubgroup"
        /// A number that has its code under it.
        case number = "CellNumber"
        case code = "CellCode"

        fileprivate var name: String {
            switch self {
            case .text: "表格文字"
            case .head: "表头"
            case .group: "表内分组"
            case .subgroup: "表内小组"
            case .number: "表格数字"
            case .code: "表格溯源码"
            }
        }
    }

    static func cell(_ role: Role, _ kind: Table.Kind) -> String {
        switch kind {
        case .data, .form: role.rawValue
        case .register: "Register" + role.rawValue
        case .compact: "Small" + role.rawValue
        }
    }

    static let all: [WordStyle] =
        [
            WordStyle(
                "NormalTable", name: "Normal Table", kind: .table, isDefault: true,
                isQuick: false, padding: 5.4),
            WordStyle(
                table(.data), name: "三线表", kind: .table, basedOn: "NormalTable",
                edges: WordEdges(top: outer, bottom: outer), padding: TableLayout.padding,
                headEdges: WordEdges(bottom: inner)),
            WordStyle(
                table(.form), name: "自评表", kind: .table, basedOn: "NormalTable",
                edges: .grid(inner), padding: TableLayout.padding, headFill: headFill),
            WordStyle(
                table(.register), name: "登记表", kind: .table, basedOn: "NormalTable",
                edges: .grid(inner), padding: TableLayout.padding, headFill: headFill),
            WordStyle(
                table(.compact), name: "索引表", kind: .table, basedOn: "NormalTable",
                edges: WordEdges(top: outer, bottom: outer, betweenRows: thin),
                padding: TableLayout.padding, headEdges: WordEdges(bottom: inner)),
        ] + words(.data, "") + words(.register, "（登记表）") + words(.compact, "（小）")

    private static func words(_ kind: Table.Kind, _ suffix: String) -> [WordStyle] {
        let cells = Styles.cells(kind)
        let margin = max(cells.margin / 2 - padding, 0)
        func style(_ role: Role, _ text: TextStyle, leading: Double, margin: Double) -> WordStyle {
            var format = WordStyles.format(
                leading, alignment: .left, before: margin, after: margin)
            format.partsScripts = false
            switch role {
            // What names the rows after it stays with them.
            case .head, .group, .subgroup: format.keepsWithNext = true
            case .text, .number, .code: break
            }
            return WordStyle(
                cell(role, kind), name: role.name + suffix,
                basedOn: "Normal", isQuick: false, format: format, look: text.wordLook)
        }
        return [
            style(.text, cells.text, leading: cells.leading, margin: margin),
            style(.head, cells.head, leading: cells.leading, margin: margin),
            style(.group, cells.strong, leading: cells.leading, margin: margin),
            style(.subgroup, cells.naming, leading: cells.leading, margin: margin),
            style(.number, cells.text, leading: cells.text.size * 4 / 3, margin: 0),
            style(.code, Styles.trace, leading: 5.6, margin: 0),
        ]
    }
}
