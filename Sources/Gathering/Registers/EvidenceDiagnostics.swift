import Values

/// What is wrong with the register of evidence.
extension Diagnostic.Kind {
    static let evidencePeriod = Self(
        "evidence.period", .error,
        Wording("覆盖期“{value}”不认得，或止在起之前", "“{value}” is no period, or ends before it begins"),
        advice: Wording(
            "写成 2026年1月—6月 或 2026-01-01至2026-06-30", "write 2026-01-01至2026-06-30 or 2026年1月—6月"))
    static let evidencePeriodOpen = Self(
        "evidence.period", .error,
        Wording("覆盖期缺“{field}”", "the period lacks “{field}”"),
        advice: Wording("起止都填", "give both days"))
    static let evidencePages = Self(
        "evidence.pages", .error,
        Wording("“{field}”的“{value}”不认得", "“{value}” in “{field}” is no page"),
        advice: Wording("页码写成 3-5，页数写成 共12页", "write 3-5, or 共12页 for their number"))
    static let evidenceFingerprint = Self(
        "evidence.fingerprint", .error,
        Wording(
            "文件指纹“{value}”不是 SHA-256", "the fingerprint “{value}” is no SHA-256"),
        advice: Wording(
            "照抄 64 位十六进制数，至少前 12 位", "copy its 64 hexadecimal digits, or the first 12 or more"))
    static let evidenceChanged = Self(
        "evidence.changed", .error,
        Wording(
            "“{file}”与登记时不是同一个文件：登记的指纹是 {recorded}，现在是 {found}",
            "“{file}” is not the file that was registered: its fingerprint was {recorded} and is {found}"
        ),
        advice: Wording(
            "找回原文件；确实换了新版的，核对内容后把指纹改为 {found}",
            "restore the file; if a new version is meant, look it over and register {found}"))
    static let evidencePagesBeyond = Self(
        "evidence.pagesBeyond", .error,
        Wording(
            "页码到第 {page} 页，而“{file}”只有 {count} 页",
            "page {page} is named, but “{file}” has {count} pages"),
        advice: Wording("核对页码，或换成完整的文件", "check the pages, or supply the whole document"))
    static let evidencePageCount = Self(
        "evidence.pageCount", .warning,
        Wording(
            "登记共 {registered} 页，而“{file}”有 {count} 页",
            "{registered} pages are registered, but “{file}” has {count}"),
        advice: Wording("核对是否缺页，或改正页数", "see whether pages are missing, or mend the number"))
    static let evidencePagesUnchecked = Self(
        "evidence.pagesUnchecked", .note,
        Wording("“{file}”不是 PDF，页码没有核对", "“{file}” is no PDF; its pages were not checked"),
        advice: Wording("要核对页码，请另存为 PDF", "save it as PDF to have them checked"))
    static let evidenceExtentUnknown = Self(
        "evidence.extentUnknown", .note,
        Wording(
            "看不出“{file}”有多少页或多大：{reason}",
            "the pages or size of “{file}” cannot be told: {reasonEnglish}"),
        advice: Wording("确认文件能打开，必要时另存一份", "make sure that it opens, and save it anew if need be"))
    static let evidenceFileTwice = Self(
        "evidence.registeredTwice", .warning,
        Wording(
            "“{file}”已登记为证据 {id}（{place}）",
            "“{file}” is registered as evidence {id} already ({place})"
        ),
        advice: Wording(
            "同一份材料登记一次，对应条款写在一起", "register it once, with all its clauses"))
    static let evidenceContentTwice = Self(
        "evidence.registeredTwice", .warning,
        Wording(
            "“{file}”与证据 {id} 的“{other}”（{place}）内容完全相同",
            "“{file}” is byte for byte “{other}” of evidence {id} ({place})"),
        advice: Wording(
            "同一份材料登记一次；放错文件的换成正确的",
            "register it once; if a wrong file was put there, put the right one"))
    static let evidenceYearsBesidePeriod = Self(
        "evidence.yearsBesidePeriod", .warning,
        Wording(
            "证据 {id} 的年度与覆盖期 {from} 至 {to} 不符",
            "the years of evidence {id} lie outside its period, {from} to {to}"),
        advice: Wording("改正其中之一", "mend one of them"))
    static let evidenceBeforePeriod = Self(
        "evidence.beforePeriod", .warning,
        Wording(
            "证据 {id} 的日期 {date} 早于它所覆盖的时段，该时段从 {begins} 开始",
            "evidence {id} is dated {date}, before what it covers begins ({begins})"),
        advice: Wording("核对日期和覆盖的年度、时段", "check its date, and the years or days it covers"))
    static let evidenceNamedTwice = Self(
        "register.evidenceTwice", .warning,
        Wording("同一处把证据 {id} 列了两次", "evidence {id} is named twice in one place"),
        advice: Wording("删去一个", "take one out"))
}
