import Values

private let agree = Wording(
    "以哪一处为准，请起草单位明确后改成一致", "have the drafters say which holds, and make both agree")
private let mend = Wording("请起草单位核对改正", "have the drafters check and mend it")

/// Words that cannot be decided by themselves.
extension Diagnostic.Kind {
    private static let number = Wording(
        "由主管单位定出数值，写入规则集；在此之前只能人工认定",
        "have the unit in charge give a number for the rulebook; until then a person must judge")

    static let planUnnumbered = Self(
        "plan.unnumbered", .note,
        Wording(
            "任务（{number}）“{text}”用“{word}”，没有数量", "task {number}, “{text}”: {word} is no number"),
        advice: number)
    static let planDegree = Self(
        "plan.degree", .note,
        Wording(
            "任务（{number}）“{text}”用“{word}”，没有幅度", "task {number}, “{text}”: {word} is no amount"),
        advice: number)
    static let planChangeWithoutNumber = Self(
        "plan.degree", .note,
        Wording(
            "任务（{number}）“{text}”没有写变化的幅度", "task {number}, “{text}”: no amount of change is given"),
        advice: number)
    static let planBaselineWord = Self(
        "plan.baselineWord", .note,
        Wording(
            "任务（{number}）“{text}”与“{word}”比较，没有写是哪一年",
            "task {number}, “{text}”, is compared with {word}: no year is given"),
        advice: Wording(
            "逐项定出比较的年份和数据来源", "settle the year and the source of the data, for each indicator"))
    static let planSetElsewhere = Self(
        "plan.setElsewhere", .note,
        Wording(
            "任务（{number}）“{text}”的限值在别的文件里：{word}",
            "task {number}, “{text}”: the limit stands in another document: {word}"),
        advice: Wording(
            "取得文件，把数值和出处写入 area.xml 的 <limit>",
            "find it, and give value and source as a <limit> of area.xml"))
    static let planTotalOrEach = Self(
        "plan.totalOrEach", .warning,
        Wording(
            "任务（{number}）“{text}”：{count}是合计，还是{names}各{count}，不能确定",
            "task {number}, “{text}”: is {count} the total, or {count} of each of {names}?"),
        advice: Wording("请起草单位明确", "have the drafters say which"))
    static let planAspiration = Self(
        "plan.aspiration", .note,
        Wording(
            "任务（{number}）“{text}”是“{word}”，是否必须完成不明确",
            "task {number}, “{text}”: {word} is an aim; whether it must be reached is open"),
        advice: Wording("明确未达到是否算未完成", "settle whether missing it counts"))
    static let planUnitTyped = Self(
        "plan.unitTyped", .note,
        Wording(
            "任务（{number}）的单位“{typed}”应印作“{meant}”",
            "the unit “{typed}” of task {number} should read {meant}"),
        advice: mend)
    static let planFullStops = Self(
        "plan.fullStops", .note,
        Wording("这些任务末尾没有句号：{numbers}", "no full stop ends the tasks {numbers}"),
        advice: Wording("核对文字是否不全", "see whether the text is cut short"))
    static let planListShorter = Self(
        "plan.listsDiffer", .warning,
        Wording(
            "任务（{number}）列举的名称比正文（{at}）少：{body}",
            "task {number} names fewer than the body ({atEnglish}); it lacks {body}"), advice: agree
    )
    static let planListLonger = Self(
        "plan.listsDiffer", .warning,
        Wording(
            "任务（{number}）列举的名称比正文（{at}）多：{table}",
            "task {number} names more than the body ({atEnglish}), which lacks {table}"),
        advice: agree)
    static let planListsDiffer = Self(
        "plan.listsDiffer", .warning,
        Wording(
            "任务（{number}）列举的名称与正文（{at}）不同：只在表中{table}；只在正文{body}",
            "task {number} and the body ({atEnglish}) name different things: {table} in the table only, {body} in the body only"
        ),
        advice: agree)
    static let planNumbersDiffer = Self(
        "plan.numbersDiffer", .warning,
        Wording(
            "任务（{number}）“{table}”与正文（{at}）“{body}”的数不同",
            "task {number}, “{table}”, and the body ({atEnglish}), “{body}”, have different numbers"
        ),
        advice: agree)
}
