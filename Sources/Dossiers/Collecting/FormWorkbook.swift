package import Assessment
import Gathering
package import Values
import Workbooks

/// A questionnaire as the workbook that a bureau fills in. Chinese only, as everything that leaves for
/// a bureau; the same questionnaire gives the same bytes.
package struct FormWorkbook {
    package let questionnaire: Questionnaire

    package init(_ questionnaire: Questionnaire) { self.questionnaire = questionnaire }

    package func bytes(toolVersion: String) throws(InputFault) -> [UInt8] {
        var sheets: [Workbooks.Sheet] = []
        let figures = FigureRows(questionnaire)
        let tasks = TaskRows(questionnaire)
        if !questionnaire.figures.isEmpty { sheets.append(figures.sheet) }
        if !questionnaire.tasks.isEmpty { sheets.append(tasks.sheet) }
        sheets.append(FormGuide(questionnaire).sheet)
        sheets.append(identity(figures.rows, tasks.rows))
        do throws(WorkbookFault) {
            return try XLSXFile.bytes(
                of: Workbook(
                    sheets: sheets, title: questionnaire.title, creator: "fucha \(toolVersion)"))
        } catch {
            throw InputFault(
                .workbookNotWritten, ["chinese": error.chinese, "english": error.english])
        }
    }

    /// Names of files have no characters that Windows or a mail program would not take.
    package var fileName: String {
        let area = questionnaire.area.name
        return FormFileName.made("填报表", questionnaire.bureau, area, questionnaire.year, "xlsx")
    }

    private func identity(
        _ figures: [FormIdentity.Row], _ tasks: [FormIdentity.Row]
    ) -> Workbooks.Sheet {
        let identity = FormIdentity(
            area: questionnaire.area.name, code: questionnaire.area.code,
            year: questionnaire.year, bureau: questionnaire.bureau,
            rulebook: questionnaire.rulebook, figures: figures, tasks: tasks)
        return Workbooks.Sheet(
            name: FormLayout.identity,
            rows: identity.cells.map { row in row.map { $0.isEmpty ? .empty : .text($0) } },
            frozenRows: 0, autofilter: false, isProtected: true, isHidden: true)
    }
}

extension Questionnaire {
    /// `房山区2026年复查数据填报表（区生态环境局）`
    package var title: String {
        "\(area.name)\(year)年复查数据填报表（\(bureau)）" + (area.isDemonstration ? "（演示数据）" : "")
    }

    /// Who gets the form back.
    var receiver: String? { area.leadUnit ?? area.compiledBy }
}

/// `填报表_区生态环境局_房山区_2026.xlsx`
package enum FormFileName {
    /// In bytes, as file systems count; what else stands in a name is short.
    private static let longest = 150

    package static func made(
        _ kind: String, _ bureau: String, _ area: String, _ year: Int, _ ending: String
    ) -> String {
        [kind, safe(bureau), safe(area), String(year)].filter { !$0.isEmpty }
            .joined(separator: "_") + ".\(ending)"
    }

    /// No path, no wild card, no blank, no dot at either end.
    package static func safe(_ text: String) -> String {
        var name = String(
            text.map { character in
                let isUnsafe =
                    "/\\:*?\"<>|[]".contains(character) || character.isWhitespace
                    || character.unicodeScalars.contains {
                        $0.value < 0x20 || $0.value == 0x7F || (0xE000...0xF8FF).contains($0.value)
                    }
                return isUnsafe ? "_" : character
            })
        while name.utf8.count > longest { name.removeLast() }
        while name.hasPrefix(".") || name.hasPrefix("~") || name.hasPrefix("_") {
            name.removeFirst()
        }
        while name.hasSuffix(".") || name.hasSuffix("_") { name.removeLast() }
        return name
    }
}

/// How a form's cells look. What is to be filled is yellow and framed, so that it is seen on a grey
/// print too; what was reported before is grey.
enum FormLooks {
    static let title = Look(isBold: true, size: 15)
    static let note = Look(ink: Colour(0x404040))
    static let heading = Look(
        fill: Colour(0xD9D9D9), isBold: true, isFramed: true, wraps: true)
    static let entryHeading = Look(
        fill: Colour(0xFFE699), isBold: true, isFramed: true, wraps: true)
    static let printed = Look(isFramed: true, wraps: true)
    static let prior = Look(
        ink: Colour(0x6B6B6B), fill: Colour(0xF2F2F2), isFramed: true, wraps: true)
    static let entry = Look(fill: Colour(0xFFF9E0), isFramed: true, wraps: true, isUnlocked: true)
    /// A number; anything that is typed is kept as it is typed.
    static let text = Look(
        fill: Colour(0xFFF9E0), isFramed: true, wraps: true, isUnlocked: true, isText: true)

    /// Title, note and headings: the rows that every page repeats.
    static func head(
        _ title: String, _ note: String, _ headings: [(text: String, isEntry: Bool)]
    ) -> [[Workbooks.Cell]] {
        [
            [.looking(Self.title, .text(title))], [.looking(Self.note, .text(note))],
            headings.map {
                .looking($0.isEntry ? entryHeading : heading, .text($0.text))
            },
        ]
    }
}
