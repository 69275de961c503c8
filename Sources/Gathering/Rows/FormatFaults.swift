package import Values

// Files that are recognised and refused: what they are, and what to do instead.
extension Diagnostic.Kind {
    package static let formatNotWorkbook = Diagnostic.Kind(
        "format.notWorkbook", .blocker,
        Wording(
            "文件名像工作簿，内容却不是工作簿也不是表格",
            "it is named like a workbook, but is neither a workbook nor a table"),
        advice: Wording("请向填报单位重新索取。", "Ask its sender for it again."))
    package static let formatOldWorkbook = Diagnostic.Kind(
        "format.oldWorkbook", .blocker,
        Wording("这是旧格式工作簿（.xls 或 .et）", "this is an old workbook (.xls or .et)"),
        advice: saveAsXLSX)
    package static let formatEncrypted = Diagnostic.Kind(
        "format.encrypted", .blocker,
        Wording("工作簿有密码，无法读取", "the workbook has a password"),
        advice: Wording(
            "请在 WPS 或 Excel 中取消密码，另存为 .xlsx。",
            "Remove the password in WPS or Excel and save it as .xlsx."))
    package static let formatBinaryWorkbook = Diagnostic.Kind(
        "format.binaryWorkbook", .blocker,
        Wording("这是二进制工作簿（.xlsb）", "this is a binary workbook (.xlsb)"), advice: saveAsXLSX)
    package static let formatOpenDocument = Diagnostic.Kind(
        "format.openDocument", .blocker,
        Wording("这是 OpenDocument 文件（.ods 等）", "this is an OpenDocument file (.ods)"),
        advice: saveAsXLSX)
    package static let formatWord = Diagnostic.Kind(
        "format.word", .blocker,
        Wording("这是文字文档（Word、WPS 文字），不是表格", "this is a Word document, not a table"),
        advice: Wording(
            "请把其中的表格复制到工作簿，另存为 .xlsx。", "Copy its table into a workbook and save that as .xlsx."))
    package static let formatPresentation = Diagnostic.Kind(
        "format.presentation", .blocker,
        Wording("这是演示文稿，不是表格", "this is a presentation, not a table"),
        advice: Wording(
            "请把其中的表格复制到工作簿，另存为 .xlsx。", "Copy its table into a workbook and save that as .xlsx."))
    package static let formatHTML = Diagnostic.Kind(
        "format.html", .blocker,
        Wording(
            "这是网页（HTML），不是数据文件；可能是下载失败的提示页或网页形式的 .xls",
            "this is a web page (HTML), not data: a failed download, or an .xls that is a page"),
        advice: Wording(
            "请重新下载；若是网页形式的 .xls，请用 WPS 或 Excel 打开后另存为 .xlsx。",
            "Download it again; if it is an .xls, open it in WPS or Excel and save it as .xlsx."))
    package static let formatSpreadsheetXML = Diagnostic.Kind(
        "format.spreadsheetXML", .blocker,
        Wording("这是 XML 表格（Excel 2003 XML）", "this is an XML spreadsheet (Excel 2003 XML)"),
        advice: saveAsXLSX)
    package static let formatOtherXML = Diagnostic.Kind(
        "format.otherXML", .blocker,
        Wording("这是 XML 文件，不是表格", "this is an XML file, not a table"), advice: saveAsXLSX)
    package static let formatPDF = Diagnostic.Kind(
        "format.pdf", .blocker,
        Wording("这是 PDF，不能当作数据读取", "this is a PDF, which cannot be read as data"),
        advice: Wording(
            "请向填报单位索取原始表格（.xlsx 或 .csv）。", "Ask its sender for the table itself (.xlsx or .csv)."))
    package static let formatImage = Diagnostic.Kind(
        "format.image", .blocker,
        Wording("这是图片，不能当作数据读取", "this is a picture, which cannot be read as data"),
        advice: Wording(
            "请向填报单位索取原始表格（.xlsx 或 .csv）。", "Ask its sender for the table itself (.xlsx or .csv)."))
    package static let formatArchive = Diagnostic.Kind(
        "format.archive", .blocker, Wording("这是压缩包，不是工作簿", "this is an archive, not a workbook"),
        advice: Wording("请先解压。", "Unpack it first."))

    private static let saveAsXLSX = Wording(
        "请用 WPS 或 Excel 打开，另存为 .xlsx。", "Open it in WPS or Excel and save it as .xlsx.")
}
