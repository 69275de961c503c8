import Values

extension Diagnostic.Kind {
    static let formNone = Self(
        "form.none", .error,
        Wording(
            "不是 fucha collect 生成的填报表：没有识别信息，未读取",
            "no form made by fucha collect: nothing in it says whose it is; not read"),
        advice: Wording(
            "请在发下去的填报表里填，不要另建文件或只复制工作表",
            "fill in the form that was sent; do not copy its sheets into another file"))
    static let formVersion = Self(
        "form.version", .error,
        Wording(
            "填报表的版本是 {version}，本程序只读 {known}；未读取",
            "the form is of version {version}, and this program reads {known}; not read"),
        advice: Wording(
            "用生成它的程序收，或重新生成填报表", "read it by the program that made it, or make new forms"))
    static let formIdentityDamaged = Self(
        "form.identityDamaged", .error,
        Wording("填报表的识别信息被改动，未读取", "what the form says of itself was changed; not read"),
        advice: Wording("把内容填进新发的填报表", "fill in a new copy of the form"))
    static let formSheetRenamed = Self(
        "form.sheetRenamed", .note,
        Wording(
            "工作表“{was}”改了名，按表头认出，照常读取",
            "sheet “{was}” was renamed; known by its headings and read"),
        advice: Wording("不必改；下次请不要改工作表的名称", "nothing to do; keep the names of sheets"))
    static let formSheetMissing = Self(
        "form.sheetMissing", .error,
        Wording("没有工作表“{sheet}”，里面的内容都没有收到", "sheet “{sheet}” is gone, with all in it"),
        advice: Wording("在发下去的填报表里填好再发回", "fill in the form as it was sent"))
    static let formHeadless = Self(
        "form.headless", .error,
        Wording(
            "没有找到表头（{headings}），这个工作表没有读取", "no headings ({headings}); the sheet is not read"),
        advice: Wording("恢复表头那一行，或在新的填报表里填", "restore the row of headings, or use a new form"))
    static let formHeadingMissing = Self(
        "form.headingMissing", .error,
        Wording("没有“{heading}”这一列", "the column “{heading}” is gone"),
        advice: Wording("恢复这一列和它的表头", "restore the column and its heading"))
    static let formRowMissing = Self(
        "form.rowMissing", .error,
        Wording("“{name}”这一行（{key}）被删去", "the row of “{name}” ({key}) was deleted"),
        advice: Wording(
            "恢复这一行；没有数据的，数值空着，在“口径、说明”里写明原因",
            "restore the row; where there is no value leave it empty and say why"))
    static let formRowAdded = Self(
        "form.rowAdded", .error,
        Wording(
            "这一行是自行添加的，没有采用：{text}", "a row that the form did not have; not taken: {text}"),
        advice: Wording(
            "填在印好的行里；确需增加指标的，另行说明", "use the printed rows; say apart what else is to be asked"))
    static let formRowDoubled = Self(
        "form.rowDoubled", .error,
        Wording(
            "“{name}”有两行（另一行是第 {first} 行），不知道用哪一行，都没有采用",
            "“{name}” stands in two rows (the other is row {first}); neither is taken"),
        advice: Wording("只留一行", "keep one of them"))
    static let formNameChanged = Self(
        "form.nameChanged", .error,
        Wording(
            "印好的“{heading}”被改动：“{was}”改成了“{now}”，这一行没有采用",
            "the printed “{heading}” was changed from “{was}” to “{now}”; the row is not taken"),
        advice: Wording("改回“{was}”；填的是别的指标的，另行说明", "restore “{was}”"))
    static let formLockedChanged = Self(
        "form.lockedChanged", .warning,
        Wording(
            "印好的“{heading}”被改动：“{was}”改成了“{now}”；改动没有采用",
            "the printed “{heading}” was changed from “{was}” to “{now}”; the change is not taken"
        ),
        advice: Wording(
            "改回原样；以前报送的数有误的，在“口径、说明”里写明",
            "restore it; say in “口径、说明” where an earlier value was wrong"))
    static let formValueFormula = Self(
        "form.valueFormula", .error,
        Wording(
            "“{name}”填的是公式（结果 {result}），没有采用",
            "“{name}” holds a formula (its result is {result}); not taken"),
        advice: Wording("改填数：复制后“选择性粘贴—数值”", "type the number, or paste it as a value"))
    static let formValueError = Self(
        "form.valueError", .error,
        Wording("“{name}”填的是表格的错误值 {value}", "“{name}” holds the error {value}"),
        advice: Wording("改填数", "type the number"))
    static let formValueNoNumber = Self(
        "form.valueNoNumber", .error,
        Wording(
            "“{name}”填的是日期或真假值（{value}），不是数",
            "“{name}” holds a date or a truth value ({value}), no number"),
        advice: Wording("把这一格的格式改为“常规”，重新填数", "format the cell as General, and type the number"))
    static let formValueText = Self(
        "form.valueText", .error,
        Wording("“{name}”填的“{value}”不是数", "“{value}” for “{name}” is no number"),
        advice: Wording(
            "只填数；“约”“以上”等写在“口径、说明”里", "type only the number; put other words into “口径、说明”"))
    static let formValueAsText = Self(
        "form.valueAsText", .note,
        Wording(
            "数“{value}”存成了文本，按数采用", "the number “{value}” is stored as text; taken as a number"),
        advice: Wording("不必改", "nothing to do"))
    static let formValuePercent = Self(
        "form.valuePercent", .note,
        Wording(
            "这一格是百分比格式，存的是 {stored}，显示和采用的是 {value}%",
            "the cell is formatted in percent: it stores {stored}, shows {value}%, which is taken"),
        advice: Wording("不必改", "nothing to do"))
    static let formUnitWrong = Self(
        "form.unitWrong", .error,
        Wording(
            "“{name}”的单位“{unit}”不在可选的单位里，数没有采用",
            "unit “{unit}” is not offered for “{name}”; the value is not taken"),
        advice: Wording("可用：{units}；数按所选的单位填", "use one of: {units}"))
    static let formUnitMissing = Self(
        "form.unitMissing", .error,
        Wording(
            "“{name}”的单位被清空，数没有采用",
            "the unit of “{name}” was wiped out; the value is not taken"),
        advice: Wording("可用：{units}", "use one of: {units}"))
    static let formUnitsDiffer = Self(
        "form.unitsDiffer", .error,
        Wording(
            "“{name}”的数值里写“{one}”，单位一格是“{other}”，数没有采用",
            "“{name}”: the value says “{one}”, the unit's cell “{other}”; not taken"),
        advice: Wording("只填数，并选对单位", "type only the number, and choose its unit"))
    static let formAbsent = Self(
        "form.absent", .warning,
        Wording(
            "“{name}”填的是“{value}”，按没有数据处理，没有写明原因",
            "“{name}”: “{value}” is taken as no data, and no reason is given"),
        advice: Wording("在“口径、说明”里写明原因", "say why in “口径、说明”"))
    static let formBlankUnexplained = Self(
        "form.blankUnexplained", .warning,
        Wording(
            "“{name}”写了填报人，没有数，也没有写明原因",
            "“{name}” is signed, and there is neither value nor reason"),
        advice: Wording("补填数，或在“口径、说明”里写明原因", "give the value, or say in “口径、说明” why not"))
    static let formFillerMissing = Self(
        "form.fillerMissing", .warning,
        Wording("“{name}”没有写填报人", "nobody signed “{name}”"),
        advice: Wording("补写填报人", "say who filled it in"))
    static let formDate = Self(
        "form.date", .warning,
        Wording("“{value}”不是日期", "“{value}” is no date"),
        advice: Wording("写成 2027-01-12 这样的形式", "write it like 2027-01-12"))
    static let formStateUnknown = Self(
        "form.stateUnknown", .error,
        Wording("状态“{value}”不认得", "state “{value}” is not known"),
        advice: Wording("可用：{words}", "use one of: {words}"))
}
