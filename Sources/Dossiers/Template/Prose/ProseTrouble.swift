import Values

extension Diagnostic.Kind {
    static let proseNumber = Diagnostic.Kind(
        "prose.number", .blocker,
        Wording(
            "正文里直接写了数“{number}”：{around}",
            "the text has a number typed in it, \"{number}\": {around}"),
        advice: Wording(
            "数只能用 value 引用结果；是名称的（如型号、文号），写成 <name>{number}</name>，属性里写成 {'{number}'}",
            "take the number from a result with value; of a name, write <name>{number}</name>, or {'{number}'} in an attribute"
        ))

    static let proseRelativeWord = Diagnostic.Kind(
        "prose.relativeWord", .blocker,
        Wording(
            "“{word}”没有与实测的变化相连：{around}",
            "\"{word}\" is not bound to a measured change: {around}"),
        advice: Wording(
            "写成 <claim of=\"indicator.change\" word=\"提升\"/>，实测支持才印出；引用原文的，放在引号“”里",
            "write <claim of=\"indicator.change\" word=\"提升\"/>, printed only where the result bears it out; put quoted words in “ ”"
        ))

    static let templateNotAChange = Diagnostic.Kind(
        "template.notAChange", .blocker,
        Wording(
            "“{name}”不是实测的变化，不能用于 claim", "\"{name}\" is no measured change: claim cannot use it"),
        advice: Wording(
            "可用 indicator.change，或 indicator.changes 中各项的 change",
            "use indicator.change, or the change of each of indicator.changes"))

    static let claimOtherDirection = Diagnostic.Kind(
        "claim.otherDirection", .blocker,
        Wording("“{word}”与实测不符：{chinese}", "the result contradicts \"{word}\": {english}"),
        advice: unborne)

    static let claimNoNumber = Diagnostic.Kind(
        "claim.noNumber", .blocker,
        Wording(
            "规则集没有为“{word}”规定数值，不能这样说：{chinese}",
            "the rulebook gives \"{word}\" no number, so it cannot be said: {english}"),
        advice: Wording(
            "去掉程度词，或在规则集的 word 中规定数值和出处，或在 claim 里写 else",
            "leave out the degree, give the word a number and its source in the rulebook, or add an else to the claim"
        ))

    static let claimTooSmall = Diagnostic.Kind(
        "claim.tooSmall", .blocker,
        Wording(
            "变化没有达到规则集为“{word}”规定的数值：{chinese}",
            "the change is less than the rulebook's number for \"{word}\": {english}"),
        advice: unborne)

    static let claimIncomplete = Diagnostic.Kind(
        "claim.incomplete", .blocker,
        Wording(
            "资料不全，不能证明“{word}”：{chinese}", "incomplete data cannot prove \"{word}\": {english}"),
        advice: unborne)

    static let claimNothingToCompare = Diagnostic.Kind(
        "claim.nothingToCompare", .blocker,
        Wording(
            "没有可以比较的数，不能说“{word}”：{chinese}", "nothing to compare, so no \"{word}\": {english}"),
        advice: unborne)

    private static let unborne = Wording(
        "改用与实测一致的词，或在 claim 里写 else",
        "use a word that the result bears out, or add an else to the claim")
}
