import ArgumentParser

extension DiffCommand {
    /// `AREA@YEAR`, or the path of an evaluation.json.
    struct Side {
        enum Source {
            case area(folder: String, year: Int)
            case file(String)
        }

        var source: Source

        init(_ text: String) throws {
            if let at = text.lastIndex(of: "@"), let year = Int(text[text.index(after: at)...]),
                (1900...9998).contains(year), at > text.startIndex
            {
                source = .area(folder: String(text[..<at]), year: year)
            } else if text.hasSuffix(".json") {
                source = .file(text)
            } else {
                throw ValidationError(
                    say(
                        "“\(text)”既不是 文件夹@年份，也不是 .json 文件",
                        "“\(text)” is neither AREA@YEAR nor a .json file"))
            }
        }

        var folder: String? {
            switch source {
            case .area(let folder, _): folder
            case .file: nil
            }
        }

        var year: Int? {
            switch source {
            case .area(_, let year): year
            case .file: nil
            }
        }
    }
}
