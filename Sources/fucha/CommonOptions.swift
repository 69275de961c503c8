public import ArgumentParser
import Glibc
public import Values

/// Options every verb has.
struct CommonOptions: ParsableArguments {
    @Option(
        name: .customLong("lang"),
        help: ArgumentHelp(
            say("语言：zh 或 en（默认 zh）", "Language: zh or en (zh unless given)"),
            valueName: say("语言", "language")))
    var language: Language?

    @Option(
        help: ArgumentHelp(
            say(
                "模板文件夹（默认：程序旁边或当前文件夹中的 templates）",
                "Templates folder (else: beside the program, or in the current folder)"),
            valueName: say("文件夹", "folder")))
    var templates: String?

    /// The folder that holds `headings.xml`: the one given, else the nearest above the program,
    /// else one in the current folder.
    func templatesFolder() throws(InputFault) -> String {
        if let templates {
            guard Self.isTemplates(templates) else {
                throw InputFault(.noTemplates, ["folder": templates])
            }
            return templates
        }
        var folder = Self.programPath()
        while let slash = folder.lastIndex(of: "/") {
            folder = String(folder[..<slash])
            if Self.isTemplates(folder + "/templates") { return folder + "/templates" }
            if Self.isTemplates(folder + "/share/fucha/templates") {
                return folder + "/share/fucha/templates"
            }
        }
        guard Self.isTemplates("templates") else {
            throw InputFault(.noTemplates, ["folder": "templates"])
        }
        return "templates"
    }

    private static func isTemplates(_ folder: String) -> Bool {
        access(folder + "/headings.xml", R_OK) == 0
    }

    private static func programPath() -> String {
        var buffer = [CChar](repeating: 0, count: 4096)
        let length = readlink("/proc/self/exe", &buffer, buffer.count - 1)
        guard length > 0 else { return "" }
        return String(decoding: buffer[..<length].map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
}

/// Several years in a row.
struct YearsOption: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            say("年份，如 2014-2017", "Years, as 2014-2017"), valueName: say("年", "years")),
        transform: YearsOption.range)
    var years: ClosedRange<Int>

    private static func range(_ years: String) throws -> ClosedRange<Int> {
        let ends = years.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
        guard let first = ends.first ?? nil, let last = ends.last ?? nil, ends.count <= 2,
            (1900...9998).contains(first), (first...min(first + 99, 9998)).contains(last)
        else {
            throw ValidationError(
                say("年份写作 2014-2017，不是“\(years)”", "write years as 2014-2017, not “\(years)”"))
        }
        return first...last
    }
}

extension Language: ExpressibleByArgument {}

extension Diagnostic.Kind {
    static let noTemplates = Diagnostic.Kind(
        "templates.notFound", .blocker,
        Wording("找不到模板文件夹 {folder}", "no templates folder {folder}"),
        advice: Wording(
            "用 --templates 指明项目中 templates 文件夹的位置",
            "say with --templates where the project's templates folder is"))
}
