public import ArgumentParser
import Batching
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

/// Where verbs that write many files put them.
struct OutputFolderOption: ParsableArguments {
    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(say("输出文件夹", "Output folder"), valueName: say("文件夹", "folder")))
    var output: String
}

/// A list that is printed, or written as a PDF where a file is named.
struct ListOutputOption: ParsableArguments {
    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(
            say("写成 PDF（默认在屏幕上列出）", "Write a PDF (else the list is printed)"),
            valueName: say("文件", "file")))
    var output: String?

    /// `title` names the file on standard output.
    func write(_ lines: [String], title: String, pdf: () throws -> [UInt8]) throws {
        guard let output else { return printOut(lines.joined(separator: "\n")) }
        try OutputFile.write(pdf(), to: output)
        printOut(title + output)
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
