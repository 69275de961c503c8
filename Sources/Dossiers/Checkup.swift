import Archiving
import Assessment
import Gathering
import Typesetting
package import Values
import Workbooks
import XMLTree

/// What `fucha doctor` reports: libraries, templates, fonts, and what to do about what lacks.
package struct Checkup: Sendable {
    package var lines: [String] = []
    /// Everything a dossier needs is there.
    package var isFit = true

    private let language: Language

    package init(templates: String, language: Language) {
        self.language = language
        libraries()
        self.templates(templates)
        fonts(templates)
        lines.append("")
        lines.append(
            isFit
                ? say("一切就绪。", "All is ready.")
                : say("有缺项，见上面的 ✕ 行。", "Something is missing: see the lines marked ✕."))
    }

    private func say(_ chinese: String, _ english: String) -> String {
        Wording(chinese, english)[language]
    }

    private mutating func libraries() {
        lines.append(say("程序库", "Libraries"))
        lines +=
            TextTable([
                ["  ●", "libxml2", XMLLibrary.version],
                ["  ●", "libzip", PackingLibraries.zip],
                ["  ●", "zlib", PackingLibraries.zlib],
                ["  ●", "libxlsxwriter", WorkbookLibrary.version],
                ["  ●", "qpdf", ArchivingLibraries.qpdf],
                ["  ●", "cairo", TypesettingLibraries.cairo],
                ["  ●", "FreeType", TypesettingLibraries.freeType],
            ]).lines
    }

    private mutating func templates(_ folder: String) {
        lines += ["", say("模板", "Templates") + " \(folder)"]
        check("headings.xml") { () throws(InputFault) in
            _ = try Gatherer.headings(templates: folder)
        }
        check("theme.xml") { () throws(InputFault) in
            _ = try ThemeLoader.load(templates: folder)
        }
        for kind in [TemplateLoader.Kind.dossier, .deck] {
            for name in TemplateLoader.names(kind, templates: folder) {
                check("\(kind.folder)/\(name).xml") { () throws(InputFault) in
                    _ = try TemplateLoader.checked(kind, name, templates: folder)
                }
            }
        }
        var ids: [String] = []
        check("rulebooks") { () throws(InputFault) in
            ids = try RulebookLibrary.list(templates: folder)
        }
        for id in ids {
            check("rulebooks/\(id).xml") { () throws(InputFault) in
                _ = try RulebookLibrary.load(id, templates: folder)
            }
        }
    }

    private mutating func fonts(_ folder: String) {
        lines += ["", say("字体", "Fonts")]
        do {
            let report = try FontsLoader.load(templates: folder).report
            let rows = report.roles.map { role in
                [
                    "  ●", role.role.rawValue, role.face.name, role.face.path ?? "",
                    role.fallbacks.isEmpty
                        ? ""
                        : say("缺字时用 ", "lent by ")
                            + role.fallbacks.map(\.name).joined(separator: "、"),
                ]
            }
            lines += TextTable(rows).lines
            let absent = report.roles.flatMap(\.missing).map(\.file)
            if !absent.isEmpty {
                lines.append(
                    say("  未安装（可选）：", "  not installed (optional): ")
                        + Array(Set(absent)).sorted().joined(separator: "、"))
            }
        } catch {
            fail(error)
        }
    }

    private mutating func check(_ name: String, _ body: () throws(InputFault) -> Void) {
        do {
            try body()
            lines.append("  ● \(name)")
        } catch {
            lines.append("  ✕ \(name)")
            fail(error)
        }
    }

    private mutating func fail(_ fault: InputFault) {
        isFit = false
        lines += DiagnosticText(language: language).text(fault.diagnostics)
            .split(separator: "\n").map { "    " + $0 }
    }
}
