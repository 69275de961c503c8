import Values

private let saveAsDocument = Wording(
    "请用 WPS 或 Word 打开核对，另存为 .docx", "open it in WPS or Word, check it, and save it as .docx")

/// What keeps a plan, or a piece of one, from being read.
extension Diagnostic.Kind {
    static let planTableMissing = Self(
        "plan.tableMissing", .blocker,
        Wording(
            "没有找到任务分解表：没有哪一处同时有“建设内容”和另外两个表头（{columns}）",
            "no task table: nowhere do 建设内容 and two more of its headings stand together ({columns})"
        ),
        advice: Wording(
            "核对是否选对了文件；表头写法不同的，写进 templates/headings.xml",
            "check that it is the right file; add other headings to templates/headings.xml"))
    static let planNoTasks = Self(
        "plan.noTasks", .blocker,
        Wording(
            "任务分解表里没有带编号的任务，如“（1）…”", "the task table has no numbered item such as （1）…"),
        advice: Wording(
            "给每项建设内容编号，或加一列“序号”", "number the items, or add a column 序号"))
    static let planTooLarge = Self(
        "plan.tooLarge", .blocker,
        Wording("文本超过 {limit} MB，不像一份方案", "the text is larger than {limit} MB: no plan"),
        advice: Wording("核对是否选对了文件", "check that it is the right file"))
    static let planDocumentDamaged = Self(
        "plan.documentDamaged", .blocker,
        Wording("文档已损坏或不完整（.docx）", "the document (.docx) is damaged or not whole"),
        advice: Wording("请重新传送或索取文件", "transfer the file again, or ask for it again"))
    static let planDocumentPartDamaged = Self(
        "plan.documentPartDamaged", .blocker,
        Wording(
            "文档已损坏：部件 {part} 第 {line} 行写法有误（{code}）",
            "the document is damaged: line {line} of its part {part} is malformed ({code})"),
        advice: saveAsDocument)
    static let planDocumentEncrypted = Self(
        "plan.documentEncrypted", .blocker,
        Wording("文档有密码，无法读取", "the document has a password"),
        advice: Wording("取消密码后另存为 .docx", "remove the password and save it as .docx"))
    static let planOldDocument = Self(
        "plan.oldDocument", .blocker,
        Wording("这是旧格式文档（.doc 或 .wps）", "this is an old document (.doc or .wps)"),
        advice: saveAsDocument)
    static let planColumnsMissing = Self(
        "plan.columnsMissing", .warning,
        Wording("任务分解表没有这些列：{columns}", "the task table lacks the columns {columns}"),
        advice: Wording("补上这些列；没有的按空白读取", "add them; they are read as blank"))
    static let planNumberMissing = Self(
        "plan.numberMissing", .error,
        Wording("“{text}”没有编号，未读成任务", "“{text}” has no number and is not read as a task"),
        advice: Wording("补上编号，如“（7）”", "give it its number, such as （7）"))
    static let planTextUnread = Self(
        "plan.textUnread", .warning,
        Wording("表中“{text}”不属于任何任务，未读取", "“{text}” belongs to no task of the table; not read"),
        advice: Wording(
            "备注可不理会；是任务的，核对编号和版式", "leave it if it is a remark, else check number and layout"))
    static let planSheetUnread = Self(
        "plan.sheetUnread", .note,
        Wording("这个工作表不是任务分解表，未读取", "this sheet is no task table; not read"),
        advice: Wording("其中有任务的，核对表头", "check its headings if it holds tasks"))
    static let planTableUnread = Self(
        "plan.tableUnread", .note,
        Wording("这个表不是任务分解表，未读取", "this table is no task table; not read"),
        advice: Wording("其中有任务的，核对表头", "check its headings if it holds tasks"))
    static let planArtefact = Self(
        "plan.artefact", .note,
        Wording("复制留下的“{text}”不是正文，已略去", "“{text}” was left by copying and is passed over"),
        advice: Wording("从文本中删去", "delete it from the text"))
}
