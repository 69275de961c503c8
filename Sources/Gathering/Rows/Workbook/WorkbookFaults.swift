package import Values

extension Diagnostic.Kind {
    package static let workbookDamaged = Diagnostic.Kind(
        "workbook.damaged", .blocker,
        Wording("工作簿已损坏，或不是完整的 .xlsx", "the workbook is damaged or not a whole .xlsx"),
        advice: repair)
    package static let workbookPartDamaged = Diagnostic.Kind(
        "workbook.partDamaged", .blocker,
        Wording(
            "工作簿已损坏：部件 {part} 第 {line} 行写法有误（{code}）",
            "the workbook is damaged: line {line} of its part {part} is malformed ({code})"),
        advice: repair)
    package static let workbookPartMissing = Diagnostic.Kind(
        "workbook.partMissing", .blocker,
        Wording("工作簿缺少部件 {part}", "the workbook lacks its part {part}"), advice: repair)
    package static let workbookDuplicatePart = Diagnostic.Kind(
        "workbook.duplicatePart", .blocker,
        Wording(
            "工作簿里有两个同名部件 {part}，无法判断该读哪一个",
            "two parts of the workbook have the name {part}: which is meant is unknown"),
        advice: repair)
    package static let workbookUnsafe = Diagnostic.Kind(
        "workbook.unsafe", .blocker,
        Wording(
            "部件 {part} 含有 DOCTYPE 或实体声明，为安全起见不予读取",
            "the part {part} has a DOCTYPE or entities, which are refused for safety"),
        advice: repair)
    package static let workbookBomb = Diagnostic.Kind(
        "workbook.bomb", .blocker,
        Wording(
            "部件 {part} 展开后过大，为安全起见停止读取",
            "the part {part} inflates beyond all measure and was refused"),
        advice: Wording("请确认文件来源。", "Make sure where the file comes from."))
    package static let workbookTooManyParts = Diagnostic.Kind(
        "workbook.tooManyParts", .blocker,
        Wording("压缩包内文件超过 {limit} 个", "the archive has more than {limit} entries"),
        advice: Wording("请确认文件来源。", "Make sure where the file comes from."))
    package static let workbookNoSheet = Diagnostic.Kind(
        "workbook.noSheet", .blocker,
        Wording("工作簿里没有工作表", "the workbook has no worksheet"), advice: repair)
    package static let workbookStringMissing = Diagnostic.Kind(
        "workbook.stringMissing", .error,
        Wording(
            "单元格指向不存在的字符串（第 {number} 号）", "the cell points at string {number}, which does not exist"
        ),
        advice: repair)

    private static let repair = Wording(
        "请用 WPS 或 Excel 打开（必要时修复），另存为 .xlsx。",
        "Open it in WPS or Excel, let it repair, and save it as .xlsx.")
}
