import Values

/// A register's rows by the names of its columns.
struct RegisterTable {
    let grid: SheetGrid
    private var columns: [String: Int] = [:]
    private var names: [String: String] = [:]
    /// Indices of the rows below the headings.
    private(set) var rows: Range<Int> = 0..<0
    private(set) var diagnostics: [Diagnostic] = []

    /// Nil columns are not there; a required one that is missing is an error, and then no row is read.
    init(_ grid: SheetGrid, kind: TableKind, table: HeadingTable) {
        self.grid = grid
        for field in table.fields(of: kind) { names[field.id] = field.name }
        var best: (end: Int, columns: [String: Int], extra: [String])?
        for end in 1...max(1, min(grid.rows.count, 10)) where end <= grid.rows.count {
            var found: [String: Int] = [:]
            var extra: [String] = []
            for (column, cell) in grid.rows[end - 1].cells.sorted(by: { $0.key < $1.key }) {
                if let field = table.field(HeadingText(cell.text).name, of: kind),
                    found[field.id] == nil
                {
                    found[field.id] = column
                } else {
                    extra.append(cell.text)
                }
            }
            if found.count > best?.columns.count ?? 0 { best = (end, found, extra) }
        }
        columns = best?.columns ?? [:]
        let missing = table.fields(of: kind).filter { $0.isRequired && columns[$0.id] == nil }
        guard missing.isEmpty, let best else {
            diagnostics.append(
                Diagnostic(
                    .registerColumnsMissing,
                    ["columns": missing.map(\.name).joined(separator: "、")],
                    at: best.map { grid.place($0.end - 1, 1) } ?? grid.whole))
            return
        }
        if !best.extra.isEmpty {
            diagnostics.append(
                Diagnostic(
                    .headingsUnmatched, ["headings": best.extra.joined(separator: "、")],
                    at: grid.whole))
        }
        rows = best.end..<grid.rows.count
    }

    /// The text of a field, merged cells filled; empty where there is none.
    func text(_ row: Int, _ field: String) -> String { cell(row, field)?.text ?? "" }

    func cell(_ row: Int, _ field: String) -> GridCell? {
        columns[field].flatMap { grid.cell(row, $0) }
    }

    func place(_ row: Int, _ field: String) -> SourceLocation {
        grid.place(row, columns[field] ?? columns.values.min() ?? 1)
    }

    /// The heading by which messages call a field.
    func name(_ field: String) -> String { names[field] ?? field }

    /// A date, or nil with a diagnostic where the cell is not one.
    mutating func day(_ row: Int, _ field: String, isRequired: Bool) -> CalendarDay? {
        guard let cell = cell(row, field) else {
            if isRequired { fault(.registerFieldEmpty, ["field": name(field)], row, field) }
            return nil
        }
        do {
            return try CellDate.day(cell, dates1904: grid.dates1904)
        } catch {
            fault(
                .registerDate,
                [
                    "value": cell.text, "field": name(field), "reason": error.wording.chinese,
                    "reasonEnglish": error.wording.english,
                ], row, field)
            return nil
        }
    }

    mutating func fault(
        _ kind: Diagnostic.Kind, _ parameters: [String: String] = [:], _ row: Int, _ field: String
    ) {
        diagnostics.append(Diagnostic(kind, parameters, at: place(row, field)))
    }

    /// 3、5；8 → 3 5 8
    static func list(_ text: String) -> [String] {
        text.split { "、,，;；/ \n\t\u{3000}".contains($0) }.map { CellText.trimmed(String($0)) }
            .filter { !$0.isEmpty }
    }
}

extension Diagnostic.Kind {
    static let registerColumnsMissing = Self(
        "register.columnsMissing", .error,
        Wording("登记表缺少列：{columns}；未读取", "the register lacks columns: {columns}; not read"),
        advice: Wording("补上这些列", "add these columns"))
    static let registerFieldEmpty = Self(
        "register.fieldEmpty", .error,
        Wording("“{field}”没有填写，这一行未读取", "“{field}” is not filled in; the row is not read"),
        advice: Wording("补填", "fill it in"))
    static let registerDate = Self(
        "register.date", .error,
        Wording("“{field}”的“{value}”{reason}", "“{value}” in “{field}”: {reasonEnglish}"),
        advice: Wording("写成 2024-03-01 这样的形式", "write it like 2024-03-01"))
    static let registerYear = Self(
        "register.year", .error,
        Wording("“{field}”的“{value}”不是年份", "“{value}” in “{field}” is not a year"),
        advice: Wording("写成 2024", "write 2024"))
    static let wordUnknown = Self(
        "register.wordUnknown", .error,
        Wording("“{field}”的“{value}”不认得", "“{value}” in “{field}” is not known"),
        advice: Wording("可用：{words}", "use one of: {words}"))
    static let wordUnknownNear = Self(
        "register.wordUnknown", .error,
        Wording(
            "“{field}”的“{value}”不认得；最接近的是“{nearest}”",
            "“{value}” in “{field}” is not known; the nearest is “{nearest}”"),
        advice: Wording("可用：{words}", "use one of: {words}"))
    static let judgementUnsigned = Self(
        "judgements.unsigned", .warning,
        Wording(
            "条款 {clause} 的认定没有签字人，仍待人工认定",
            "the judgement of clause {clause} is not signed; it still needs one"),
        advice: Wording("由认定人签字", "have the assessor sign it"))
    static let waiverReversed = Self(
        "waivers.reversed", .error,
        Wording(
            "豁免起于 {from}，却止于更早的 {to}；未读取",
            "the waiver begins on {from} but ends earlier, on {to}; not read"),
        advice: Wording("改正起止日期", "mend the two days"))
    static let evidenceFileMissing = Self(
        "evidence.fileMissing", .warning,
        Wording("没有找到证明材料“{file}”", "the document “{file}” is not there"),
        advice: Wording("把文件放进数据文件夹", "put the file into the area folder"))
    static let evidenceFileOutside = Self(
        "evidence.fileOutside", .error,
        Wording(
            "证明材料“{file}”在数据文件夹之外，未读取",
            "the document “{file}” lies outside the area folder; not read"),
        advice: Wording("把文件复制进来", "copy the file into the folder"))
    static let evidenceDoubled = Self(
        "evidence.doubled", .error,
        Wording("证据编号 {id} 用了两次", "the evidence number {id} stands twice"),
        advice: Wording("改正编号", "mend the number"))
    static let taskNumbersMissing = Self(
        "tasks.numbersMissing", .note,
        Wording("任务表缺号：{numbers}", "the task sheet lacks the numbers {numbers}"),
        advice: Self.comparePlan)
    static let taskNumberDoubled = Self(
        "tasks.numberDoubled", .note,
        Wording("任务序号 {number} 出现两次", "the task number {number} stands twice"),
        advice: Self.comparePlan)
    static let taskGroupDoubled = Self(
        "tasks.groupDoubled", .note,
        Wording(
            "任务编号“{number}.”出现两次：{names}", "the group number “{number}.” stands twice: {names}"),
        advice: Self.comparePlan)

    private static let comparePlan = Wording(
        "编号照印；请对照方案原文核对", "numbers are kept as printed: compare them with the plan")
}
