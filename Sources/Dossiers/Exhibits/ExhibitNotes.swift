import Assessment
import Gathering
import Values

/// What stands under a picture: where its numbers are from, how complete they are, by which
/// method.
struct ExhibitNotes {
    let charts: EvaluationCharts

    private var evaluation: Evaluation { charts.evaluation }
    private var language: Language { charts.language }

    func notes(_ picture: Picture) -> [Phrase] {
        let notes: [Phrase] =
            switch picture.kind {
            case .counts, .attention, .headroom, .matrix, .bullets, .overview, .slopes: [book]
            case .tasks, .deadlines: [tasks]
            case .ionYears, .ionMonths, .ionDay, .ionMap, .ionStations, .ionCompleteness,
                .airCalendar, .airMonths, .airYears, .airLost, .comfortStrip, .waterfall,
                .dumbbell, .comparison, .completeness:
                indicator(picture.subject)
            }
        return notes.filter { !$0.isEmpty }.map(Typography.print)
    }

    /// Several indicators at once: the rulebook says which and how.
    private var book: Phrase {
        let rulebook = evaluation.rulebook
        let edition =
            rulebook.edition.isEmpty ? "" : say("（\(rulebook.edition)）", " (\(rulebook.edition))")
        return Phrase(
            say(
                "依据：规则集《\(rulebook.title)》\(edition)，SHA-256 \(rulebook.sha256.prefix(12))",
                "By the rulebook \(rulebook.title)\(edition), SHA-256 \(rulebook.sha256.prefix(12))"
            ))
    }

    private var tasks: Phrase {
        let places = evaluation.tasks.map(\.location.file)
        return Phrase(say("来源：\(files(places))", "Source: \(files(places))"))
    }

    private func indicator(_ id: String) -> [Phrase] {
        guard
            let now = evaluation.deciding(id, year: evaluation.year)
                ?? evaluation.deciding(id, year: evaluation.baselineYear)
        else { return [] }
        let numbers = NumberWords(language)
        var notes: [Phrase] = []
        if let completeness = numbers.completeness(of: now) {
            notes.append(say("\(now.year)年\(completeness)", "\(now.year): \(completeness)"))
        }
        var method = now.method.standard
        if let edition = now.method.edition {
            method += say("，按\(edition.rawValue)", ", by \(edition.rawValue)")
        }
        if !method.isEmpty {
            notes.append(
                Phrase(
                    say("方法：\(method)", "Method: \(method)")
                        + (now.method.basis == .unconfirmed
                            ? say(
                                "（\(now.method.basis.wording.chinese)）",
                                " (\(now.method.basis.wording.english))")
                            : "")))
        }
        notes.append(
            Phrase(
                say(
                    "来源：\(files(now.sources.map(\.location.file)))",
                    "Source: \(files(now.sources.map(\.location.file)))")))
        return notes
    }

    /// The first two of the files, each once, and how many there are. Many files of one folder
    /// are named by it.
    private func files(_ paths: [String]) -> String {
        var names: [String] = []
        for path in paths where !names.contains(path) { names.append(path) }
        var shown: [(name: String, count: Int)] = []
        for name in names {
            let folder = name.lastIndex(of: "/").map { String(name[...$0]) } ?? ""
            let count = names.count {
                $0.hasPrefix(folder) && !$0.dropFirst(folder.count).contains("/")
            }
            let isGroup = !folder.isEmpty && count > FileGroups.shownSingly
            let label =
                isGroup ? say("\(folder)中\(count)份", "\(count) in \(folder)") : name
            if !shown.contains(where: { $0.name == label }) {
                shown.append((label, isGroup ? count : 1))
            }
        }
        let joint = say("、", ", ")
        guard shown.count > 2 else { return shown.map(\.name).joined(separator: joint) }
        // Single files are the bureaus' own tables: they are named before folders of messages.
        let first = shown.filter { $0.count == 1 } + shown.filter { $0.count > 1 }
        let two = first.prefix(2).map(\.name).joined(separator: joint)
        return say("\(two)等\(names.count)份", "\(two), \(names.count) files in all")
    }

    private func say(_ chinese: String, _ english: String) -> String {
        Wording(chinese, english)[language]
    }

    private func say(_ chinese: Phrase, _ english: Phrase) -> Phrase {
        switch language {
        case .chinese: chinese
        case .english: english
        }
    }
}
