import Values

extension JSONParser {
    /// What is wrong with a JSON text.
    enum Trouble {
        case end, value, comma, colon, key, keyTwice, afterEnd, control, escape, surrogate, utf8
        case depth

        fileprivate var wording: Wording {
            switch self {
            case .end: Wording("文件在这里断了", "the file ends here")
            case .value: Wording("这里应是一个值", "a value should stand here")
            case .comma: Wording("这里缺逗号或右括号", "a comma or a closing bracket is missing")
            case .colon: Wording("这里缺冒号", "a colon is missing")
            case .key: Wording("这里应是加引号的名称", "a name in quotes should stand here")
            case .keyTwice: Wording("名称重复：", "a name stands twice: ")
            case .afterEnd: Wording("结尾之后还有内容", "something follows the end")
            case .control: Wording("字符串里有控制字符", "a control character in a string")
            case .escape: Wording("反斜杠后的写法不对", "a wrong escape after a backslash")
            case .surrogate: Wording("\\u 代码不成字符", "a \\u code that is no character")
            case .utf8: Wording("不是 UTF-8", "not UTF-8")
            case .depth: Wording("嵌套太深", "nested too deeply")
            }
        }
    }

    /// At the line and column of the byte that is looked at.
    func fault(_ trouble: Trouble, _ about: String = "") -> InputFault {
        let (line, column) = place
        let wording = trouble.wording
        return InputFault(
            .jsonMalformed,
            ["trouble": wording.chinese + about, "troubleEnglish": wording.english + about],
            at: SourceLocation(file: name, line: line, column: column))
    }
}

extension Diagnostic.Kind {
    static let jsonMalformed = Diagnostic.Kind(
        "json.malformed", .blocker,
        Wording("JSON 读不下去：{trouble}", "the JSON cannot be read: {troubleEnglish}"),
        advice: Wording(
            "请用 fucha 重新生成这个文件，不要手改。", "Make the file anew with fucha; do not edit it by hand."))
    static let jsonTooLarge = Diagnostic.Kind(
        "json.tooLarge", .blocker,
        Wording("JSON 超过 {limit} MB", "the JSON is larger than {limit} MB"),
        advice: Wording("请确认没有选错文件。", "Check that it is the right file."))
    static let jsonOtherSchema = Diagnostic.Kind(
        "json.otherSchema", .blocker,
        Wording(
            "这是“{found}”，不是“{wanted}”", "this is “{found}”, not “{wanted}”"),
        advice: Wording(
            "请给出 fucha dossier 或 fucha assess --format json 写出的 evaluation.json。",
            "Give an evaluation.json written by fucha dossier or fucha assess --format json."))
    static let jsonMember = Diagnostic.Kind(
        "json.member", .blocker,
        Wording(
            "{path} 应是{wanted}，而这里是{found}",
            "{path} should be {wantedEnglish}, but is {foundEnglish}"),
        advice: Wording(
            "请用 fucha 重新生成这个文件，不要手改。", "Make the file anew with fucha; do not edit it by hand."))
}
