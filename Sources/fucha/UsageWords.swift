import Values

/// The argument parser speaks English only: its fixed phrases, in Chinese.
enum UsageWords {
    private static let phrases: [(english: String, chinese: String)] = [
        ("OVERVIEW: ", ""),
        ("USAGE: ", "用法："),
        ("Usage: ", "用法："),
        ("ARGUMENTS:", "参数："),
        ("OPTIONS:", "选项："),
        ("SUBCOMMANDS:", "命令："),
        ("<subcommand>", "<命令>"),
        ("<options>", "<选项>"),
        ("Show help information.", "显示帮助。"),
        ("Show the version.", "显示版本。"),
        ("Error: ", "错误："),
        ("Missing expected argument ", "缺少参数 "),
        ("Missing value for ", "缺少取值："),
        ("Unknown option ", "没有这个选项："),
        ("Unexpected argument ", "多余的参数："),
        (" unexpected arguments: ", " 个多余的参数："),
        (". Did you mean ", "。是否是 "),
        (" is invalid for ", " 不能用于 "),
        ("The value ", "取值 "),
        ("Please provide one of ", "可用的取值："),
        ("(values: ", "（可取 "),
        ("(default: ", "（默认 "),
        ("See '", "参见 '"),
        (" for more information.", "。"),
        (" for detailed help.", " 查看各命令的说明。"),
    ]

    static func translate(_ text: String, to language: Language) -> String {
        guard language == .chinese else { return text }
        return phrases.reduce(text) { text, phrase in
            text.split(separator: phrase.english, omittingEmptySubsequences: false)
                .joined(separator: phrase.chinese)
        }
    }
}
