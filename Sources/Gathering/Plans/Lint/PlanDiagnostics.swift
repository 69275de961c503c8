import Values

private let agree = Wording(
    "以哪一处为准，请起草单位明确后改成一致", "have the drafters say which holds, and make both agree")
private let mend = Wording("请起草单位核对改正", "have the drafters check and mend it")

/// Numbers, titles and dates of a plan that contradict each other.
extension Diagnostic.Kind {
    static let planActionsMissing = Self(
        "plan.actionsMissing", .note,
        Wording("行动缺号：{number}", "no action has the number {number}"), advice: mend)
    static let planGroupsMissing = Self(
        "plan.groupsMissing", .note,
        Wording("任务缺号：{number}.", "no group has the number {number}."), advice: mend)
    static let planSectionsMissing = Self(
        "plan.sectionsMissing", .note,
        Wording("正文缺号：{number}", "no section of this part has the number {number}"),
        advice: mend)
    static let planMarkStyle = Self(
        "plan.markStyle", .note,
        Wording(
            "“{title}”的序号印作{mark}，同级其他标题用汉字，应为{meant}",
            "“{title}” is numbered {mark}; its fellows have Chinese numerals: {meant} is meant"),
        advice: mend)
    static let planTitleMissing = Self(
        "plan.titleMissing", .note,
        Wording("没有找到方案的标题", "the plan has no title"),
        advice: Wording("引用方案时需要全称", "its full name is needed where it is cited"))
    static let planTitlesDiffer = Self(
        "plan.titlesDiffer", .warning,
        Wording(
            "两个标题不同：正文为《{one}》，任务分解表为《{other}》",
            "two titles: “{one}” over the body, “{other}” over the table"),
        advice: agree)
    static let planDraft = Self(
        "plan.draft", .warning,
        Wording("文件标明“{edition}”，不是定稿", "the document is marked {edition}: no final text"),
        advice: Wording(
            "取得印发稿后重新导入；在此之前引用要写明是{edition}",
            "import the text as issued when it is there; until then cite it as {edition}"))
    static let planBaselineUncertain = Self(
        "plan.baselineUncertain", .warning,
        Wording(
            "“{words}”：创建是否成功、在哪一年，方案没有说定；与创建时比较的任务：{tasks}",
            "“{words}”: whether and when the title was won is not settled; tasks compared with it: {tasks}"
        ),
        advice: Wording(
            "以命名文件确定创建年，写入 area.xml 的 baseline",
            "take the year from the document of award, and give it in area.xml (baseline)"))
    static let planTaskWithoutDue = Self(
        "plan.taskWithoutDue", .warning,
        Wording("任务（{number}）没有完成时限", "task {number} has no time to be done by"),
        advice: mend)
    static let planDueUnclear = Self(
        "plan.dueUnclear", .warning,
        Wording(
            "任务（{number}）的完成时限“{due}”读不出时间", "“{due}” of task {number} is no time that is known"),
        advice: Wording("写成“2026年”或“持续推进”", "write it like 2026年 or 持续推进"))
    static let planDueOutside = Self(
        "plan.dueOutside", .warning,
        Wording(
            "任务（{number}）的完成时限“{due}”不在方案的{years}年之内",
            "“{due}” of task {number} is outside the plan's years {years}"), advice: mend)
    static let planDueSynonyms = Self(
        "plan.dueSynonyms", .note,
        Wording(
            "完成时限用了几个意思相同的词：{words}", "several words for a time without end: {words}"),
        advice: Wording("统一用词；有区别的，写明区别", "use one word, or say what the difference is"))
    static let planDueDiffers = Self(
        "plan.dueDiffers", .warning,
        Wording(
            "任务（{number}）“{text}”在表中为“{due}”，在正文（{at}）为{year}年：“{body}”",
            "task {number}, “{text}”, is due “{due}” in the table but in {year} in the body ({atEnglish}): “{body}”"
        ),
        advice: agree)
}

/// Units that the body and the table do not name alike.
extension Diagnostic.Kind {
    static let planTaskWithoutBureau = Self(
        "plan.taskWithoutBureau", .warning,
        Wording("任务（{number}）没有牵头单位", "nobody leads task {number}"), advice: mend)
    static let planBureausFewer = Self(
        "plan.bureausFewer", .note,
        Wording(
            "“{group}”（任务{numbers}）的牵头单位：表中为{table}；正文“{section}”另有{lacking}",
            "“{group}” (tasks {numbers}) is led by {table} in the table; “{section}” of the body adds {lacking}"
        ),
        advice: Wording(
            "正文是几项任务合写的属正常；否则改成一致",
            "usual where the body speaks of several tasks at once; else make both agree"))
    static let planBureausMore = Self(
        "plan.bureausMore", .warning,
        Wording(
            "“{group}”（任务{numbers}）的牵头单位：表中有、正文“{section}”没有的是{added}{roles}",
            "“{group}” (tasks {numbers}): the table has the leads {added}, whom “{section}” of the body lacks{rolesEnglish}"
        ),
        advice: agree)
    static let planBureausDiffer = Self(
        "plan.bureausDiffer", .warning,
        Wording(
            "“{group}”（任务{numbers}）的牵头单位：表中有、正文“{section}”没有的是{added}{roles}；正文有、表中没有的是{lacking}",
            "“{group}” (tasks {numbers}): the table has the leads {added}, whom “{section}” of the body lacks{rolesEnglish}; the body has {lacking}, whom the table lacks"
        ),
        advice: agree)
    static let planLeadWithoutTask = Self(
        "plan.leadWithoutTask", .warning,
        Wording(
            "{name}是正文“{section}”的牵头单位，在表的“{action}”中不牵头任何任务",
            "{name} leads “{section}” of the body but no task of “{action}” in the table"),
        advice: Wording("补上其牵头的任务，或改为责任单位", "give it a task, or make it a supporting unit"))
    static let planSectionWithoutAction = Self(
        "plan.sectionWithoutAction", .warning,
        Wording(
            "正文“{section}”（牵头：{names}）在任务分解表中没有相应的行动",
            "“{section}” of the body (led by {names}) has no action in the table"),
        advice: Wording(
            "这一节的任务没有编号，不会被跟踪；需要时补入表中",
            "its tasks have no number and are not followed: add them to the table if they should be"
        ))
    static let planActionWithoutSection = Self(
        "plan.actionWithoutSection", .note,
        Wording(
            "表中“{action}”在正文里没有相应的一节", "“{action}” of the table has no section in the body"),
        advice: mend)
    static let planUnitSpelling = Self(
        "plan.unitSpelling", .note,
        Wording(
            "“{short}”和“{long}”（{at}）应是同一单位，比较时当作同一个",
            "“{short}” and “{long}” ({atEnglish}) are taken for one unit"),
        advice: Wording("统一写法", "use one name"))
}
