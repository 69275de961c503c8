import Assessment
import Charting
import Typesetting
public import Values
import XMLTree

/// Tables as one HTML file: style and script are inside, nothing is fetched, and without
/// the script it is still a whole page to read and to print.
public enum TablePage {
    /// - Parameter templates: its `tables.css` and `tables.js` are put into the page, the
    ///   colours of verdicts come from its `theme.xml`.
    public static func html(
        _ book: TableBook, templates: String
    ) throws(InputFault) -> [UInt8] {
        let theme = try ThemeLoader.load(templates: templates)
        let style = try text("tables.css", templates)
        let script = try text("tables.js", templates)
        var page = Writer(book: book)
        page.head(style: colours(theme) + style)
        for table in book.tables { page.section(table) }
        page.foot(script: script)
        return Array(page.out.utf8)
    }

    private static func text(
        _ name: String, _ templates: String
    ) throws(InputFault) -> String {
        let bytes = try FileBytes.read(
            "\(templates)/tables/\(name)", file: "tables/\(name)", limit: 1 << 20)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// `--met: #009E73`: verdicts look as in the charts.
    private static func colours(_ theme: ChartTheme) -> String {
        let inks = EvaluationCharts.markInks(theme)
        let lines = Verdict.allCases.compactMap { verdict in
            inks[verdict].map { "--\(verdict.rawValue): \($0.hex);" }
        }
        return ":root { \(lines.joined(separator: " ")) }\n"
    }
}

extension TablePage {
    private struct Writer {
        let book: TableBook
        var out = ""

        private func say(_ chinese: String, _ english: String) -> String {
            book.say(chinese, english)
        }

        /// What stands between tags and in quoted attributes.
        private func safe(_ text: String) -> String {
            guard text.utf8.contains(where: { "&<>\"".utf8.contains($0) }) else { return text }
            return text.reduce(into: "") { safe, character in
                switch character {
                case "&": safe += "&amp;"
                case "<": safe += "&lt;"
                case ">": safe += "&gt;"
                case "\"": safe += "&quot;"
                default: safe.append(character)
                }
            }
        }

        mutating func head(style: String) {
            let title = safe(book.title)
            out += """
                <!DOCTYPE html>
                <html lang="\(book.language == .chinese ? "zh-CN" : "en")">
                <head>
                <meta charset="utf-8">
                <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>\(title)</title>
                <style>
                \(style)</style>
                </head>
                <body>
                <a class="skip" href="#\(book.tables.first?.id ?? "")">\(safe(say("跳到第一个表", "skip to the first table")))</a>
                <header>
                <h1>\(title)</h1>
                <nav aria-label="\(safe(say("目录", "contents")))">

                """
            for table in book.tables {
                out +=
                    "<a href=\"#\(table.id)\">\(safe(table.title)) <b>\(table.rows.count)</b></a>\n"
            }
            out += "</nav>\n<ul class=\"legend\">\n"
            for verdict in Verdict.allCases {
                out += "<li>\(mark(verdict)) \(safe(verdict.wording[book.language]))</li>\n"
            }
            out += "</ul>\n</header>\n<main>\n"
        }

        mutating func section(_ table: ListTable) {
            out += """
                <section id="\(table.id)" aria-labelledby="\(table.id)-title">
                <h2 id="\(table.id)-title">\(safe(table.title))</h2>
                <p class="lead">\(safe(table.lead))</p>

                """
            guard !table.rows.isEmpty else {
                out += "</section>\n"
                return
            }
            controls(table)
            let kind = table.isMatrix ? "matrix" : "list"
            out += "<div class=\"frame\" tabindex=\"-1\">\n<table class=\"\(kind)\">\n<thead>\n<tr>"
            for (index, column) in table.columns.enumerated() { heading(column, index) }
            out += "</tr>\n</thead>\n<tbody>\n"
            for row in table.rows { self.row(row, table.columns) }
            out += "</tbody>\n</table>\n</div>\n</section>\n"
        }

        /// Shown by the script: without it they would do nothing.
        private mutating func controls(_ table: ListTable) {
            out += """
                <div class="controls" hidden>
                <label>\(safe(say("筛选", "filter"))) <input type="search" placeholder="\(safe(book.filterHint))"></label>

                """
            if table.isMatrix {
                out += "<label>\(safe(say("只看有此结论的地区", "areas with"))) <select>"
                out += "<option value=\"\">\(safe(say("全部", "all")))</option>"
                for verdict in Verdict.allCases {
                    out +=
                        "<option value=\"\(verdict.rawValue)\">\(verdict.mark) \(safe(verdict.wording[book.language]))</option>"
                }
                out +=
                    "</select></label>\n<span role=\"group\" aria-label=\"\(safe(say("年份", "years")))\">"
                for year in book.years {
                    out +=
                        "<label class=\"year\"><input type=\"checkbox\" value=\"\(year)\" checked> \(year)</label>"
                }
                out += "</span>\n"
            }
            out += "<output aria-live=\"polite\"></output>\n</div>\n"
        }

        private mutating func heading(_ column: ListTable.Column, _ index: Int) {
            let note = column.explanation.isEmpty ? "" : " title=\"\(safe(column.explanation))\""
            let lead = column.verdict.map { mark($0) + " " } ?? ""
            let words = safe(column.title)
            let title = column.kind == .verdicts ? "<span>\(words)</span>" : lead + words
            out +=
                "<th scope=\"col\" class=\"\(kind(column))\"\(note)>"
                + "<button type=\"button\">\(title)</button></th>"
        }

        private func kind(_ column: ListTable.Column) -> String {
            switch column.kind {
            case .text: "text"
            case .number, .quantity: "number"
            case .verdicts: "verdicts"
            case .prose: "prose"
            case .note: "prose note"
            }
        }

        private mutating func row(
            _ cells: [ListTable.Cell], _ columns: [ListTable.Column]
        ) {
            out += "<tr>"
            for (index, (cell, column)) in zip(cells, columns).enumerated() {
                let (tag, scope) = index == 0 ? ("th", " scope=\"row\"") : ("td", "")
                out += "<\(tag)\(scope) class=\"\(kind(column))\""
                switch cell {
                case .text(let text): out += ">\(safe(text))"
                case .number(let text, let sort):
                    out += sort.isFinite ? " data-s=\"\(sort)\">\(safe(text))" : ">\(safe(text))"
                case .quantity(let value, _, _):
                    out += value.map { " data-s=\"\($0.rational.approximation)\"" } ?? ""
                    out += ">" + safe(cell.text(book.language))
                case .verdict(let verdict, let word):
                    out += ">\(mark(verdict)) \(safe(word))"
                case .verdicts(let marks): verdicts(marks)
                }
                out += "</\(tag)>"
            }
            out += "</tr>\n"
        }

        /// A mark a year; the words are one text for the pointer and for a reader aloud.
        private mutating func verdicts(_ marks: [ListTable.Mark]) {
            let words = marks.map(\.words).filter { !$0.isEmpty }.joined(separator: say("；", "; "))
            out += " title=\"\(safe(words))\">"
            for one in marks {
                guard let verdict = one.verdict else {
                    out += "<i class=\"none y\(one.year)\">·</i>"
                    continue
                }
                out += "<i class=\"\(verdict.rawValue) y\(one.year)\">\(verdict.mark)</i>"
            }
        }

        private func mark(_ verdict: Verdict) -> String {
            "<i class=\"\(verdict.rawValue)\" aria-hidden=\"true\">\(verdict.mark)</i>"
        }

        mutating func foot(script: String) {
            let shown = safe(say("显示 {shown} / {all}", "{shown} of {all} shown"))
            out += """
                </main>
                <p id="spoken" role="status" data-shown="\(shown)"></p>
                <script>
                \(script)</script>
                </body>
                </html>

                """
        }
    }
}
