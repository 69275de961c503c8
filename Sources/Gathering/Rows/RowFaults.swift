package import Values

extension Diagnostic.Kind {
    package static let rowsMissing = Diagnostic.Kind(
        "rows.missing", .blocker, Wording("没有这个文件", "there is no such file"),
        advice: Wording("请核对路径和文件名。", "Check the path and the file name."))
    package static let rowsUnreadable = Diagnostic.Kind(
        "rows.unreadable", .blocker, Wording("文件读不出来", "the file cannot be read"),
        advice: Wording("请确认它是普通文件且有读取权限。", "It must be an ordinary file that you may read."))
    package static let rowsEmpty = Diagnostic.Kind(
        "rows.empty", .blocker, Wording("文件是空的（0 字节或没有内容）", "the file is empty"),
        advice: Wording("请向填报单位重新索取。", "Ask its sender for it again."))

    package static let gzipDamaged = Diagnostic.Kind(
        "gzip.damaged", .blocker, Wording("压缩数据（gzip）已损坏", "the gzip data are damaged"),
        advice: Wording("请重新传送文件。", "Transfer the file again."))
    package static let gzipCutShort = Diagnostic.Kind(
        "gzip.cutShort", .blocker, Wording("压缩数据（gzip）不完整，文件被截断", "the gzip data end too early"),
        advice: Wording("请重新传送文件。", "Transfer the file again."))
    package static let gzipBomb = Diagnostic.Kind(
        "gzip.bomb", .blocker,
        Wording("压缩数据展开后过大，为安全起见停止读取", "the data inflate beyond all measure and were refused"),
        advice: Wording("请自行解压核对后再用。", "Unpack it yourself and look at it first."))

    package static let textNotInEncoding = Diagnostic.Kind(
        "text.notInEncoding", .blocker,
        Wording(
            "第 {offset} 字节起不是有效的 {encoding} 文字", "byte {offset} is not valid {encoding} text"),
        advice: saveAsUTF8)
    package static let textNeither = Diagnostic.Kind(
        "text.neither", .blocker,
        Wording(
            "第 {line} 行有无法识别的文字，文件未读取（按 GB18030 读到第 {gb18030} 字节，按 UTF-8 读到第 {utf8} 字节）",
            "line {line} holds what is no text; the file is not read (GB18030 up to byte {gb18030}, UTF-8 up to byte {utf8})"
        ),
        advice: Wording(
            "文件可能在传送或拼接时损坏：请重新索取，或在 WPS 中改正这一行后另存为 “CSV UTF-8”。",
            "It may have been damaged on its way: ask for it again, or mend the line and save it as “CSV UTF-8”."
        ))
    package static let textMixed = Diagnostic.Kind(
        "text.mixed", .blocker,
        Wording(
            "同一文件混有两种编码：第 {utf8} 字节处是 UTF-8，第 {other} 字节处不是",
            "two encodings in one file: UTF-8 at byte {utf8}, not so at byte {other}"),
        advice: saveAsUTF8)
    package static let textDoubtful = Diagnostic.Kind(
        "text.doubtful", .blocker,
        Wording(
            "编码无法确定：不是 UTF-8（第 {offset} 字节不合），按 GB18030 读又几乎没有常用汉字",
            "the encoding is unclear: not UTF-8 (byte {offset}), and read as GB18030 it has hardly a common character"
        ),
        advice: Wording(
            "请另存为 UTF-8，或在 area.xml 写明 encoding=\"…\"。",
            "Save it as UTF-8, or say encoding=\"…\" in area.xml."))
    package static let textUnknownEncoding = Diagnostic.Kind(
        "text.unknownEncoding", .blocker,
        Wording("不认识的编码名 “{encoding}”", "unknown encoding “{encoding}”"),
        advice: Wording(
            "可用：UTF-8、GB18030（GBK、GB2312）、UTF-16LE、UTF-16BE。",
            "Known: UTF-8, GB18030 (GBK, GB2312), UTF-16LE, UTF-16BE."))
    package static let textUTF32 = Diagnostic.Kind(
        "text.utf32", .blocker,
        Wording("文字是 UTF-32 编码，不予读取", "the text is UTF-32, which is not read"),
        advice: saveAsUTF8)
    package static let textBinary = Diagnostic.Kind(
        "text.binary", .blocker,
        Wording(
            "不是文本也不是工作簿（第 {offset} 字节是 NUL）", "neither text nor a workbook (byte {offset} is NUL)"),
        advice: Wording("请确认没有选错文件。", "Check that it is the right file."))

    package static let csvUnterminatedQuote = Diagnostic.Kind(
        "csv.unterminatedQuote", .error,
        Wording("引号没有配对，已当作普通字符", "a quote is never closed; it was read as a letter"),
        advice: Wording("请在该行补上或删去引号。", "Close or remove the quote on that line."))
    package static let csvTextAfterQuote = Diagnostic.Kind(
        "csv.textAfterQuote", .warning,
        Wording(
            "右引号之后还有文字，整格按原样读取", "text follows a closing quote; the field was read as it stands"),
        advice: Wording("格内的引号要写成两个。", "Inside a field, a quote is written twice."))
    package static let csvShortRow = Diagnostic.Kind(
        "csv.shortRow", .warning,
        Wording(
            "这一行只有 {fields} 格，其他行有 {expected} 格",
            "this row has {fields} fields where others have {expected}"),
        advice: Wording("请核对是否漏了数据或分隔符。", "See whether a value or a delimiter is missing."))
    package static let csvLongRow = Diagnostic.Kind(
        "csv.longRow", .error,
        Wording(
            "这一行有 {fields} 格，其他行只有 {expected} 格，各格可能错位，这一行未采用",
            "this row has {fields} fields where others have {expected}; they may be shifted, and the row was not used"
        ),
        advice: Wording(
            "请核对数值或文字里是否有逗号（千分位写成 1550，不写 1,550）。",
            "See whether a value holds a delimiter without quotes (write 1550, not 1,550)."))
    package static let csvCutShort = Diagnostic.Kind(
        "csv.cutShort", .error,
        Wording(
            "文件在这一行中间断掉（{fields} 格，应有 {expected} 格），这一行未采用",
            "the file breaks off inside this row ({fields} of {expected} fields); the row was not used"
        ),
        advice: Wording("请重新传送文件。", "Transfer the file again."))
    package static let csvRowTooLong = Diagnostic.Kind(
        "csv.rowTooLong", .blocker,
        Wording(
            "一行超过 {limit} MB 或格数过多，这不是表格",
            "a row is longer than {limit} MB or has too many fields: this is no table"),
        advice: Wording("请确认没有选错文件。", "Check that it is the right file."))
    package static let csvMoreOfTheSame = Diagnostic.Kind(
        "csv.moreOfTheSame", .note,
        Wording(
            "同类问题（{kind}）另有 {count} 处未逐一列出", "{count} more of the same ({kind}) are not listed"),
        advice: Wording("", ""))

    private static let saveAsUTF8 = Wording(
        "请用 WPS 或 Excel 打开核对后另存为 “CSV UTF-8”。",
        "Open it in WPS or Excel, check it, and save it as “CSV UTF-8”.")
}
