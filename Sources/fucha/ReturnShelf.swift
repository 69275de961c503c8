import Assessment
import Batching
import Dossiers
import Gathering
import Values

/// Puts the figures that are taken into the area folder, a file a bureau, and proves that gathering
/// reads them there.
struct ReturnShelf {
    let area: String
    let templates: String
    let headings: HeadingTable
    let replaces: Bool
    let isDryRun: Bool

    struct Outcome {
        var lines: [String] = []
    }

    func put(
        _ collation: Collation, _ troubles: inout [Diagnostic]
    ) throws -> Outcome {
        var outcome = Outcome()
        var written: [(path: String, bureau: BureauReturn)] = []
        for bureau in collation.bureaus {
            let path = ReturnedFigures.path(FormFileName.safe(bureau.bureau), collation.year)
            guard let line = try put(bureau, collation.year, path, &troubles) else { continue }
            outcome.lines.append(line)
            written.append((path, bureau))
        }
        guard let first = written.first else { return outcome }
        guard
            try ReturnedFigures.isDeclared(first.path, area: area, templates: templates)
        else {
            outcome.lines.append(
                say(
                    "area.xml 还没有读取这些文件。请在其中加一行：",
                    "area.xml does not read these files yet. Add this line to it:")
                    + "\n  <figures files=\"\(ReturnedFigures.pattern)\"/>")
            return outcome
        }
        if !isDryRun { try prove(written, collation.year, &troubles) }
        return outcome
    }

    /// What to say of the bureau's file; nil where there is nothing in it.
    private func put(
        _ bureau: BureauReturn, _ year: Int, _ path: String, _ troubles: inout [Diagnostic]
    ) throws -> String? {
        let place = "\(area)/\(path)"
        var earlier: ReturnedFigures?
        if OutputFile.exists(place) {
            do throws(InputFault) {
                earlier = try ReturnedFigures.read(path: place, file: path)
            } catch {
                if ReturnTables.figures(
                    of: bureau, year: year, headings: headings, earlier: nil) != nil
                {
                    troubles += error.diagnostics
                }
                return nil
            }
        }
        guard
            let figures = ReturnTables.figures(
                of: bureau, year: year, headings: headings, earlier: earlier)
        else { return nil }
        let count = say("（\(figures.rows.count) 项）", " (figures: \(figures.rows.count))")
        if let earlier, Set(earlier.rows) == Set(figures.rows) {
            return say("没有变化：", "unchanged: ") + place + count
        }
        guard earlier == nil || replaces else {
            troubles.append(Diagnostic(.receiveStands, at: SourceLocation(file: path)))
            return nil
        }
        guard !isDryRun else { return say("将写入：", "would write: ") + place + count }
        try OutputFile.makeFolder("\(area)/data/\(year)")
        try OutputFile.write(Array(figures.text.utf8), to: place)
        return say("已写入：", "written: ") + place + count
    }

    private func prove(
        _ written: [(path: String, bureau: BureauReturn)], _ year: Int,
        _ troubles: inout [Diagnostic]
    ) throws(InputFault) {
        let dataset = try Gatherer.gather(area: area, templates: templates, headings: headings)
        for (path, bureau) in written {
            for figure in bureau.figures {
                guard let entry = ReturnTables.taken(figure),
                    case .value(let value, _) = entry.content
                else { continue }
                let isRead = dataset.figures.contains {
                    $0.indicator == entry.indicator && $0.year == year && $0.value == value
                        && $0.location.file == path
                }
                if !isRead {
                    troubles.append(
                        Diagnostic(
                            .receiveUnread, ["name": figure.asked.indicator.name],
                            at: SourceLocation(file: path)))
                }
            }
        }
    }
}

/// The workbooks among files and folders; lock files of office programs are none.
enum FormFinder {
    static func files(_ places: [String]) -> [String] {
        var found: [String] = []
        for place in places {
            let names = OutputFile.names(in: place)
            guard let names else {
                found.append(place)
                continue
            }
            found += names.filter { name in
                name.lowercased().hasSuffix(".xlsx") && !name.hasPrefix("~$")
                    && !name.hasPrefix(".")
            }.map { place.hasSuffix("/") ? place + $0 : "\(place)/\($0)" }
        }
        var seen: Set<String> = []
        return found.filter { seen.insert($0).inserted }
    }
}

extension Diagnostic.Kind {
    static let receiveStands = Diagnostic.Kind(
        "receive.stands", .error,
        Wording(
            "以前收过这个单位的数，与这次的不同；没有改写",
            "an earlier run took other figures from this bureau; the file is left as it is"),
        advice: Wording("确要更正，加 --replace", "add --replace to take the new ones"))
    static let receiveUnread = Diagnostic.Kind(
        "receive.unread", .error,
        Wording("“{name}”写出后读回来不一致", "“{name}” reads back other than it was written"),
        advice: Wording("用 fucha check 核对这个文件", "look at the file by fucha check"))
}
