import ArgumentParser
import Batching
import Dossiers
import Values

/// The files an overview is written into: as page, PDF or workbook, by their names.
struct OverviewFiles {
    private enum Format: String { case html, pdf, xlsx }

    private let files: [(name: String, format: Format)]

    /// Throws what a usage error says where a name ends otherwise.
    init(_ names: [String]) throws(UnknownEnding) {
        var files: [(String, Format)] = []
        for name in names {
            guard let ending = name.split(separator: ".").last,
                let format = Format(rawValue: ending.lowercased())
            else { throw UnknownEnding(file: name) }
            files.append((name, format))
        }
        self.files = files
    }

    struct UnknownEnding: Error {
        var file: String

        var message: String {
            say(
                "文件名须以 .html、.pdf 或 .xlsx 结尾：\(file)",
                "the file's name ends with .html, .pdf or .xlsx: \(file)")
        }
    }

    /// Makes the tables once, and writes and names every file. `told` is called before a line is
    /// printed.
    func write(
        _ parts: OverviewParts, templates: String, told: () -> Void = {}
    ) throws {
        guard !files.isEmpty else { return }
        let book = Overview(
            parts.entries, prints: parts.prints, troubles: parts.troubles,
            language: spokenLanguage
        ).book
        for file in files {
            let bytes =
                switch file.format {
                case .html: try TablePage.html(book, templates: templates)
                case .pdf:
                    try TableSheets.pdf(book, templates: templates, toolVersion: toolVersion)
                case .xlsx: try TableWorkbook.bytes(book, toolVersion: toolVersion)
                }
            told()
            try OutputFile.write(bytes, to: file.name)
            printOut(say("总览：", "overview: ") + file.name)
        }
    }
}

/// What a batch, and the collecting of its shards, ask about the overview of the whole.
struct OverviewOption: ParsableArguments {
    @Option(
        name: .customLong("overview"),
        help: ArgumentHelp(
            say(
                "同时写出总览（.html、.pdf、.xlsx，可写多个）",
                "Write the overview as well (.html, .pdf, .xlsx, one or more)"),
            valueName: say("文件", "file")))
    var files: [String] = []

    func validate() throws {
        do { _ = try OverviewFiles(files) } catch { throw ValidationError(error.message) }
    }

    /// Of the outputs that stand in a folder. Which units are missing the batch has said already.
    func write(of output: String, _ common: CommonOptions) throws {
        guard !files.isEmpty else { return }
        let parts = try BatchOverview.parts(of: output, years: nil, language: spokenLanguage)
        for trouble in parts.troubles where trouble.extent == .series {
            printError("\(trouble.area)\n\(trouble.words)")
        }
        try OverviewFiles(files).write(parts, templates: try common.templatesFolder())
    }
}
